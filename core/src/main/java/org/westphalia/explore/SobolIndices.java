package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.westphalia.number.Draws;
import org.westphalia.number.Interval;
import org.westphalia.number.SobolPoints;

/// How much of the variance of an answer comes from which of its inputs, these being independent (Sobol 1993). The first-order index of
/// an input is the part of the variance that would go if that input alone were known; the total index (Homma and Saltelli 1996) the
/// part that would stay if all others were known. An input that plays no part has the total index 0.
///
/// From the answers to two independent samples A and B of the inputs, and to A with one group of inputs taken from B. First-order by
/// Saltelli et al. (2010, table 2 b), answers centred first; total by Jansen (1999); second-order as Saltelli (2002), from B with one group taken from
/// A besides. Intervals: 1.96 standard deviations of 200 bootstrap resamples of the rows (Archer, Saltelli and Sobol 1997), which are too wide
/// rather than too narrow where the samples are more even than chance. Costs `rows * (groups + 2)` answers and as much work
/// for each resample.
///
/// @param groups in the order in which they were given
/// @param second for groups i < j: what they contribute together beyond what each does alone; empty where it was not asked for
/// @param variance of the answers to A and B
public record SobolIndices(List<Index> groups, List<Pair> second, double variance) {
    private static final int RESAMPLES = 200;
    private static final double Z = 1.959963984540054;

    public SobolIndices {
        groups = List.copyOf(groups);
        second = List.copyOf(second);
    }

    /// Of one group of inputs. Estimates may lie a little outside 0..1; intervals do not.
    ///
    /// @param changes in how many rows the answer was another with the group taken from B
    public record Index(
            double first, Interval firstRange, double total, Interval totalRange, long changes) {}

    /// Of two groups.
    public record Pair(int one, int other, double index) {}

    /// Indices from answers.
    ///
    /// @param a answers to A, by row
    /// @param b answers to B
    /// @param ab by group: answers to A with the group taken from B
    /// @param ba by group: answers to B with the group taken from A; empty without second order
    /// @param seed of the resamples
    public static SobolIndices of(double[] a, double[] b, double[][] ab, double[][] ba, long seed) {
        double mean = mean(a, b, ab, ba);
        double[] one = centred(a, mean);
        double[] other = centred(b, mean);
        double[][] mixed = Arrays.stream(ab).map(y -> centred(y, mean)).toArray(double[][]::new);
        double[][] back = Arrays.stream(ba).map(y -> centred(y, mean)).toArray(double[][]::new);
        int[] all = IntStream.range(0, a.length).toArray();
        double variance = variance(one, other, all);
        int[][] resamples = new int[RESAMPLES][];
        double[] variances = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            resamples[r] = resample(a.length, seed, r);
            variances[r] = variance(one, other, resamples[r]);
        }
        List<Index> indices =
                IntStream.range(0, mixed.length)
                        .parallel()
                        .mapToObj(g ->
                                index(one, other, mixed[g], all, variance, resamples, variances))
                        .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < back.length; i++) {
            for (int j = i + 1; j < back.length; j++) {
                double sum = 0;
                for (int k = 0; k < one.length; k++) {
                    sum += back[i][k] * mixed[j][k] - one[k] * other[k];
                }
                double together = variance == 0 ? 0 : sum / one.length / variance;
                pairs.add(
                        new Pair(i, j, together - indices.get(i).first() - indices.get(j).first()));
            }
        }
        return new SobolIndices(indices, pairs, variance);
    }

    /// Indices of a function of independent numbers uniform in 0..1, each a group of its own, second order included, from plain points
    /// of Sobol's sequence (A in the first coordinates, B in the following ones).
    ///
    /// @param rows a power of two for the points to be even
    public static SobolIndices of(
            ToDoubleFunction<double[]> answer, int inputs, int rows, long seed) {
        SobolPoints points = SobolPoints.plain(2 * inputs);
        double[] a = new double[rows];
        double[] b = new double[rows];
        double[][] ab = new double[inputs][rows];
        double[][] ba = new double[inputs][rows];
        for (int k = 0; k < rows; k++) {
            double[] x = new double[inputs];
            double[] y = new double[inputs];
            for (int i = 0; i < inputs; i++) {
                x[i] = points.at(i, k);
                y[i] = points.at(inputs + i, k);
            }
            a[k] = answer.applyAsDouble(x.clone());
            b[k] = answer.applyAsDouble(y.clone());
            for (int i = 0; i < inputs; i++) {
                double[] from = x.clone();
                from[i] = y[i];
                ab[i][k] = answer.applyAsDouble(from);
                double[] back = y.clone();
                back[i] = x[i];
                ba[i][k] = answer.applyAsDouble(back);
            }
        }
        return of(a, b, ab, ba, seed);
    }

    private static Index index(
            double[] a,
            double[] b,
            double[] ab,
            int[] all,
            double variance,
            int[][] resamples,
            double[] variances) {
        double first = first(a, b, ab, all, variance);
        double total = total(a, ab, all, variance);
        double[] firsts = new double[resamples.length];
        double[] totals = new double[resamples.length];
        for (int r = 0; r < resamples.length; r++) {
            firsts[r] = first(a, b, ab, resamples[r], variances[r]);
            totals[r] = total(a, ab, resamples[r], variances[r]);
        }
        long changes = 0;
        for (int k = 0; k < a.length; k++) {
            changes += a[k] == ab[k] ? 0 : 1;
        }
        return new Index(
                first,
                around(first, deviation(firsts)),
                total,
                around(total, deviation(totals)),
                changes);
    }

    private static double first(double[] a, double[] b, double[] ab, int[] rows, double variance) {
        double sum = 0;
        for (int k : rows) {
            sum += b[k] * (ab[k] - a[k]);
        }
        return variance == 0 ? 0 : sum / rows.length / variance;
    }

    private static double total(double[] a, double[] ab, int[] rows, double variance) {
        double sum = 0;
        for (int k : rows) {
            double change = a[k] - ab[k];
            sum += change * change;
        }
        return variance == 0 ? 0 : sum / (2.0 * rows.length) / variance;
    }

    private static double variance(double[] a, double[] b, int[] rows) {
        double sum = 0;
        double squares = 0;
        for (int k : rows) {
            sum += a[k] + b[k];
            squares += a[k] * a[k] + b[k] * b[k];
        }
        double n = 2.0 * rows.length;
        return Math.max(0, squares / n - sum / n * (sum / n));
    }

    private static int[] resample(int rows, long seed, int number) {
        int[] picked = new int[rows];
        long stream = Draws.stream(seed, number);
        for (int k = 0; k < rows; k++) {
            picked[k] = (int) Math.multiplyHigh(Draws.bits(stream, k) >>> 1, 2L * rows);
        }
        return picked;
    }

    private static Interval around(double estimate, double deviation) {
        double low = Math.clamp(estimate - Z * deviation, 0, 1);
        return new Interval(low, Math.max(low, Math.clamp(estimate + Z * deviation, 0, 1)));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double mean(double[] a, double[] b, double[][] ab, double[][] ba) {
        double sum = sum(a) + sum(b);
        long count = a.length + (long) b.length;
        for (double[] answers : ab) {
            sum += sum(answers);
            count += answers.length;
        }
        for (double[] answers : ba) {
            sum += sum(answers);
            count += answers.length;
        }
        return sum / count;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[] centred(double[] values, double mean) {
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }
}
