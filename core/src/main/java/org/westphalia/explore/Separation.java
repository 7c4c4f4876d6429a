package org.westphalia.explore;

import org.westphalia.number.Interval;

/// How far an input parts the worlds with an outcome (a deal, a signature) from those without: the largest difference, over all intervals
/// of the input, between the share of the worlds with the outcome that lie in the interval and the share of those without
/// (Kuiper's distance; of a question, over all sets of its answers, the total variation). 0: the outcome says nothing about the
/// input; 1: the input alone tells the outcome.
///
/// @param column index of the input
/// @param distance as observed, 0..1
/// @param corrected less what so many worlds would show by chance on top (bootstrap, Plischke, Borgonovo and Smith 2013); 0..1
/// @param range where the true distance lies with 95 % confidence
/// @param byChance the chance that the most parted of all inputs would be parted so far if the outcome had nothing to do with any of them;
///     counts that many inputs are looked at
/// @param place where the outcome is commoner; see `kind`
/// @param inPlace share of the worlds with the outcome in which the input lies there
/// @param othersInPlace share of the worlds without it
/// @param meanWith mean of the input in worlds with the outcome
/// @param meanWithout the same without it
public record Separation(
        int column,
        double distance,
        double corrected,
        Interval range,
        double byChance,
        Kind kind,
        Interval place,
        double inPlace,
        double othersInPlace,
        double meanWith,
        double meanWithout) {
    /// A distance that chance reaches more often than this is not taken for a real one.
    public static final double USUAL = 0.05;

    /// Where, along an input, the outcome is commoner.
    public enum Kind {
        /// At `place.low()` and above it.
        HIGH,
        /// At `place.high()` and below it.
        LOW,
        /// Within `place`.
        BETWEEN,
        /// Outside `place`.
        OUTSIDE,
        /// At answers to a question, which are not in any order; `place` says nothing.
        ANSWERS
    }

    /// Whether chance would hardly part the worlds so far: one time in twenty at most, all inputs counted.
    public boolean isReal() {
        return byChance <= USUAL;
    }
}
