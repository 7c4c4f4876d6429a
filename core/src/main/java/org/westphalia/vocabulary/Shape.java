package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;

/// What a value of the language looks like. The reader checks by it, the schema and the reference page are written from
/// it, and paths are followed through it.
public sealed interface Shape {

    /// What is written as one text and is no number of the model.
    sealed interface Scalar extends Shape {}

    /// Free text on one line or more.
    record Text() implements Scalar {}

    /// One of a few words.
    record Words(List<String> words) implements Scalar {
        public Words {
            words = List.copyOf(words);
        }

        /// One of these words.
        public static Words of(String... words) {
            return new Words(List.of(words));
        }
    }

    /// `true` or `false`.
    record Flag() implements Scalar {}

    /// A date as text: `2025`, `2025-05` or `2025-05-09`.
    record Date() implements Scalar {}

    /// A whole number, at least 1.
    record Count() implements Scalar {}

    /// An exact part of a whole: more than 0, at most 1.
    record Part() implements Scalar {}

    /// A plain file name, without a folder.
    record FileName() implements Scalar {}

    /// A number of the model: exact, a range, three guesses or a word of its kind.
    record Number(NumberKind kind) implements Shape {}

    /// An order of the options of an issue, best first: `a > b = c > d`.
    record Order() implements Scalar {}

    /// An order of named terms and `no-deal`, best first: `no-deal > unwatched`.
    record Preference() implements Scalar {}

    /// The name of another number of the same holder: `no-deal`, `after-collapse`.
    record OwnNumber() implements Scalar {
        /// The numbers that another may be relative to: all are counted in the holder's points.
        public static final List<String> NAMES =
                List.of("no-deal", "floor", "ceiling", "bonus", "after-collapse");
    }

    /// The id of something in the case.
    record Reference(Kind kind) implements Scalar {}

    /// A party, or a group as `party.group`, whose numbers can be taken over.
    record Holder() implements Scalar {}

    /// `refused-by` and a deciding party.
    record RefusedBy() implements Scalar {}

    /// A map from paths to what they are set to, or to what is added to them.
    ///
    /// @param added whether amounts are added
    /// @param numbersOnly whether nothing but numbers may be named
    record Changes(boolean added, boolean numbersOnly) implements Shape {}

    /// A map with known keywords.
    ///
    /// @param name what such a map describes
    /// @param alternatives when not empty: exactly one of these sets of keywords must be there, whole
    /// @param others what keys beside the keywords may be, if anything
    record Structure(
            String name, List<Key> keys, List<List<String>> alternatives, Optional<MapOf> others)
            implements Shape {
        public Structure {
            keys = List.copyOf(keys);
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        /// A map with these keywords.
        public static Structure of(String name, Key... keys) {
            return new Structure(name, List.of(keys), List.of(), Optional.empty());
        }

        /// The keyword of that name, if there is one.
        public Optional<Key> find(String key) {
            return keys.stream().filter(known -> known.name().equals(key)).findFirst();
        }
    }

    /// A map from ids.
    ///
    /// @param kind what its keys name
    /// @param defines whether the keys are new names, rather than names of things defined elsewhere
    /// @param least how many entries there must be
    record MapOf(Kind kind, boolean defines, int least, Shape value) implements Shape {
        /// A map that defines things of that kind.
        public static MapOf defining(Kind kind, Shape value) {
            return new MapOf(kind, true, 0, value);
        }

        /// A map about things of that kind.
        public static MapOf about(Kind kind, Shape value) {
            return new MapOf(kind, false, 0, value);
        }

        /// The same map with at least so many entries.
        public MapOf atLeast(int entries) {
            return new MapOf(kind, defines, entries, value);
        }
    }

    /// A list.
    ///
    /// @param least how many items there must be
    record ListOf(Shape item, int least) implements Shape {}

    /// Any one of several shapes.
    record Either(List<Shape> shapes) implements Shape {
        public Either {
            shapes = List.copyOf(shapes);
        }

        /// Any one of these.
        public static Either of(Shape... shapes) {
            return new Either(List.of(shapes));
        }
    }

    /// Whatever a later release will make of it.
    record Anything() implements Shape {}
}
