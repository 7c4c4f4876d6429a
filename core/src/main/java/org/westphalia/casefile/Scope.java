package org.westphalia.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// What a document may refer to.
///
/// @param names everything that is defined
/// @param complete whether every file could be read; when not, a name that is not defined may stand in the part that is
///     missing, and is not reported
/// @param open the issues left open, by name of a proposal or of named terms that leave any open
record Scope(Names names, boolean complete, Map<String, List<String>> open) {

    /// The scope of a document.
    static Scope of(Tree.Mapping document, Names names, boolean complete) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        Read.each(
                document,
                "proposals",
                (id, proposal) -> note(id, proposal.find("terms"), names, open));
        Read.each(
                document, "named-terms", (id, terms) -> note(id, Optional.of(terms), names, open));
        return new Scope(names, complete, open);
    }

    /// The scope of a case that has been read.
    static Scope of(Case source, Names names) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String name : names.all(Kind.TERMS, Optional.empty())) {
            List<String> missing =
                    source.issues().stream()
                            .map(Issue::id)
                            .filter(issue ->
                                    source.findTerms(name)
                                            .flatMap(terms -> terms.option(issue))
                                            .isEmpty())
                            .toList();
            if (!missing.isEmpty()) {
                open.put(name, missing);
            }
        }
        return new Scope(names, true, open);
    }

    private static void note(
            String id, Optional<Tree> terms, Names names, Map<String, List<String>> open) {
        List<String> missing =
                names.options().keySet().stream()
                        .filter(issue ->
                                !(terms.orElse(null) instanceof Tree.Mapping mapping
                                        && mapping.has(issue)))
                        .toList();
        if (!missing.isEmpty()) {
            open.put(id, missing);
        }
    }
}
