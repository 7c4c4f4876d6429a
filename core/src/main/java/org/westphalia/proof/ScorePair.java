package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The scores of two options of one issue for one member: one number when they are the same option or of the same level, in the
/// order of their levels when both are ranked, otherwise each within its own interval.
///
/// @param option of the terms that are weighed
/// @param other of the terms that they are compared with; negative: none
record ScorePair(MemberRange range, int issue, int option, int other) {

    /// The largest (smallest) `times p - less q`, p being the score of the option and q that of the other. A linear function is
    /// extreme at a corner of what the two may be: a corner of the rectangle that keeps the order, or a point where the
    /// line of equal scores leaves the rectangle.
    BigInteger extreme(BigInteger times, BigInteger less, boolean upper) {
        FineRange p = MemberRange.range(range.scores(), issue, option);
        if (other < 0) {
            return p.extreme(times, upper);
        }
        int level = level(option);
        int otherLevel = level(other);
        boolean ranked = level >= 0 && otherLevel >= 0;
        if (option == other || (ranked && level == otherLevel)) {
            return p.extreme(times.subtract(less), upper);
        }
        FineRange q = MemberRange.range(range.scores(), issue, other);
        List<BigInteger> corners = new ArrayList<>();
        for (BigInteger a : List.of(p.low(), p.high())) {
            for (BigInteger b : List.of(q.low(), q.high())) {
                int order = a.compareTo(b);
                if (!ranked || (level < otherLevel ? order >= 0 : order <= 0)) {
                    corners.add(times.multiply(a).subtract(less.multiply(b)));
                }
            }
        }
        BigInteger from = p.low().max(q.low());
        BigInteger to = p.high().min(q.high());
        if (ranked && from.compareTo(to) <= 0) {
            corners.add(times.subtract(less).multiply(from));
            corners.add(times.subtract(less).multiply(to));
        }
        if (corners.isEmpty()) {
            // An order that the intervals contradict: no such world, yet never claim more than the
            // intervals say.
            return p.extreme(times, upper).add(q.extreme(less.negate(), upper));
        }
        BigInteger best = corners.getFirst();
        for (BigInteger corner : corners) {
            best = upper ? best.max(corner) : best.min(corner);
        }
        return best;
    }

    private int level(int at) {
        int[][] levels = range.member().level();
        return issue < levels.length && at < levels[issue].length ? levels[issue][at] : -1;
    }
}
