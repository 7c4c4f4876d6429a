package org.westphalia.assess;

import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// What the scores of two options of one issue may be together: the same number when it is the same option or level, in the
/// order of their levels when both are ranked, otherwise each within its interval.
final class ScorePair {
    private ScorePair() {}

    /// The largest (`sign` 1) or smallest (-1) `d p - kappa q` where p is the score of one option and q that of the other; without
    /// the other (-1) of `d p`. A linear function is extreme at a corner: of the rectangle where the corner keeps the order, or
    /// where the line of equal scores crosses an edge.
    static double extreme(
            Region.Member member,
            int issue,
            int option,
            double d,
            int other,
            double kappa,
            int sign) {
        Interval p = member.scores().get(issue).get(option);
        if (other < 0) {
            return d * (sign > 0 ? p.high() : p.low());
        }
        int level = member.level()[issue][option];
        int otherLevel = member.level()[issue][other];
        boolean ranked = level >= 0 && otherLevel >= 0;
        if (option == other || (ranked && level == otherLevel)) {
            return (d - kappa) * ((d - kappa) * sign > 0 ? p.high() : p.low());
        }
        Interval q = member.scores().get(issue).get(other);
        double best = Double.NEGATIVE_INFINITY;
        for (double pEnd : new double[] {p.low(), p.high()}) {
            for (double qEnd : new double[] {q.low(), q.high()}) {
                if (!ranked || (level < otherLevel ? pEnd >= qEnd : pEnd <= qEnd)) {
                    best = Math.max(best, sign * (d * pEnd - kappa * qEnd));
                }
            }
        }
        double low = Math.max(p.low(), q.low());
        double high = Math.min(p.high(), q.high());
        if (ranked && low <= high) {
            best = Math.max(best, sign * (d - kappa) * low);
            best = Math.max(best, sign * (d - kappa) * high);
        }
        return sign * best;
    }
}
