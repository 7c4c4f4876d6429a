package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Citation;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Reads `because`: where something is said.
final class CitationReader {
    private CitationReader() {}

    /// The evidence of a claim or a proposal.
    static List<Citation> read(Tree.Mapping owner, Names names) {
        List<Citation> citations = new ArrayList<>();
        for (Tree tree : owner.find("because").map(Tree::items).orElse(List.of())) {
            if (tree instanceof Tree.Mapping citation) {
                citation.text("source")
                        .filter(names.all(Kind.SOURCE, Optional.empty())::contains)
                        .ifPresent(source ->
                                citations.add(
                                        new Citation(
                                                source,
                                                citation.text("at"),
                                                citation.text("says"),
                                                citation.text("quote"))));
            }
        }
        return citations;
    }
}
