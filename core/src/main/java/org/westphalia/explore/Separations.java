package org.westphalia.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.westphalia.number.Draws;
import org.westphalia.number.Interval;

/// Which inputs part worlds with an outcome from those without, from any sample of worlds: regional sensitivity analysis (Hornberger
/// and Spear 1981; of this family are Pianosi and Wagener 2015 and, for an outcome of two values, Borgonovo 2007, whose delta is twice
/// p (1 - p) times the total variation). Inputs may depend on each other.
///
/// Intervals are 1.96 standard deviations of 100 bootstrap resamples around the corrected distance. What chance would do is
/// found by dealing the outcomes out anew 199 times, each time keeping the most parted input (Westfall and Young 1993): this counts
/// ties, inputs that depend on each other, and that many are looked at. Costs about 300 passes over the sample.
public final class Separations {
    private static final int RESAMPLES = 100;
    private static final int PERMUTATIONS = 199;
    private static final double Z = 1.959963984540054;

    private Separations() {}

    /// What is asked of a sample.
    ///
    /// @param inputs by column, then by world; NaN where a world has no such number (these worlds do not count for it)
    /// @param unordered by column, whether its values are names rather than magnitudes (whole numbers from 0)
    /// @param outcome by world
    /// @param seed of resamples and permutations
    public record Question(double[][] inputs, boolean[] unordered, boolean[] outcome, long seed) {}

    /// The separation of every input, the widest first (by the corrected distance, then by the observed one, then in order of column). Inputs
    /// that have one value only, or of which all worlds have the same outcome, part nothing: distance 0.
    public static List<Separation> of(Question asked) {
        int worlds = asked.outcome().length;
        boolean[][] dealt = new boolean[PERMUTATIONS][];
        int[][] weights = new int[RESAMPLES][];
        for (int r = 0; r < PERMUTATIONS; r++) {
            dealt[r] = shuffled(asked.outcome(), Draws.bits(asked.seed(), r, 1));
        }
        for (int r = 0; r < RESAMPLES; r++) {
            weights[r] = weights(worlds, Draws.bits(asked.seed(), r, 2));
        }
        Measured[] measured =
                inParallel(
                        asked.inputs().length,
                        c -> measure(asked, c, dealt, weights),
                        Measured[]::new);
        double[] most = new double[PERMUTATIONS];
        for (Measured each : measured) {
            for (int r = 0; r < PERMUTATIONS; r++) {
                most[r] = Math.max(most[r], each.byChance()[r]);
            }
        }
        return IntStream.range(0, measured.length)
                .mapToObj(c -> measured[c].judged(c, most))
                .sorted(
                        Comparator.comparingDouble(Separation::corrected)
                                .thenComparingDouble(Separation::distance)
                                .reversed()
                                .thenComparingInt(Separation::column))
                .toList();
    }

    private static <T> T[] inParallel(int count, IntFunction<T> work, IntFunction<T[]> array) {
        return IntStream.range(0, count).parallel().mapToObj(work).toArray(array);
    }

    private static Measured measure(
            Question asked, int column, boolean[][] dealt, int[][] weights) {
        SortedInput sorted = SortedInput.of(asked, column);
        double[] byChance = new double[dealt.length];
        Arrays.setAll(byChance, r -> sorted.distance(dealt[r]));
        double[] again = new double[weights.length];
        Arrays.setAll(again, r -> sorted.distance(asked.outcome(), weights[r]));
        return new Measured(sorted.separation(asked.outcome()), byChance, again);
    }

    private record Measured(SortedInput.Widest found, double[] byChance, double[] again) {
        Separation judged(int column, double[] most) {
            double mean = Arrays.stream(again).sum() / again.length;
            double squares = 0;
            for (double value : again) {
                squares += (value - mean) * (value - mean);
            }
            double deviation = Math.sqrt(squares / (again.length - 1));
            double distance = found.distance();
            double corrected = Math.clamp(2 * distance - mean, 0, 1);
            long asFar = Arrays.stream(most).filter(chance -> chance >= distance).count();
            double byChance = distance == 0 ? 1 : (1.0 + asFar) / (1 + most.length);
            // a distance that chance reaches may be none at all
            double low =
                    byChance > Separation.USUAL ? 0 : Math.clamp(corrected - Z * deviation, 0, 1);
            double high = Math.clamp(corrected + Z * deviation, low, 1);
            return new Separation(
                    column,
                    distance,
                    corrected,
                    new Interval(low, high),
                    byChance,
                    found.kind(),
                    found.place(),
                    found.in(),
                    found.othersIn(),
                    found.meanWith(),
                    found.meanWithout());
        }
    }

    private static boolean[] shuffled(boolean[] outcome, long stream) {
        boolean[] dealt = outcome.clone();
        for (int k = dealt.length - 1; k > 0; k--) {
            int other = (int) Math.multiplyHigh(Draws.bits(stream, k) >>> 1, 2L * (k + 1));
            boolean kept = dealt[k];
            dealt[k] = dealt[other];
            dealt[other] = kept;
        }
        return dealt;
    }

    private static int[] weights(int worlds, long stream) {
        int[] weights = new int[worlds];
        for (int k = 0; k < worlds; k++) {
            weights[(int) Math.multiplyHigh(Draws.bits(stream, k) >>> 1, 2L * worlds)]++;
        }
        return weights;
    }
}
