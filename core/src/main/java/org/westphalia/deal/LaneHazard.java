package org.westphalia.deal;

import java.util.Arrays;
import org.westphalia.number.Grid;
import org.westphalia.number.Weigh;
import org.westphalia.world.WorldLanes;

/// How long terms and boxes last, for a batch of worlds: the hazard in the order that [Lasting] keeps, and what each belief of the chance of
/// breaking makes of it.
final class LaneHazard {
    private final Shape shape;
    private final WorldLanes lanes;
    private final Clause[] factors;
    private final double[] low;
    private final double[] high;
    private final double[] least;
    private final double[] greatest;

    LaneHazard(DealProblem example, WorldLanes lanes) {
        this.shape = example.shape();
        this.lanes = lanes;
        this.factors = example.lasting().factors();
        low = new double[lanes.width()];
        high = new double[lanes.width()];
        least = new double[lanes.width()];
        greatest = new double[lanes.width()];
    }

    /// The hazard of terms that everybody signs, or that nobody's missing signature changes.
    double[] of(int[] options) {
        int n = lanes.count();
        Arrays.fill(low, 0, n, 1);
        for (int i = 0; i < options.length; i++) {
            if (!lanes.isPlainRate(i, options[i])) {
                multiply(low, lanes.rate(i, options[i]), n);
            }
        }
        for (int f = 0; f < factors.length; f++) {
            if (factors[f].matches(options)) {
                multiply(low, lanes.factor(f), n);
            }
        }
        return low;
    }

    /// Works out the least and the greatest hazard that a box allows.
    void over(Box box) {
        int n = lanes.count();
        Arrays.fill(low, 0, n, 1);
        Arrays.fill(high, 0, n, 1);
        for (int i = 0; i < shape.issues(); i++) {
            if (!isPlain(box, i)) {
                extremes(box, i, n);
                multiply(low, least, n);
                multiply(high, greatest, n);
            }
        }
        for (int f = 0; f < factors.length; f++) {
            Extent extent = factors[f].over(box);
            if (extent != Extent.NONE) {
                widen(lanes.factor(f), extent == Extent.ALL, n);
            }
        }
        for (int s = 0; s < shape.signatories() && lanes.dependsOnSignatures(); s++) {
            if (box.state(s) != Box.IN) {
                widen(lanes.unsigned(s), false, n);
            }
        }
    }

    private boolean isPlain(Box box, int issue) {
        for (int o = 0; o < shape.options(issue); o++) {
            if (box.isOpen(issue, o) && !lanes.isPlainRate(issue, o)) {
                return false;
            }
        }
        return true;
    }

    private void extremes(Box box, int issue, int n) {
        boolean first = true;
        for (int o = 0; o < shape.options(issue); o++) {
            if (box.isOpen(issue, o)) {
                double[] rate = lanes.rate(issue, o);
                for (int k = 0; k < n; k++) {
                    least[k] = first ? rate[k] : Math.min(least[k], rate[k]);
                    greatest[k] = first ? rate[k] : Math.max(greatest[k], rate[k]);
                }
                first = false;
            }
        }
    }

    private void widen(double[] rate, boolean certain, int n) {
        for (int k = 0; k < n; k++) {
            low[k] *= certain ? rate[k] : Math.min(1, rate[k]);
            high[k] *= certain ? rate[k] : Math.max(1, rate[k]);
        }
    }

    private static void multiply(double[] into, double[] by, int n) {
        for (int k = 0; k < n; k++) {
            into[k] *= by[k];
        }
    }

    /// The weight of V at the hazards last asked for by [#of(int[])], as a member believes; on the grid of chances.
    void weights(int member, long[] into) {
        fill(member, low, lanes.weigh(), into);
    }

    /// The chance to last at those hazards.
    void chances(int member, long[] into) {
        fill(member, low, Weigh.HORIZON, into);
    }

    /// The greatest chance to last over the box that [#over(Box)] was last asked about.
    void mostChances(int member, long[] into) {
        fill(member, low, Weigh.HORIZON, into);
    }

    private void fill(int member, double[] hazard, Weigh weigh, long[] into) {
        int n = lanes.count();
        if (lanes.isSureToLast(member)) {
            Arrays.fill(into, 0, n, Grid.CERTAIN);
            return;
        }
        double[] breaks = lanes.breaks(member);
        for (int k = 0; k < n; k++) {
            into[k] = weigh.of(breaks[k], hazard[k]);
        }
    }

    /// The least and the greatest weight of V over that box, in 0..1, of the worlds that are open.
    void range(int member, boolean[] open, double[] leastWeight, double[] greatestWeight) {
        int n = lanes.count();
        if (lanes.isSureToLast(member)) {
            Arrays.fill(leastWeight, 0, n, 1);
            Arrays.fill(greatestWeight, 0, n, 1);
            return;
        }
        double[] breaks = lanes.breaks(member);
        for (int k = 0; k < n; k++) {
            if (open[k]) {
                long[] ends = lanes.weigh().over(breaks[k], low[k], high[k]);
                leastWeight[k] = (double) ends[0] / Grid.CERTAIN;
                greatestWeight[k] = (double) ends[1] / Grid.CERTAIN;
            }
        }
    }
}
