package org.westphalia.casefile;

import java.util.List;
import java.util.stream.Collectors;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.Shape;

/// Says in words what may be written for a shape, and what is written instead.
final class Expectation {
    private Expectation() {}

    /// What may be written, as the end of "Expected ...".
    static String of(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "a text";
            case Shape.Words(List<String> words) -> or(words);
            case Shape.Flag _ -> "true or false";
            case Shape.Date _ -> "a date such as 2025, 2025-05 or 2025-05-09";
            case Shape.Count _ -> "a whole number, at least 1";
            case Shape.Part _ -> "a part of 1, such as 0.6";
            case Shape.FileName _ -> "the name of a file";
            case Shape.Number(NumberKind kind) -> number(kind);
            case Shape.Order _ -> "an order of its options, such as a > b = c";
            case Shape.Preference _ -> "an order of named terms, such as no-deal > unwatched";
            case Shape.OwnNumber _ -> or(Shape.OwnNumber.NAMES);
            case Shape.Reference(Kind kind) -> "the id of " + kind.withArticle();
            case Shape.Holder _ -> "a deciding party, or a group of one as party.group";
            case Shape.RefusedBy _ -> "'refused-by' and a deciding party";
            case Shape.Changes(boolean added, boolean _) ->
                    added ? "a map from paths to amounts" : "a map from paths to values";
            case Shape.Structure structure ->
                    "a map with "
                            + structure.keys().stream()
                                    .filter(key -> !key.later())
                                    .map(key -> "'" + key.name() + "'")
                                    .limit(4)
                                    .collect(Collectors.joining(", "))
                            + (structure.keys().size() > 4 ? ", ..." : "");
            case Shape.MapOf(Kind kind, boolean _, int _, Shape _) -> "a map from " + kind.plural();
            case Shape.ListOf(Shape item, int _) -> "a list in brackets: each item " + of(item);
            case Shape.Either(List<Shape> shapes) ->
                    shapes.stream()
                            .map(Expectation::of)
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("; or "));
            case Shape.Anything _ -> "";
        };
    }

    /// What is written.
    static String found(Tree tree) {
        return switch (tree) {
            case Tree.Text text when text.isAbsent() -> "nothing";
            case Tree.Text _ -> "a text";
            case Tree.Items _ -> "a list";
            case Tree.Mapping(var entries, boolean _, var _) ->
                    entries.isEmpty() ? "an empty map" : "a map";
        };
    }

    private static String number(NumberKind kind) {
        String words =
                kind.words().isEmpty()
                        ? ""
                        : ", or a word ("
                                + String.join(", ", kind.words().keySet())
                                + (kind.knows(NumberKind.TOP) ? ", " + NumberKind.TOP : "")
                                + ")";
        return "a number, a range such as "
                + (kind.scale().high() <= 1 ? "0.3..0.5" : "55..65")
                + words
                + (kind == NumberKind.BREAKS
                        ? ", or a baseline such as " + Baseline.all().getFirst().name()
                        : "");
    }

    private static String or(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" or "));
    }
}
