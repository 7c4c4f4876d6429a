package org.westphalia.deal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// The terms for which the no-deal values of those who must consent have to fall least in sum: the least `sum max(0, R - U)` over
/// all terms that keep rules and absolute red lines, and over all ways to reach the agreement ([Consenting]). The sum adds points of
/// different scales.
///
/// Branch and bound. For weights between 0 and 1, no terms of a box need less than the weighted sum of `R - U` of the best of them,
/// by duality; weights are raised by projected subgradient steps, as doubles, and what closes a box is then checked in whole
/// numbers. Exact; worst case exponential in the number of issues; limited by nodes.
public final class LeastSum {
    private static final int STEPS = 25;
    private static final long WHOLE = 1 << 20;

    private final DealProblem problem;
    private final Shape shape;
    private final long limit;
    private long nodes;
    private boolean stopped;
    private int @Nullable [] best;
    private long least;

    /// What is least.
    ///
    /// @param terms complete terms
    /// @param signers who signs them then
    /// @param moves points by which a no-deal value has to fall, by `party` or `party.group`; only those that have to
    /// @param sum of the moves
    /// @param exact false when a limit was reached: then less may do
    public record Least(
            Terms terms,
            Set<String> signers,
            Map<String, BigDecimal> moves,
            BigDecimal sum,
            boolean exact) {}

    private LeastSum(DealProblem problem, long least, long limit) {
        this.problem = problem;
        this.shape = problem.shape();
        this.least = least;
        this.limit = limit;
    }

    /// Finds them; empty when no terms keep the rules and red lines of those who must consent, or none were found within the limit
    /// of search nodes for each way to reach the agreement.
    public static Optional<Least> in(World world, long limit) {
        Optional<List<Consenting>> ways = Consenting.of(world, Lotteries.WAYS);
        boolean exact = ways.isPresent();
        LeastSum found = null;
        Consenting by = null;
        for (Consenting way : ways.orElse(List.of())) {
            DealProblem problem = DealProblem.compile(way.world());
            long known = found == null ? Long.MAX_VALUE : found.least;
            LeastSum search = new LeastSum(problem, known, limit);
            search.visit(Lotteries.everybodyIn(problem), new double[problem.shape().members()]);
            exact &= !search.stopped;
            if (search.best != null) {
                found = search;
                by = way;
            }
        }
        return found == null || by == null
                ? Optional.empty()
                : Optional.of(found.result(by.signers(), exact));
    }

    /// What must fall for these terms to be a deal, by the way to reach the agreement in which the largest move is least, then their
    /// sum; empty when they break a rule or a red line of somebody who must consent, whoever that is.
    public static Optional<Least> at(World world, Terms terms) {
        Optional<List<Consenting>> ways = Consenting.of(world, Lotteries.WAYS);
        Least best = null;
        BigDecimal bestLargest = BigDecimal.ZERO;
        for (Consenting way : ways.orElse(List.of())) {
            DealProblem problem = DealProblem.compile(way.world());
            LeastSum only = new LeastSum(problem, Long.MAX_VALUE, 1);
            only.offer(problem.shape().options(terms));
            if (only.best != null) {
                Least least = only.result(way.signers(), true);
                BigDecimal largest =
                        least.moves().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
                int compared = best == null ? -1 : largest.compareTo(bestLargest);
                if (best == null
                        || compared < 0
                        || (compared == 0 && least.sum().compareTo(best.sum()) < 0)) {
                    best = least;
                    bestLargest = largest;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Least result(Set<String> signers, boolean exact) {
        int decimals = problem.world().decimals();
        Map<String, BigDecimal> moves = new LinkedHashMap<>();
        int[] options = best == null ? new int[0] : best;
        long[] gains = Lotteries.gains(problem, options);
        for (int m = 0; m < gains.length; m++) {
            if (gains[m] < 0) {
                moves.put(shape.memberId(m), Exact.points(-gains[m], decimals));
            }
        }
        return new Least(
                shape.terms(options), signers, moves, Exact.points(least, decimals), exact);
    }

    private void visit(Box box, double[] warm) {
        if (stopped || ++nodes > limit) {
            stopped = true;
            return;
        }
        if (least == 0 || new Propagation(problem, box).run() != null) {
            return;
        }
        int[] options = new int[shape.issues()];
        if (box.isSingle()) {
            Arrays.setAll(options, box::firstOpen);
            offer(options);
            return;
        }
        Gains.Tables tables = problem.tables(box);
        double[] weights = warm.clone();
        int issue;
        if (tables.additive().length == 0) {
            issue = Widest.issue(problem, box);
        } else {
            raise(box, tables, weights, options);
            if (isNoBetter(box, weights)) {
                return;
            }
            offer(options);
            issue = branch(box, tables, weights, options);
        }
        for (int option : box.open(issue)) {
            Box child = box.copy();
            child.keep(issue, option);
            visit(child, weights);
        }
    }

    private void offer(int[] options) {
        if (Lotteries.isAllowed(problem, options)) {
            long sum = 0;
            for (long gain : Lotteries.gains(problem, options)) {
                sum += Math.max(0, -gain);
            }
            if (sum < least) {
                least = sum;
                best = options.clone();
            }
        }
    }

    /// Whether all terms of the box certainly need at least as much as the best known, in whole numbers.
    private boolean isNoBetter(Box box, double[] weights) {
        if (least == Long.MAX_VALUE) {
            return false;
        }
        long[] whole = new long[weights.length];
        long sum = 0;
        for (int m = 0; m < whole.length; m++) {
            whole[m] = (long) Math.floor(weights[m] * WHOLE);
            sum += whole[m];
        }
        if (sum == 0) {
            return false;
        }
        // sum of whole * (gain + relief) < 0 says that -(sum of whole * gain) is more than WHOLE *
        // (least - 1)
        BigInteger[] relief =
                BigInteger.valueOf(least - 1)
                        .multiply(BigInteger.valueOf(WHOLE))
                        .divideAndRemainder(BigInteger.valueOf(sum));
        BigInteger rounded = relief[1].signum() > 0 ? relief[0].add(BigInteger.ONE) : relief[0];
        return rounded.bitLength() < 62
                && problem.relieved(rounded.longValueExact()).shortfall(box, whole);
    }

    /// Raises the bound by steps in the weights; leaves the best weights and the terms that are best under them.
    private void raise(Box box, Gains.Tables tables, double[] weights, int[] options) {
        int members = weights.length;
        double[] at = weights.clone();
        if (Arrays.stream(at).allMatch(weight -> weight == 0)) {
            Arrays.fill(at, 1);
        }
        double most = Double.NEGATIVE_INFINITY;
        double aim = least == Long.MAX_VALUE ? 0 : least;
        int[] here = new int[options.length];
        double[] slope = new double[members];
        for (int step = 0; step < STEPS; step++) {
            double bound = -reach(box, tables, at, here, slope);
            if (bound > most) {
                most = bound;
                System.arraycopy(at, 0, weights, 0, members);
                System.arraycopy(here, 0, options, 0, here.length);
            }
            double norm = 0;
            for (int m = 0; m < members; m++) {
                boolean stuck = (slope[m] > 0 && at[m] <= 0) || (slope[m] < 0 && at[m] >= 1);
                norm += stuck ? 0 : slope[m] * slope[m];
            }
            if (norm < 1e-9 || (least != Long.MAX_VALUE && bound >= least)) {
                return;
            }
            double gap = Math.max(aim - bound, Math.abs(bound) * 0.05 + 1);
            double length = gap / norm * (step < 8 ? 1 : 0.5);
            for (int m = 0; m < members; m++) {
                at[m] = Math.max(0, Math.min(1, at[m] - length * slope[m]));
            }
        }
    }

    /// The greatest weighted sum of gains over the corners; its terms, and the gains there.
    private double reach(
            Box box, Gains.Tables tables, double[] weights, int[] options, double[] gains) {
        double reach = Double.NEGATIVE_INFINITY;
        int at = 0;
        int[] here = new int[options.length];
        for (int corner = 0; corner < tables.additive().length; corner++) {
            double sum = 0;
            for (int m = 0; m < weights.length; m++) {
                sum += weights[m] * tables.constant()[corner][m];
            }
            for (int i = 0; i < here.length; i++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int o : box.open(i)) {
                    double value = 0;
                    for (int m = 0; m < weights.length; m++) {
                        value += weights[m] * tables.additive()[corner][m][shape.flat(i, o)];
                    }
                    if (value > highest) {
                        highest = value;
                        here[i] = o;
                    }
                }
                sum += highest;
            }
            if (sum > reach) {
                reach = sum;
                at = corner;
                System.arraycopy(here, 0, options, 0, here.length);
            }
        }
        for (int m = 0; m < gains.length; m++) {
            gains[m] = tables.constant()[at][m];
            for (int i = 0; i < options.length; i++) {
                gains[m] += tables.additive()[at][m][shape.flat(i, options[i])];
            }
        }
        return reach;
    }

    /// The issue on which members disagree most under the weights, or on which what the bound leaves open depends.
    private int branch(Box box, Gains.Tables tables, double[] weights, int[] options) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < options.length; i++) {
            if (box.openOptions(i) > 1) {
                double score = tables.vague()[i] + tables.lasting()[i] * 1e15;
                for (int m = 0; m < weights.length; m++) {
                    double[] row = tables.additive()[0][m];
                    double high = Double.NEGATIVE_INFINITY;
                    for (int o : box.open(i)) {
                        high = Math.max(high, row[shape.flat(i, o)]);
                    }
                    score += Math.max(0.01, weights[m]) * (high - row[shape.flat(i, options[i])]);
                }
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }
}
