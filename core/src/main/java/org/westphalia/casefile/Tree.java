package org.westphalia.casefile;

import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Place;

/// A document as the language sees it: texts, lists and maps, each with its place. Nothing is interpreted yet: `no`, `1e3`
/// and `2025-05-09` are texts like any other.
sealed interface Tree {
    /// Where it begins, and for a text how long it is.
    Place place();

    /// A text.
    ///
    /// @param plain whether it is written without quotes
    record Text(String value, boolean plain, Place place) implements Tree {
        /// Whether nothing is written where a value is expected.
        boolean isAbsent() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }
    }

    /// A list.
    ///
    /// @param flow whether it is written in brackets
    record Items(List<Tree> items, boolean flow, Place place) implements Tree {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A map; no key comes twice.
    ///
    /// @param flow whether it is written in braces
    record Mapping(List<Entry> entries, boolean flow, Place place) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /// The value of that key, if it is there and not left empty.
        Optional<Tree> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().value().equals(key))
                    .map(Entry::value)
                    .filter(value -> !(value instanceof Text text && text.isAbsent()))
                    .findFirst();
        }

        /// The text at that key, if there is one.
        Optional<String> text(String key) {
            return find(key).flatMap(Tree::asText);
        }

        boolean has(String key) {
            return entries.stream().anyMatch(entry -> entry.key().value().equals(key));
        }
    }

    /// A key and its value.
    record Entry(Text key, Tree value) {}

    /// What is written, when it is a text.
    default Optional<String> asText() {
        return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /// The entries, when it is a map; none otherwise.
    default List<Entry> entries() {
        return List.of();
    }

    /// The items, when it is a list; none otherwise.
    default List<Tree> items() {
        return List.of();
    }
}
