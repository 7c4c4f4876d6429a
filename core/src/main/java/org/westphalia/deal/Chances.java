package org.westphalia.deal;

import org.westphalia.number.Grid;

/// Quick bounds of the chance to last, in units of 2^-20: a table of the exponential in steps of 1/32 and four terms of the series
/// between, which is within 1/2 of the true value; rounded outwards by 1.
final class Chances {
    private static final int STEPS = 32;
    private static final double[] TABLE = new double[STEPS * 32];

    /// Beyond this the logarithm is too steep to be quick about.
    private static final double CERTAIN_TO_BREAK = 0.999_999_999;

    private final int[] offset;
    private final int lasting;
    private double decay;
    private double shortest;
    private double longest;
    private boolean isSteep;

    static {
        for (int k = 0; k < TABLE.length; k++) {
            TABLE[k] = Grid.CERTAIN * StrictMath.exp(-(double) k / STEPS);
        }
    }

    /// @param offset where the options of an issue begin
    /// @param lasting how many issues, from the first, have rates
    Chances(int[] offset, int lasting) {
        this.offset = offset;
        this.lasting = lasting;
    }

    /// Reads the rates of a world.
    void read(double[] rate, double breaks) {
        double low = 1;
        double high = 1;
        for (int i = 0; i < lasting; i++) {
            double small = rate[offset[i]];
            double large = small;
            for (int f = offset[i] + 1; f < offset[i + 1]; f++) {
                small = Math.min(small, rate[f]);
                large = Math.max(large, rate[f]);
            }
            low *= small;
            high *= large;
        }
        isSteep = breaks >= CERTAIN_TO_BREAK;
        shortest = 0;
        longest = Grid.CERTAIN;
        if (!isSteep) {
            decay = breaks <= 0 ? 0 : -StrictMath.log1p(-breaks);
            shortest = Math.max(0, about(decay * high) - 1);
            longest = Math.min(Grid.CERTAIN, about(decay * low) + 1);
        }
    }

    /// No chance of the world is less.
    double shortest() {
        return shortest;
    }

    /// No chance of the world is greater.
    double longest() {
        return longest;
    }

    /// The chance at this hazard is not less.
    double atLeast(double hazard) {
        return isSteep ? shortest : Math.max(shortest, about(decay * hazard) - 1);
    }

    /// The chance at this hazard is not greater.
    double atMost(double hazard) {
        return isSteep ? longest : Math.min(longest, about(decay * hazard) + 1);
    }

    /// `2^20 exp(-x)`, within 1/2.
    static double about(double x) {
        int k = (int) (x * STEPS);
        if (k >= TABLE.length) {
            return 0;
        }
        double r = x - k * (1.0 / STEPS);
        return TABLE[k] * (1 - r * (1 - r * (1.0 / 2 - r * (1.0 / 6 - r * (1.0 / 24)))));
    }
}
