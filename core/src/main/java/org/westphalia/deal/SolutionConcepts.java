package org.westphalia.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The classic solutions among Pareto-optimal deals, exact in whole numbers. Disagreement point: each party's no-deal value R;
/// gains are g = U - R, of a party under a quorum as in [Judgement.PartyView#gain].
///
/// - Nash (1950): largest product of gains.
/// - Kalai and Smorodinsky (1975), for a finite set: lexicographic max-min of g divided by the party's best gain over the deals
///   (a party that can gain nothing anywhere is left aside).
/// - Egalitarian (Kalai 1977): lexicographic max-min of gains. It compares points of different parties' scales.
/// - Utilitarian: largest sum of values. It compares points of different parties' scales.
///
/// Ties: the larger least gain, then the terms that come first in option order.
final class SolutionConcepts {
    private final long[][] gains;
    private final List<int[]> terms;

    private SolutionConcepts(long[][] gains, List<int[]> terms) {
        this.gains = gains;
        this.terms = terms;
    }

    /// @param terms all Pareto-optimal deals, at least one
    static Deals.Solutions of(DealProblem problem, List<int[]> terms) {
        long[][] gains =
                terms.stream().map(t -> PartyValues.gains(problem, t)).toArray(long[][]::new);
        SolutionConcepts concepts = new SolutionConcepts(gains, terms);
        return new Deals.Solutions(
                point(problem, terms.get(concepts.nash())),
                point(problem, terms.get(concepts.kalaiSmorodinsky())),
                point(problem, terms.get(concepts.egalitarian())),
                point(problem, terms.get(concepts.utilitarian())));
    }

    private static Point point(DealProblem problem, int[] options) {
        return PartyValues.point(problem, options);
    }

    private int nash() {
        return best(Comparator.comparing(this::product));
    }

    private BigInteger product(int at) {
        BigInteger product = BigInteger.ONE;
        for (long gain : gains[at]) {
            product = product.multiply(BigInteger.valueOf(gain));
        }
        return product;
    }

    private int utilitarian() {
        return best(
                Comparator.comparing(at -> {
                    BigInteger sum = BigInteger.ZERO;
                    for (long gain : gains[at]) {
                        sum = sum.add(BigInteger.valueOf(gain));
                    }
                    return sum;
                }));
    }

    private int egalitarian() {
        long[][] sorted = new long[gains.length][];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = gains[k].clone();
            Arrays.sort(sorted[k]);
        }
        return best((a, b) -> Arrays.compare(sorted[a], sorted[b]));
    }

    private int kalaiSmorodinsky() {
        int parties = gains[0].length;
        long[] ideal = new long[parties];
        for (long[] point : gains) {
            for (int p = 0; p < parties; p++) {
                ideal[p] = Math.max(ideal[p], point[p]);
            }
        }
        int[] counted =
                java.util.stream.IntStream.range(0, parties).filter(p -> ideal[p] > 0).toArray();
        Ratio[][] sorted = new Ratio[gains.length][];
        for (int k = 0; k < sorted.length; k++) {
            long[] point = gains[k];
            sorted[k] =
                    Arrays.stream(counted)
                            .mapToObj(p -> new Ratio(point[p], ideal[p]))
                            .sorted()
                            .toArray(Ratio[]::new);
        }
        return best((a, b) -> Arrays.compare(sorted[a], sorted[b]));
    }

    private int best(Comparator<Integer> measure) {
        int best = 0;
        for (int at = 1; at < gains.length; at++) {
            int order = measure.compare(at, best);
            if (order == 0) {
                order = Long.compare(least(at), least(best));
            }
            if (order == 0) {
                order = Arrays.compare(terms.get(best), terms.get(at));
            }
            best = order > 0 ? at : best;
        }
        return best;
    }

    private long least(int at) {
        return Arrays.stream(gains[at]).min().orElse(0);
    }

    /// A part of a whole that is positive, compared exactly.
    private record Ratio(long part, long whole) implements Comparable<Ratio> {
        @Override
        public int compareTo(Ratio other) {
            int high =
                    Long.compare(
                            Math.multiplyHigh(part, other.whole),
                            Math.multiplyHigh(other.part, whole));
            return high != 0 ? high : Long.compareUnsigned(part * other.whole, other.part * whole);
        }
    }
}
