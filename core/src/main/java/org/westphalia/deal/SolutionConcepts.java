package org.westphalia.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.deal.BestDeal.Candidate;

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
    private static final Comparator<Candidate> TIES =
            Comparator.comparingLong(SolutionConcepts::least)
                    .thenComparing((a, b) -> Arrays.compare(b.terms(), a.terms()));

    private SolutionConcepts() {}

    /// From a frontier that is complete (or from the best that is known).
    ///
    /// @param terms Pareto-optimal deals, at least one
    static Deals.Solutions of(DealProblem problem, List<int[]> terms) {
        List<Candidate> deals = terms.stream().map(t -> Candidate.of(problem, t)).toList();
        long[] ideal = new long[problem.shape().signatories()];
        for (Candidate deal : deals) {
            for (int p = 0; p < ideal.length; p++) {
                ideal[p] = Math.max(ideal[p], deal.gains()[p]);
            }
        }
        return new Deals.Solutions(
                best(problem, deals, nash()),
                best(problem, deals, kalaiSmorodinsky(ideal)),
                best(problem, deals, egalitarian()),
                best(problem, deals, utilitarian()));
    }

    /// By searches of their own, for parties of one mind who must all sign; empty when a search reached its limit.
    ///
    /// @param known some deals, at least one
    static Optional<Deals.Solutions> search(DealProblem problem, List<int[]> known, long limit) {
        List<Candidate> deals = known.stream().map(t -> Candidate.of(problem, t)).toList();
        int parties = problem.shape().signatories();
        double[] common = new double[parties];
        Arrays.fill(common, 1 / largest(deals));
        long[] ideal = new long[parties];
        boolean exact = true;
        for (int p = 0; p < parties; p++) {
            int party = p;
            boolean[] alone = new boolean[parties];
            alone[p] = true;
            BestDeal.Found most =
                    BestDeal.of(
                            problem,
                            new Goal.Least(common, alone),
                            Comparator.<Candidate>comparingLong(deal -> deal.gains()[party]),
                            deals,
                            limit);
            ideal[p] = most.deal().gains()[p];
            exact &= most.exact();
        }
        double[] own = Arrays.stream(ideal).mapToDouble(most -> 1.0 / Math.max(1, most)).toArray();
        boolean[] everybody = new boolean[parties];
        Arrays.fill(everybody, true);
        boolean[] counted = new boolean[parties];
        for (int p = 0; p < parties; p++) {
            counted[p] = ideal[p] > 0;
        }
        BestDeal.Found nash = BestDeal.of(problem, new Goal.Product(own), nash(), deals, limit);
        BestDeal.Found smorodinsky =
                BestDeal.of(
                        problem,
                        new Goal.Least(own, counted),
                        kalaiSmorodinsky(ideal),
                        deals,
                        limit);
        BestDeal.Found equal =
                BestDeal.of(
                        problem, new Goal.Least(common, everybody), egalitarian(), deals, limit);
        BestDeal.Found sum =
                BestDeal.of(problem, new Goal.Sum(common), utilitarian(), deals, limit);
        // where every product is 0 the ties decide, and those only among Pareto-optimal deals
        exact &= product(nash.deal()).signum() > 0;
        exact &= nash.exact() && smorodinsky.exact() && equal.exact() && sum.exact();
        return exact
                ? Optional.of(
                        new Deals.Solutions(
                                point(problem, nash.deal()),
                                point(problem, smorodinsky.deal()),
                                point(problem, equal.deal()),
                                point(problem, sum.deal())))
                : Optional.empty();
    }

    private static double largest(List<Candidate> deals) {
        long largest = 1;
        for (Candidate deal : deals) {
            for (long gain : deal.gains()) {
                largest = Math.max(largest, gain);
            }
        }
        return largest;
    }

    private static Point best(
            DealProblem problem, List<Candidate> deals, Comparator<Candidate> order) {
        return point(problem, deals.stream().max(order).orElseThrow());
    }

    private static Point point(DealProblem problem, Candidate deal) {
        return PartyValues.point(problem, deal.terms());
    }

    private static Comparator<Candidate> nash() {
        return Comparator.comparing(SolutionConcepts::product).thenComparing(TIES);
    }

    private static Comparator<Candidate> utilitarian() {
        return Comparator.comparing(SolutionConcepts::sum).thenComparing(TIES);
    }

    private static Comparator<Candidate> egalitarian() {
        return Comparator.comparing((Candidate deal) -> sorted(deal.gains()), Arrays::compare)
                .thenComparing(TIES);
    }

    private static Comparator<Candidate> kalaiSmorodinsky(long[] ideal) {
        int[] counted = IntStream.range(0, ideal.length).filter(p -> ideal[p] > 0).toArray();
        return Comparator.comparing(
                        (Candidate deal) ->
                                Arrays.stream(counted)
                                        .mapToObj(p -> new Ratio(deal.gains()[p], ideal[p]))
                                        .sorted()
                                        .toArray(Ratio[]::new),
                        Arrays::compare)
                .thenComparing(TIES);
    }

    private static BigInteger product(Candidate deal) {
        BigInteger product = BigInteger.ONE;
        for (long gain : deal.gains()) {
            product = product.multiply(BigInteger.valueOf(gain));
        }
        return product;
    }

    private static BigInteger sum(Candidate deal) {
        BigInteger sum = BigInteger.ZERO;
        for (long gain : deal.gains()) {
            sum = sum.add(BigInteger.valueOf(gain));
        }
        return sum;
    }

    private static long[] sorted(long[] gains) {
        long[] sorted = gains.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long least(Candidate deal) {
        return Arrays.stream(deal.gains()).min().orElse(0);
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
