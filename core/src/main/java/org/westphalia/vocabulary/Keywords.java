package org.westphalia.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Every keyword of the language, wherever it stands, in the order of the language.
final class Keywords {
    private static final List<Key> ALL = collect();

    private Keywords() {}

    /// All of them; one that stands in several structures is there for each.
    static List<Key> all() {
        return ALL;
    }

    /// Those of that name.
    static List<Key> named(String name) {
        return ALL.stream().filter(key -> key.name().equals(name)).toList();
    }

    private static List<Key> collect() {
        List<Key> keys = new ArrayList<>();
        collect(Language.CASE, keys, new LinkedHashSet<>());
        return List.copyOf(keys);
    }

    private static void collect(Shape shape, List<Key> keys, Set<Shape.Structure> seen) {
        switch (shape) {
            case Shape.Structure structure -> {
                if (seen.add(structure)) {
                    for (Key key : structure.keys()) {
                        if (!key.later()) {
                            keys.add(key);
                            collect(key.shape(), keys, seen);
                        }
                    }
                    structure.others().ifPresent(others -> collect(others, keys, seen));
                }
            }
            case Shape.Either either -> either.shapes().forEach(each -> collect(each, keys, seen));
            case Shape.MapOf map -> collect(map.value(), keys, seen);
            case Shape.ListOf list -> collect(list.item(), keys, seen);
            case Shape.Scalar _, Shape.Number _, Shape.Changes _, Shape.Anything _ -> {}
        }
    }
}
