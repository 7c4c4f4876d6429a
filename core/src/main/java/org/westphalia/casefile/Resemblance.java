package org.westphalia.casefile;

import java.util.List;
import org.westphalia.vocabulary.HolderWords;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Shape;

/// Which of several shapes a value is likely meant to have: a text, a list or a map, whatever is wrong inside.
final class Resemblance {
    private Resemblance() {}

    /// The shapes of which the value has the form; where it has the very keywords that one of them needs, that one alone.
    static List<Shape> fitting(Shape.Either either, Tree tree, boolean added) {
        List<Shape> alike =
                either.shapes().stream().filter(shape -> isLike(shape, tree, added)).toList();
        return alike.stream()
                .filter(shape ->
                        shape instanceof Shape.Structure structure
                                && tree instanceof Tree.Mapping mapping
                                && isNamed(structure, mapping))
                .findFirst()
                .map(List::of)
                .orElse(alike);
    }

    private static boolean isNamed(Shape.Structure structure, Tree.Mapping mapping) {
        List<Key> needed = structure.keys().stream().filter(Key::required).toList();
        return !needed.isEmpty() && needed.stream().allMatch(key -> mapping.has(key.name()));
    }

    /// Whether the value has the form of that shape.
    ///
    /// @param added whether it is an amount to add, which cannot be an order
    static boolean isLike(Shape shape, Tree tree, boolean added) {
        boolean isText = tree instanceof Tree.Text;
        boolean isMap = tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty();
        return switch (shape) {
            case Shape.Number _ -> isText || isMap;
            case Shape.Order _ -> isText && !added;
            case Shape.Structure structure when added && isWhole(structure) -> false;
            case Shape.RefusedBy _ -> isText && tree.asText().orElse("").contains(" ");
            case Shape.Words _ -> isText && !tree.asText().orElse("").contains(" ");
            case Shape.Structure _, Shape.Changes _ -> isMap;
            case Shape.MapOf map -> isMap || (map.least() == 0 && tree instanceof Tree.Mapping);
            case Shape.ListOf _ -> tree instanceof Tree.Items;
            case Shape.Either(List<Shape> shapes) ->
                    shapes.stream().anyMatch(each -> isLike(each, tree, added));
            case Shape.Anything _ -> true;
            case Shape.Text _,
                    Shape.Flag _,
                    Shape.Date _,
                    Shape.Count _,
                    Shape.Part _,
                    Shape.FileName _,
                    Shape.Preference _,
                    Shape.OwnNumber _,
                    Shape.Reference _,
                    Shape.Holder _ ->
                    isText;
        };
    }

    /// Whether such a map is not itself a number, but says how one is found, so that nothing can be added by it.
    private static boolean isWhole(Shape.Structure structure) {
        return structure.equals(HolderWords.COMPARISON)
                || structure.equals(HolderWords.CONTESTED)
                || structure.equals(HolderWords.RELATIVE);
    }

    /// Whether nothing at all may be written for that shape.
    static boolean mayBeEmpty(Shape shape) {
        return switch (shape) {
            case Shape.MapOf map -> map.least() == 0;
            case Shape.ListOf list -> list.least() == 0;
            case Shape.Changes _ -> true;
            case Shape.Structure structure ->
                    structure.alternatives().isEmpty()
                            && structure.keys().stream().noneMatch(Key::required);
            default -> false;
        };
    }
}
