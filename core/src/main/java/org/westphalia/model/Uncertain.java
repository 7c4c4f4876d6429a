package org.westphalia.model;

/// A number as an analyst wrote it: exact, a range, a word, or a place in an order.
public sealed interface Uncertain {

    /// One exact number.
    record Exact(double value) implements Uncertain {}

    /// Anywhere between two numbers, uniformly; `low <= high`.
    record Range(double low, double high) implements Uncertain {}

    /// The PERT distribution (a beta with shape 4) of three guesses; `low <= likely <= high`.
    record Pert(double low, double likely, double high) implements Uncertain {}

    /// A word of the vocabulary; its range depends on the kind of number it stands for.
    record Word(String word) implements Uncertain {}

    /// The place of an option in an order `a > b = c > d`: level 0 is the best (100), the last level the worst (0),
    /// the levels between are uniform in order. An order with a single level puts all its options at 100.
    ///
    /// @param level 0-based level, best first
    /// @param levels how many levels the order has
    record Ranked(int level, int levels) implements Uncertain {}

    /// Nobody has set the number: it may lie anywhere on its scale.
    record Unknown() implements Uncertain {}
}
