package org.westphalia.explore;

import java.util.Arrays;

/// A box of worlds: limits on numbers, both ends included, and the answers that are allowed of claims and questions. A world that does not leave a
/// number open (NaN) keeps to every limit on it.
///
/// @param low by column; of claims and questions 0
/// @param high by column; of claims and questions 0
/// @param allowed by column, a bit per answer; of numbers 0
public record Limits(double[] low, double[] high, long[] allowed) {

    Limits copy() {
        return new Limits(low.clone(), high.clone(), allowed.clone());
    }

    /// Whether a value of a column keeps to the limits.
    boolean admits(int column, double value) {
        return allowed[column] != 0
                ? (allowed[column] >>> (int) value & 1) == 1
                : !(value < low[column] || value > high[column]);
    }

    /// Whether a column is limited more than in another box.
    boolean restricts(int column, Limits whole) {
        return low[column] != whole.low[column]
                || high[column] != whole.high[column]
                || allowed[column] != whole.allowed[column];
    }

    /// How many columns are limited more than in another box.
    int restricted(Limits whole) {
        int count = 0;
        for (int c = 0; c < low.length; c++) {
            count += restricts(c, whole) ? 1 : 0;
        }
        return count;
    }

    /// The columns limited more than in another box.
    int[] columns(Limits whole) {
        int[] columns = new int[low.length];
        int count = 0;
        for (int c = 0; c < low.length; c++) {
            if (restricts(c, whole)) {
                columns[count++] = c;
            }
        }
        return Arrays.copyOf(columns, count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits(double[] otherLow, double[] otherHigh, long[] otherAllowed)
                && Arrays.equals(low, otherLow)
                && Arrays.equals(high, otherHigh)
                && Arrays.equals(allowed, otherAllowed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(low) + Arrays.hashCode(high)) + Arrays.hashCode(allowed);
    }

    @Override
    public String toString() {
        return Arrays.toString(low) + ".." + Arrays.toString(high) + Arrays.toString(allowed);
    }
}
