package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Terms with a large weighted sum of gains, as a rule the largest, among those that keep all rules and red lines, in a problem whose agreement
/// and members all are needed; or the proof that no terms have one that is at least 0. Branch and bound; the proof closes each box
/// by the same multipliers, in whole numbers.
final class JointGain {
    /// Once something is found, the search for something better stops after so many nodes.
    private static final long ENOUGH = 1_000;

    private final DealProblem problem;
    private final Shape shape;
    private final long[] multipliers;
    private final long limit;
    private long nodes;
    private boolean stopped;
    private int @Nullable [] best;
    private double most;

    /// What is known of the largest weighted sum.
    sealed interface Answer {
        /// It is at least 0, here; the largest of those met.
        record Most(int[] options) implements Answer {}

        /// It is negative.
        record Negative(Outcome.Closing proof) implements Answer {}

        /// Not found out within the limit.
        record Unknown() implements Answer {}
    }

    private JointGain(DealProblem problem, long[] multipliers, long limit) {
        this.problem = problem;
        this.shape = problem.shape();
        this.multipliers = multipliers;
        this.limit = limit;
    }

    static Found of(DealProblem problem, Box box, long[] multipliers, long limit) {
        JointGain search = new JointGain(problem, multipliers, limit);
        Outcome.Closing proof = search.close(box.copy());
        Answer answer =
                search.best != null
                        ? new Answer.Most(search.best)
                        : proof == null ? new Answer.Unknown() : new Answer.Negative(proof);
        return new Found(answer, search.nodes);
    }

    /// @param nodes visited
    record Found(Answer answer, long nodes) {}

    /// The closing of a box; null when something was found in it, it holds nothing better, or the limit was reached.
    private Outcome.@Nullable Closing close(Box box) {
        if (stopped || ++nodes > limit || (best != null && nodes > ENOUGH)) {
            stopped = true;
            return null;
        }
        Propagation propagation = new Propagation(problem, box);
        Outcome.Closing closed = propagation.run();
        if (closed == null) {
            closed = open(box);
        }
        return closed == null ? null : propagation.wrap(closed);
    }

    private Outcome.@Nullable Closing open(Box box) {
        if (problem.shortfall(box, multipliers)) {
            return new Outcome.Closing.Shortfall(multipliers);
        }
        if (box.isSingle()) {
            int[] options = new int[shape.issues()];
            Arrays.setAll(options, box::firstOpen);
            offer(options);
            return null;
        }
        Gains.Tables tables = problem.tables(box);
        int[] options = new int[shape.issues()];
        int issue;
        if (tables.additive().length == 0) {
            issue = Widest.issue(problem, box);
        } else {
            double reach = reach(box, tables, options);
            if (best != null && reach <= most) {
                return null;
            }
            offer(options);
            issue = branch(box, tables, options);
        }
        int[] open = box.open(issue);
        int[][] parts = new int[open.length][];
        List<Outcome.Closing> closings = new ArrayList<>();
        for (int k = 0; k < open.length; k++) {
            parts[k] = new int[] {open[k]};
            Box child = box.copy();
            child.keep(issue, open[k]);
            Outcome.Closing closing = close(child);
            if (closing != null) {
                closings.add(closing);
            }
        }
        return closings.size() == parts.length
                ? new Outcome.Closing.ByIssue(issue, parts, closings)
                : null;
    }

    /// Remembers terms that keep rules and lines, whose sum is not negative, if they are better than what is known.
    private void offer(int[] options) {
        if (!Lotteries.isAllowed(problem, options)) {
            return;
        }
        BigInteger sum = BigInteger.ZERO;
        long[] gains = Lotteries.gains(problem, options);
        for (int m = 0; m < gains.length; m++) {
            sum =
                    sum.add(
                            BigInteger.valueOf(gains[m])
                                    .multiply(BigInteger.valueOf(multipliers[m])));
        }
        if (sum.signum() >= 0 && (best == null || sum.doubleValue() > most)) {
            best = options.clone();
            most = sum.doubleValue();
        }
    }

    /// The bound over the box; leaves the options behind at which it is reached.
    private double reach(Box box, Gains.Tables tables, int[] options) {
        double reach = Double.NEGATIVE_INFINITY;
        int[] here = new int[options.length];
        for (int corner = 0; corner < tables.additive().length; corner++) {
            double sum = 0;
            for (int m = 0; m < multipliers.length; m++) {
                sum += multipliers[m] * tables.constant()[corner][m];
            }
            for (int i = 0; i < here.length; i++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int o : box.open(i)) {
                    double value = weighted(tables.additive()[corner], shape.flat(i, o));
                    if (value > highest) {
                        highest = value;
                        here[i] = o;
                    }
                }
                sum += highest;
            }
            if (sum > reach) {
                reach = sum;
                System.arraycopy(here, 0, options, 0, here.length);
            }
        }
        return reach;
    }

    private double weighted(double[][] rows, int flat) {
        double sum = 0;
        for (int m = 0; m < multipliers.length; m++) {
            sum += multipliers[m] * rows[m][flat];
        }
        return sum;
    }

    /// The issue to split: one of a rule or red line in the way of the options that the bound would choose, or on which most that
    /// is left open by the bound depends.
    private int branch(Box box, Gains.Tables tables, int[] options) {
        int best = -1;
        double most = -1;
        boolean[] inTheWay = inTheWay(options);
        for (int i = 0; i < options.length; i++) {
            if (box.openOptions(i) > 1) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (int o : box.open(i)) {
                    double value = weighted(tables.additive()[0], shape.flat(i, o));
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                double score =
                        (high - low) * 1e-6
                                + (inTheWay[i] ? high - low + 1 : 0)
                                + tables.vague()[i] * Arrays.stream(multipliers).max().orElse(1)
                                + tables.lasting()[i] * 1e30;
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private boolean[] inTheWay(int[] options) {
        boolean[] issues = new boolean[options.length];
        List<Trigger> triggers = new ArrayList<>(List.of(shape.rules()));
        for (int m = 0; m < shape.members(); m++) {
            triggers.addAll(List.of(shape.lines(m)));
        }
        for (Trigger trigger : triggers) {
            if (!trigger.isLasting() && trigger.fires(options, 0)) {
                for (int issue : trigger.issues()) {
                    issues[issue] = true;
                }
            }
        }
        return issues;
    }
}
