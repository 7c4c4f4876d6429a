package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Names;

/// Reads levers.
final class LeverReader {
    private final Tree.Mapping document;
    private final Names names;

    LeverReader(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        Predicate<String> isLever = is(Kind.LEVER);
        Read.each(
                document,
                "levers",
                (id, lever) -> {
                    Map<String, List<Change>> jointly = new LinkedHashMap<>();
                    Read.each(
                            lever,
                            "with",
                            (other, effect) -> {
                                if (isLever.test(other)) {
                                    jointly.put(other, ChangesReader.read(effect, names));
                                }
                            });
                    levers.add(
                            new Lever(
                                    id,
                                    lever.text("title").orElse(id),
                                    lever.text("by").orElse(""),
                                    Read.flag(lever, "in-force"),
                                    Read.flag(lever, "hostile"),
                                    lever.find("if")
                                            .flatMap(this::when)
                                            .orElse(new Lever.When.Always()),
                                    Read.names(lever, "after", isLever),
                                    Read.names(lever, "excludes", isLever),
                                    ChangesReader.read(lever, names),
                                    jointly));
                });
        return levers;
    }

    private Optional<Lever.When> when(Tree tree) {
        return switch (tree) {
            case Tree.Text(String text, boolean _, var _) when text.equals("deal") ->
                    Optional.of(new Lever.When.Deal());
            case Tree.Text(String text, boolean _, var _) ->
                    refuser(text).filter(names::decides).map(Lever.When.RefusedBy::new);
            case Tree.Mapping mapping ->
                    Demands.condition(mapping, names).map(Lever.When.OnTerms::new);
            case Tree.Items _ -> Optional.empty();
        };
    }

    /// The party in `refused-by P`.
    static Optional<String> refuser(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length == 2 && words[0].equals("refused-by")
                ? Optional.of(words[1])
                : Optional.empty();
    }

    private Predicate<String> is(Kind kind) {
        return names.all(kind, Optional.empty())::contains;
    }
}
