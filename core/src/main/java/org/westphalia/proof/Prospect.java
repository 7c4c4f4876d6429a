package org.westphalia.proof;

import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;

/// How long terms of a box may last, as somebody sees it, in units of 2^-20.
///
/// @param least the least that V may be weighed with: D, or what takes its place
/// @param greatest the most that V may be weighed with
/// @param shortest the least D, which red lines ask for whatever is weighed
/// @param longest the greatest D
record Prospect(long least, long greatest, long shortest, long longest) {

    static Prospect of(Weigh weigh, Interval breaks, Interval hazard) {
        long[] weights = HazardBounds.lasts(weigh, breaks, hazard);
        long[] chances = HazardBounds.lasts(Weigh.HORIZON, breaks, hazard);
        return new Prospect(weights[0], weights[1], chances[0], chances[1]);
    }

    /// What somebody sees whose belief is one of two that are held to be the same.
    Prospect or(Prospect other) {
        return new Prospect(
                Math.min(least, other.least),
                Math.max(greatest, other.greatest),
                Math.min(shortest, other.shortest),
                Math.max(longest, other.longest));
    }

    /// Both ends of what V may be weighed with.
    long[] ends() {
        return new long[] {least, greatest};
    }

    /// Whether terms are sure to last as long as a demand asks; of one that does not ask, no.
    boolean surelyLasts(RedLine.Demand demand) {
        return demand instanceof RedLine.NeedsLasting lasting && shortest >= lasting.least();
    }

    /// Whether terms may last as long as a demand asks; of one that does not ask, no.
    boolean mayLast(RedLine.Demand demand) {
        return demand instanceof RedLine.NeedsLasting lasting && longest >= lasting.least();
    }
}
