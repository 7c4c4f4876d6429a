package org.westphalia.deal;

import org.westphalia.number.Grid;

/// A quick `2^20 exp(-x)` that is within 1/2 of the true value: a table of steps of 1/32 and four terms of the series between.
final class Decay {
    private static final int STEPS = 32;
    private static final double[] TABLE = new double[STEPS * 32];

    static {
        for (int k = 0; k < TABLE.length; k++) {
            TABLE[k] = Grid.CERTAIN * StrictMath.exp(-(double) k / STEPS);
        }
    }

    private Decay() {}

    static double about(double x) {
        int k = (int) (x * STEPS);
        if (k >= TABLE.length) {
            return 0;
        }
        double r = x - k * (1.0 / STEPS);
        return TABLE[k] * (1 - r * (1 - r * (1.0 / 2 - r * (1.0 / 6 - r * (1.0 / 24)))));
    }
}
