package org.westphalia.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The grid of exact numbers: points are counted in whole units of 10^-decimals, chances to last in units of 2^-20.
/// Rounding is half-even; sums and comparisons of grid numbers are integer and exact.
public final class Grid {
    /// The decimals of a world whose values stay within 1000 points.
    public static final int DECIMALS = 9;

    /// A chance of 1 on the grid of chances.
    public static final long CERTAIN = 1L << 20;

    /// The largest value that a grid of points may hold, in units: 10^12, so that products with chances fit a long.
    public static final long LARGEST = 1_000_000_000_000L;

    private static final double[] POWERS_OF_TEN = {1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private Grid() {}

    /// The units per point at so many decimals.
    public static double unitsPerPoint(int decimals) {
        return 0 <= decimals && decimals < POWERS_OF_TEN.length
                ? POWERS_OF_TEN[decimals]
                : StrictMath.pow(10, decimals);
    }

    /// The decimals for a world in which no value is larger than this in absolute terms: 9 up to 1000 points, one
    /// fewer for each further power of ten.
    public static int decimalsFor(double largestPoints) {
        int decimals = DECIMALS;
        double bound = 1000;
        while (largestPoints > bound) {
            bound *= 10;
            decimals--;
        }
        return decimals;
    }

    /// Points to units, half-even.
    public static long units(double points, int decimals) {
        return (long) Math.rint(points * unitsPerPoint(decimals));
    }

    /// Units to points, for display; exact in decimal.
    public static BigDecimal points(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals);
    }

    /// Units to points as a double, for display and JSON.
    public static double pointsAsDouble(long units, int decimals) {
        return points(units, decimals).doubleValue();
    }

    /// A value on the product grid of points and chances (units times 2^20) as points, rounded half-even to 9 decimals.
    public static double weightedPoints(long product, int decimals) {
        return new BigDecimal(product)
                .divide(new BigDecimal(CERTAIN))
                .scaleByPowerOfTen(-decimals)
                .setScale(9, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /// A chance from 0 to 1 on the grid of chances, half-even.
    public static long chance(double part) {
        return (long) Math.rint(part * CERTAIN);
    }

    /// The chance that an agreement still stands: `(1 - breaks) ^ hazard`, on the grid of chances.
    ///
    /// @param breaks chance of breaking within the horizon at hazard 1, in [0, 1]
    /// @param hazard product of the rates, at least 0
    public static long lasts(double breaks, double hazard) {
        if (breaks <= 0 || hazard == 0) {
            return CERTAIN;
        }
        if (breaks >= 1) {
            return 0;
        }
        return (long) Math.rint(StrictMath.exp(StrictMath.log1p(-breaks) * hazard) * CERTAIN);
    }
}
