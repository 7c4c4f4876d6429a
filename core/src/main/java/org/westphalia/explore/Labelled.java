package org.westphalia.explore;

import java.util.Arrays;

/// Worlds with their inputs and whether each is of interest: what scenario discovery works on.
///
/// @param columns by column, then by world; NaN where a world does not leave a number open
/// @param answers by column: how many answers a claim or question has; 0 for numbers
/// @param isCase by world, whether it is of interest
public record Labelled(double[][] columns, int[] answers, boolean[] isCase) {
    /// A question has at most so many answers here.
    static final int MOST_ANSWERS = 62;

    public Labelled {
        for (int number : answers) {
            if (number > MOST_ANSWERS) {
                throw new IllegalArgumentException(
                        "a question with " + number + " answers; here at most " + MOST_ANSWERS);
            }
        }
    }

    /// Worlds of numbers only.
    public static Labelled ofNumbers(double[][] columns, boolean[] isCase) {
        return new Labelled(columns, new int[columns.length], isCase);
    }

    int size() {
        return isCase.length;
    }

    int cases() {
        int count = 0;
        for (boolean each : isCase) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /// The box that holds all of them.
    Limits whole() {
        double[] low = new double[columns.length];
        double[] high = new double[columns.length];
        long[] allowed = new long[columns.length];
        for (int c = 0; c < columns.length; c++) {
            if (answers[c] > 0) {
                allowed[c] = (1L << answers[c]) - 1;
                continue;
            }
            low[c] = Double.POSITIVE_INFINITY;
            high[c] = Double.NEGATIVE_INFINITY;
            for (double value : columns[c]) {
                if (value < low[c]) {
                    low[c] = value;
                }
                if (value > high[c]) {
                    high[c] = value;
                }
            }
        }
        return new Limits(low, high, allowed);
    }

    /// Which of the worlds `among` a box holds; only the columns named are looked at.
    boolean[] within(Limits limits, int[] named, boolean[] among) {
        boolean[] in = among.clone();
        for (int c : named) {
            for (int k = 0; k < in.length; k++) {
                in[k] &= limits.admits(c, columns[c][k]);
            }
        }
        return in;
    }

    /// The worlds chosen, alone.
    Labelled only(boolean[] chosen) {
        int count = 0;
        for (boolean each : chosen) {
            count += each ? 1 : 0;
        }
        double[][] some = new double[columns.length][count];
        boolean[] cases = new boolean[count];
        int next = 0;
        for (int k = 0; k < chosen.length; k++) {
            if (chosen[k]) {
                for (int c = 0; c < some.length; c++) {
                    some[c][next] = columns[c][k];
                }
                cases[next++] = isCase[k];
            }
        }
        return new Labelled(some, answers, cases);
    }

    @Override
    public boolean equals(Object other) {
        return other
                        instanceof
                        Labelled(double[][] otherColumns, int[] otherAnswers, boolean[] otherCases)
                && Arrays.deepEquals(columns, otherColumns)
                && Arrays.equals(answers, otherAnswers)
                && Arrays.equals(isCase, otherCases);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(columns) + Arrays.hashCode(isCase);
    }

    @Override
    public String toString() {
        return size() + " worlds with " + columns.length + " inputs";
    }
}
