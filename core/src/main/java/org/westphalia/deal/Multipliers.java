package org.westphalia.deal;

import java.util.Arrays;

/// Lagrangian multipliers of the members that are in: weights under which even the best terms of a box, taken issue by issue,
/// fall short together. The bound is convex and piecewise linear in the weights; it is lowered by projected subgradient steps on
/// the simplex with Polyak's step length (Polyak 1969; Held, Wolfe and Crowder 1974), aimed a little below zero. Gains are scaled
/// by their range within the box first. Doubles: guidance only.
final class Multipliers {
    private static final double WHOLE = 1 << 24;

    private final Box box;
    private final Gains.Tables tables;
    private final int[] in;
    private final int[][] open;
    private final double[] scale;
    private final int[] best;
    private final int[] bestAt;
    private final double[] slope;
    private final double[] slopeAt;
    private int cornerAt;

    /// Weights by position in the members that are in; those of the least bound found.
    private double[] weights;

    private double bound = Double.POSITIVE_INFINITY;

    Multipliers(Box box, Gains.Tables tables, int[] in) {
        this.box = box;
        this.tables = tables;
        this.in = in;
        Shape shape = box.shape();
        open = new int[shape.issues()][];
        for (int i = 0; i < open.length; i++) {
            open[i] = box.open(i);
            for (int k = 0; k < open[i].length; k++) {
                open[i][k] = shape.flat(i, open[i][k]);
            }
        }
        scale = new double[in.length];
        for (int k = 0; k < in.length; k++) {
            scale[k] = 1 / rangeOf(in[k]);
        }
        best = new int[open.length];
        bestAt = new int[open.length];
        slope = new double[in.length];
        slopeAt = new double[in.length];
        weights = new double[in.length];
    }

    private double rangeOf(int member) {
        double range = 1;
        for (double[][] corner : tables.additive()) {
            double sum = 0;
            for (int[] options : open) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int flat : options) {
                    low = Math.min(low, corner[member][flat]);
                    high = Math.max(high, corner[member][flat]);
                }
                sum += high - low;
            }
            range = Math.max(range, sum);
        }
        return range;
    }

    /// Lowers the bound until it is negative or so many steps are done. The weights passed in, by member, are where to begin
    /// (all zero: equal weights).
    void lower(double[] warm, int steps) {
        double[] at = new double[in.length];
        double sum = 0;
        for (int k = 0; k < in.length; k++) {
            at[k] = warm[in[k]] / scale[k];
            sum += at[k];
        }
        for (int k = 0; k < in.length; k++) {
            at[k] = sum > 0 ? at[k] / sum : 1.0 / in.length;
        }
        weights = at.clone();
        double aim = 0.002;
        int idle = 0;
        double[] sorted = new double[in.length];
        for (int step = 0; step < steps; step++) {
            double value = evaluate(at);
            if (value < bound) {
                idle = value < bound - 1e-4 ? 0 : idle + 1;
                bound = value;
                System.arraycopy(at, 0, weights, 0, at.length);
                System.arraycopy(best, 0, bestAt, 0, best.length);
                System.arraycopy(slope, 0, slopeAt, 0, slope.length);
                cornerAt = lastCorner;
                if (value < -1e-9) {
                    return;
                }
            } else {
                idle++;
            }
            if (idle > 6) {
                aim = -bound / 2;
                idle = 0;
            }
            double norm = 0;
            double mean = 0;
            for (double s : slope) {
                mean += s;
            }
            mean /= in.length;
            for (double s : slope) {
                norm += (s - mean) * (s - mean);
            }
            if (norm < 1e-18) {
                return;
            }
            double length = (value + aim) / norm;
            if (length <= 0) {
                length = 1e-3 / Math.sqrt(norm);
            }
            for (int k = 0; k < at.length; k++) {
                at[k] -= length * (slope[k] - mean);
            }
            project(at, sorted);
        }
    }

    private int lastCorner;

    /// The bound at these weights; leaves the best options and the gains there (scaled) behind.
    private double evaluate(double[] at) {
        double most = Double.NEGATIVE_INFINITY;
        int[] chosen = new int[open.length];
        double[] factor = new double[in.length];
        for (int k = 0; k < in.length; k++) {
            factor[k] = at[k] * scale[k];
        }
        double[][] rows = new double[in.length][];
        for (int corner = 0; corner < tables.additive().length; corner++) {
            double sum = 0;
            for (int k = 0; k < in.length; k++) {
                rows[k] = tables.additive()[corner][in[k]];
                sum += factor[k] * tables.constant()[corner][in[k]];
            }
            for (int i = 0; i < open.length; i++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int flat : open[i]) {
                    double value = 0;
                    for (int k = 0; k < rows.length; k++) {
                        value += factor[k] * rows[k][flat];
                    }
                    if (value > highest) {
                        highest = value;
                        chosen[i] = flat;
                    }
                }
                sum += highest;
            }
            if (sum > most) {
                most = sum;
                lastCorner = corner;
                System.arraycopy(chosen, 0, best, 0, best.length);
            }
        }
        for (int k = 0; k < in.length; k++) {
            double gain = tables.constant()[lastCorner][in[k]];
            for (int flat : best) {
                gain += tables.additive()[lastCorner][in[k]][flat];
            }
            slope[k] = gain * scale[k];
        }
        return most;
    }

    /// Euclidean projection on the simplex (Held, Wolfe and Crowder 1974, section 4).
    private static void project(double[] at, double[] sorted) {
        System.arraycopy(at, 0, sorted, 0, at.length);
        Arrays.sort(sorted);
        double sum = 0;
        double shift = 0;
        for (int k = at.length - 1, n = 1; k >= 0; k--, n++) {
            sum += sorted[k];
            double candidate = (sum - 1) / n;
            if (k == 0 || sorted[k - 1] <= candidate) {
                shift = candidate;
                break;
            }
        }
        for (int k = 0; k < at.length; k++) {
            at[k] = Math.max(0, at[k] - shift);
        }
    }

    /// The least bound found, in scaled gains.
    double bound() {
        return bound;
    }

    /// Whole multipliers by member in proportion to the weights (positive where a weight is not negligible).
    long[] whole(int members) {
        long[] whole = new long[members];
        double largest = 0;
        for (int k = 0; k < in.length; k++) {
            largest = Math.max(largest, weights[k] * scale[k]);
        }
        for (int k = 0; k < in.length; k++) {
            whole[in[k]] = Math.round(weights[k] * scale[k] / largest * WHOLE);
        }
        return whole;
    }

    /// Weights by member, for the children.
    double[] byMember(int members) {
        double[] by = new double[members];
        for (int k = 0; k < in.length; k++) {
            by[in[k]] = weights[k] * scale[k];
        }
        return by;
    }

    /// The best option of each issue at the weights of the least bound.
    int[] options() {
        int[] options = new int[open.length];
        for (int i = 0; i < options.length; i++) {
            options[i] = bestAt[i] - box.shape().flat(i, 0);
        }
        return options;
    }

    /// The weighted gain of an option of an issue at the worst corner.
    double value(int flat) {
        double value = 0;
        for (int k = 0; k < in.length; k++) {
            value += weights[k] * scale[k] * tables.additive()[cornerAt][in[k]][flat];
        }
        return value;
    }

    /// How much the weighted bound gives away because members want different options of an issue: the weighted sum of what each
    /// misses at the joint best.
    double disagreement(int issue) {
        double sum = 0;
        for (int k = 0; k < in.length; k++) {
            double[] row = tables.additive()[cornerAt][in[k]];
            double most = Double.NEGATIVE_INFINITY;
            for (int flat : open[issue]) {
                most = Math.max(most, row[flat]);
            }
            sum += weights[k] * scale[k] * (most - row[bestAt[issue]]);
        }
        return sum;
    }

    /// How far the corners lie apart at the chosen weights: the bound with the best options kept.
    double cornerSpread() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < tables.additive().length; corner++) {
            double sum = 0;
            for (int k = 0; k < in.length; k++) {
                double gain = tables.constant()[corner][in[k]];
                for (int flat : bestAt) {
                    gain += tables.additive()[corner][in[k]][flat];
                }
                sum += weights[k] * scale[k] * gain;
            }
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        return high - low;
    }

    /// The factor that turns points of the tables into scaled gains, averaged over weights.
    double meanFactor() {
        double sum = 0;
        for (int k = 0; k < in.length; k++) {
            sum += weights[k] * scale[k];
        }
        return sum;
    }
}
