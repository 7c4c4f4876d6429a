package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a document says, without its places, and the same without what is private in it: against this the cut text is checked.
final class PrivateParts {
    /// Where readings name claims.
    static final Set<String> LISTS = Set.of("holds", "without");

    /// A document without any section.
    static final Object NOTHING = Map.of();

    private PrivateParts() {}

    /// What a document says: texts, lists of them, and maps.
    static Object plain(Tree tree) {
        return switch (tree) {
            case Tree.Text text -> text.value();
            case Tree.Items items -> items.items().stream().map(PrivateParts::plain).toList();
            case Tree.Mapping mapping -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                mapping.entries()
                        .forEach(entry -> entries.put(entry.key().value(), plain(entry.value())));
                yield entries;
            }
        };
    }

    /// The same without the claims and sources of those ids: sections and lists that hold nothing else go too,
    /// unless nothing would be left of a reading.
    static Object without(Tree document, Set<String> claims, Set<String> sources) {
        if (!(plain(document) instanceof Map<?, ?> sections)) {
            return plain(document);
        }
        Map<Object, Object> rest = new LinkedHashMap<>();
        sections.forEach((name, section) -> {
            Object left =
                    switch (name.toString()) {
                        case "claims" -> without(section, claims);
                        case "sources" -> without(section, sources);
                        case "readings" -> readings(section, claims);
                        default -> section;
                    };
            if (left.equals(section) || !left.equals(NOTHING)) {
                rest.put(name, left);
            }
        });
        return rest;
    }

    private static Object without(Object section, Set<String> gone) {
        if (!(section instanceof Map<?, ?> entries)) {
            return section;
        }
        Map<Object, Object> rest = new LinkedHashMap<>(entries);
        rest.keySet().removeIf(id -> gone.contains(id.toString()));
        return rest;
    }

    private static Object readings(Object section, Set<String> claims) {
        if (!(section instanceof Map<?, ?> readings)) {
            return section;
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        readings.forEach((id, reading) -> all.put(id, reading(reading, claims)));
        return all;
    }

    private static Object reading(Object reading, Set<String> claims) {
        if (!(reading instanceof Map<?, ?> entries)) {
            return reading;
        }
        Map<Object, Object> rest = new LinkedHashMap<>();
        Map<Object, Object> bare = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            if (LISTS.contains(key.toString()) && value instanceof List<?> names) {
                List<Object> left = new ArrayList<>(names);
                left.removeIf(name -> claims.contains(name.toString()));
                if (names.isEmpty() || !left.isEmpty()) {
                    rest.put(key, left);
                }
                bare.put(key, left);
            } else {
                rest.put(key, value);
            }
        });
        return rest.isEmpty() ? bare : rest;
    }
}
