package org.westphalia.deal;

import java.util.function.IntToDoubleFunction;

/// Where to split a box when nothing but bounds per party is at hand.
final class Widest {
    private Widest() {}

    /// The first of the issues with the greatest score.
    static int among(int[] issues, IntToDoubleFunction score) {
        int best = issues[0];
        for (int issue : issues) {
            if (score.applyAsDouble(issue) > score.applyAsDouble(best)) {
                best = issue;
            }
        }
        return best;
    }

    /// The issue on which members' values and the chance to last spread most.
    static int issue(DealProblem problem, Box box) {
        Shape shape = problem.shape();
        double[] parts = problem.lasting().partsOfSpread(box);
        double[] spread = new double[shape.issues()];
        double all = 0;
        for (int m = 0; m < shape.members(); m++) {
            for (int i = 0; i < spread.length; i++) {
                long low = Long.MAX_VALUE;
                long high = Long.MIN_VALUE;
                for (int o : box.open(i)) {
                    long value = problem.points(0, m, shape.flat(i, o));
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                spread[i] += high - low;
                all += high - low;
            }
            for (DealProblem.Extra extra : problem.extras(m)) {
                if (problem.extent(box, m, extra) == Extent.SOME) {
                    for (int issue : extra.trigger().issues()) {
                        spread[issue] += Math.abs(extra.points());
                    }
                    for (int issue = 0; issue < spread.length; issue++) {
                        spread[issue] +=
                                extra.trigger().isLasting()
                                        ? Math.abs(extra.points()) * parts[issue]
                                        : 0;
                    }
                }
            }
        }
        int best = -1;
        double most = -1;
        for (int i = 0; i < spread.length; i++) {
            double score = spread[i] + all * parts[i];
            if (box.openOptions(i) > 1 && score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }
}
