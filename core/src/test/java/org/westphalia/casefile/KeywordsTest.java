package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Language;
import org.westphalia.vocabulary.PartyWords;
import org.westphalia.vocabulary.Shape;

/// Every keyword of the language is used in a case of the repository, and every such case is read and analysed by tests.
class KeywordsTest {
    private final Set<String> known = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    @Test
    void everyKeywordAndEveryChoiceOccursInAShippedCase() throws IOException {
        collect(Language.CASE);
        for (Path file : ShippedCases.files()) {
            Report report = new Report();
            new DocumentParser(file.toString(), report)
                    .parse(Files.readString(file))
                    .ifPresent(document -> walk(Language.CASE, document));
        }
        assertThat(known).hasSizeGreaterThan(80);
        assertThat(used).containsAll(known);
    }

    private void collect(Shape shape) {
        switch (shape) {
            case Shape.Structure structure -> {
                for (Key key : structure.keys()) {
                    if (!key.later() && known.add(name(structure, key.name()))) {
                        collect(key.shape());
                    }
                }
                structure.others().ifPresent(this::collect);
            }
            case Shape.Words words -> words.words().forEach(word -> known.add(name(words, word)));
            case Shape.MapOf map -> collect(map.value());
            case Shape.ListOf list -> collect(list.item());
            case Shape.Either(List<Shape> shapes) -> shapes.forEach(this::collect);
            default -> {}
        }
    }

    private void walk(Shape shape, Tree tree) {
        switch (shape) {
            case Shape.Structure structure -> {
                for (Tree.Entry entry : tree.entries()) {
                    structure
                            .find(entry.key().value())
                            .ifPresent(key -> {
                                used.add(name(structure, key.name()));
                                walk(key.shape(), entry.value());
                            });
                }
                structure.others().ifPresent(others -> walk(others, tree));
            }
            case Shape.Words words -> tree.asText().ifPresent(word -> used.add(name(words, word)));
            case Shape.MapOf map ->
                    tree.entries().forEach(entry -> walk(map.value(), entry.value()));
            case Shape.ListOf list -> tree.items().forEach(item -> walk(list.item(), item));
            case Shape.Either(List<Shape> shapes) -> shapes.forEach(each -> walk(each, tree));
            case Shape.Changes _ -> tree.entries().forEach(this::change);
            default -> {}
        }
    }

    /// A path uses the keywords that it names, in a party or in a group.
    private void change(Tree.Entry entry) {
        for (Shape.Structure owner : List.of(PartyWords.PARTY, PartyWords.GROUP)) {
            Tree value = entry.value();
            List<String> segments = List.of(entry.key().value().split("\\."));
            for (int i = segments.size() - 1; i >= 1; i--) {
                Tree.Text key = new Tree.Text(segments.get(i), true, entry.key().place());
                Tree.Mapping around =
                        new Tree.Mapping(List.of(new Tree.Entry(key, value)), false, key.place());
                walk(owner, around);
                value = around;
            }
            walk(owner, entry.value());
        }
    }

    private static String name(Shape.Structure structure, String key) {
        return structure.name() + ": " + key;
    }

    private static String name(Shape.Words words, String word) {
        return words.words() + ": " + word;
    }
}
