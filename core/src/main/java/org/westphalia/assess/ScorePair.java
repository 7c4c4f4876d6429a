package org.westphalia.assess;

import org.westphalia.deal.Shape;
import org.westphalia.world.Region;

/// What the scores of two options of one issue may be together: the same number when it is the same option or level, in the
/// order of their levels when both are ranked, otherwise each within its interval. Options by flat index.
final class ScorePair {
    private final double[] low;
    private final double[] high;
    private final int[] level;

    ScorePair(Shape shape, Region.Member member) {
        low = new double[shape.flatSize()];
        high = new double[low.length];
        level = new int[low.length];
        for (int i = 0; i < shape.issues(); i++) {
            for (int o = 0; o < shape.options(i); o++) {
                int f = shape.flat(i, o);
                low[f] = member.scores().get(i).get(o).low();
                high[f] = member.scores().get(i).get(o).high();
                level[f] = member.level()[i][o];
            }
        }
    }

    /// The largest (`sign` 1) or smallest (-1) `d p - kappa q` where p is the score of one option and q that of the other; without
    /// the other (-1) of `d p`. A linear function is extreme at a corner: of the rectangle where the corner keeps the order, or
    /// where the line of equal scores crosses an edge. Neither d nor kappa is negative, so without an order between them the
    /// best corner is known.
    double extreme(int option, double d, int other, double kappa, int sign) {
        double most = sign > 0 ? high[option] : low[option];
        if (other < 0) {
            return d * most;
        }
        boolean ranked = level[option] >= 0 && level[other] >= 0;
        if (option == other || (ranked && level[option] == level[other])) {
            return (d - kappa) * ((d - kappa) * sign > 0 ? high[option] : low[option]);
        }
        double against = sign > 0 ? low[other] : high[other];
        boolean above = level[option] < level[other];
        if (!ranked || (above ? most >= against : most <= against)) {
            return d * most - kappa * against;
        }
        // the best corner breaks the order: what is left of the rectangle is extreme elsewhere
        double best = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            double p = (corner & 1) == 0 ? low[option] : high[option];
            double q = (corner & 2) == 0 ? low[other] : high[other];
            if (above ? p >= q : p <= q) {
                best = Math.max(best, sign * (d * p - kappa * q));
            }
        }
        double from = Math.max(low[option], low[other]);
        double to = Math.min(high[option], high[other]);
        if (from <= to) {
            best = Math.max(best, sign * (d - kappa) * from);
            best = Math.max(best, sign * (d - kappa) * to);
        }
        return sign * best;
    }
}
