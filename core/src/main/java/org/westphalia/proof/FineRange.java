package org.westphalia.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;

/// An interval of points in 1024ths of a unit of the grid.
record FineRange(BigInteger low, BigInteger high) {
    static final FineRange ZERO = new FineRange(BigInteger.ZERO, BigInteger.ZERO);

    /// 1024ths in a unit.
    private static final long PARTS = 1024;

    /// A number that worlds round to the grid: since rounding keeps order, the rounded ends bound the rounded number.
    static FineRange rounded(Interval points, int decimals) {
        requireFinite(points);
        return new FineRange(
                units(Grid.units(points.low(), decimals)),
                units(Grid.units(points.high(), decimals)));
    }

    /// A number as it is, with ends rounded outwards.
    static FineRange real(Interval points, int decimals) {
        requireFinite(points);
        BigDecimal scale = BigDecimal.valueOf(PARTS).scaleByPowerOfTen(decimals);
        return new FineRange(
                new BigDecimal(points.low())
                        .multiply(scale)
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigIntegerExact(),
                new BigDecimal(points.high())
                        .multiply(scale)
                        .setScale(0, RoundingMode.CEILING)
                        .toBigIntegerExact());
    }

    /// So many units of the grid.
    static BigInteger units(long units) {
        return BigInteger.valueOf(units).multiply(BigInteger.valueOf(PARTS));
    }

    /// So many half units of the grid.
    static BigInteger halfUnits(long halves) {
        return BigInteger.valueOf(halves).multiply(BigInteger.valueOf(PARTS / 2));
    }

    /// The largest (`upper`) or smallest value of the number times a factor.
    BigInteger extreme(BigInteger times, boolean upper) {
        return (times.signum() >= 0) == upper ? high.multiply(times) : low.multiply(times);
    }

    FineRange plus(FineRange other) {
        return new FineRange(low.add(other.low), high.add(other.high));
    }

    private static void requireFinite(Interval points) {
        if (Double.isInfinite(points.low()) || Double.isInfinite(points.high())) {
            throw new Rejection("a number without bounds");
        }
    }
}
