package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;
import org.westphalia.vocabulary.Language;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.Paths;
import org.westphalia.vocabulary.Shape;

/// Whatever single letter is added to a keyword, an id, a word or a number of the river case, the author is told on that line.
/// A letter added where an id is defined makes another good id; there the findings stand where the old one is used, and an id
/// in capitals is told on its own line.
class MutationTest {
    private static final Path RIVER = ShippedCases.CASES.resolve("teaching/river-ona/case.yaml");

    @TempDir private Path folder;

    private final List<Spot> spots = new ArrayList<>();
    private List<String> lines = List.of();
    private Names names = new Names(java.util.Map.of(), java.util.Map.of(), java.util.Map.of());

    /// Something to spoil: the place behind its last letter, or the first letter of an id that is defined there.
    private record Spot(int line, int column, boolean defines) {}

    @Test
    void everyMisspellingIsToldOnItsLine() throws IOException {
        String text = Files.readString(RIVER);
        lines = text.lines().toList();
        Tree.Mapping document =
                (Tree.Mapping)
                        new DocumentParser("case.yaml", new Report()).parse(text).orElseThrow();
        names = NamesReader.read(document);
        walk(Language.CASE, document, Optional.empty());
        assertThat(spots).hasSizeGreaterThan(400);
        List<String> untold = new ArrayList<>();
        for (Spot spot : spots) {
            List<String> spoiled = new ArrayList<>(lines);
            spoiled.set(spot.line() - 1, spoil(lines.get(spot.line() - 1), spot));
            Files.write(folder.resolve("case.yaml"), spoiled);
            boolean isTold =
                    CaseReader.read(folder).findings().stream()
                            .filter(Finding::isError)
                            .flatMap(finding -> finding.place().stream())
                            .map(Place::line)
                            .anyMatch(line -> line == spot.line());
            if (!isTold) {
                untold.add(spot.line() + ":" + spot.column() + " " + spoiled.get(spot.line() - 1));
            }
        }
        assertThat(untold).isEmpty();
    }

    private static String spoil(String line, Spot spot) {
        int at = spot.column() - 1;
        return spot.defines()
                ? line.substring(0, at)
                        + Character.toUpperCase(line.charAt(at))
                        + line.substring(at + 1)
                : line.substring(0, at) + "x" + line.substring(at);
    }

    private void walk(Shape shape, Tree tree, Optional<String> issue) {
        switch (shape) {
            case Shape.Text _, Shape.FileName _, Shape.Anything _ -> {}
            case Shape.Structure structure -> {
                for (Tree.Entry entry : tree.entries()) {
                    structure
                            .find(entry.key().value())
                            .ifPresent(key -> {
                                end(entry.key());
                                walk(key.shape(), entry.value(), issue);
                            });
                }
                structure.others().ifPresent(others -> map(others, tree, issue));
            }
            case Shape.MapOf map -> map(map, tree, issue);
            case Shape.ListOf list -> tree.items().forEach(item -> walk(list.item(), item, issue));
            case Shape.Either(List<Shape> shapes) -> {
                if (shapes.contains(new Shape.Order()) && tree instanceof Tree.Text order) {
                    walk(new Shape.Order(), order, issue);
                } else if (tree instanceof Tree.Text text) {
                    end(text);
                } else {
                    shapes.forEach(each -> walk(each, tree, issue));
                }
            }
            case Shape.Changes _ -> tree.entries().forEach(this::change);
            case Shape.Order _ when tree instanceof Tree.Text text ->
                    OrderText.read(text.value()).names().forEach(name -> within(text, name));
            default -> {
                if (tree instanceof Tree.Text text) {
                    end(text);
                }
            }
        }
    }

    private void map(Shape.MapOf map, Tree tree, Optional<String> issue) {
        for (Tree.Entry entry : tree.entries()) {
            Place place = entry.key().place();
            if (map.defines()) {
                spots.add(new Spot(place.line(), place.column(), true));
            } else if (names.all(map.kind(), issue).contains(entry.key().value())) {
                end(entry.key());
            } else {
                continue;
            }
            boolean isIssue = map.kind() == org.westphalia.vocabulary.Kind.ISSUE;
            walk(map.value(), entry.value(), isIssue ? Optional.of(entry.key().value()) : issue);
        }
    }

    private void change(Tree.Entry entry) {
        Place place = entry.key().place();
        int column = place.column() - 1;
        boolean defines = false;
        for (String segment : entry.key().value().split("\\.")) {
            int begins = column + 1;
            column += segment.length() + 1;
            spots.add(new Spot(place.line(), defines ? begins : column, defines));
            defines = segment.equals("red-lines") || segment.equals("combined");
        }
        org.westphalia.model.Path path = org.westphalia.model.Path.of(entry.key().value());
        if (Paths.resolve(path, names)
                instanceof Paths.Found(Shape shape, Optional<String> issue)) {
            walk(shape, entry.value(), issue);
        }
    }

    private void end(Tree.Text text) {
        Place place = text.place();
        spots.add(new Spot(place.line(), place.column() + place.length(), false));
    }

    private void within(Tree.Text text, String name) {
        Place place = NameCheck.part(text, name);
        spots.add(new Spot(place.line(), place.column() + name.length(), false));
    }
}
