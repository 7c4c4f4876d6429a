package org.westphalia.deal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The best deal by some measure among members who must all be willing: branch and bound over all terms, for problems
/// whose frontier is too large to be written out. A box is left when for some weights even its best terms, taken issue by issue,
/// stay below the threshold that every deal as good as the best so far would reach ([Goal]). Doubles leave boxes only by a margin;
/// deals are compared exactly.
final class BestDeal {
    private static final double MARGIN = 1e-9;
    private static final int STEPS = 25;

    /// So many equally good deals are kept.
    static final int TIES = 5;

    private final DealProblem problem;
    private final Shape shape;
    private final Goal goal;
    private final Comparator<Candidate> order;
    private final long limit;
    private final int[] in;
    private final double[] buffer;
    private final Comparator<Candidate> measure;
    private final TreeSet<int[]> equals = new TreeSet<>(Arrays::compare);
    private @Nullable Candidate best;
    private double level;
    private long nodes;

    private BestDeal(
            DealProblem problem,
            Goal goal,
            Comparator<Candidate> measure,
            Comparator<Candidate> order,
            long limit) {
        this.problem = problem;
        this.shape = problem.shape();
        this.goal = goal;
        this.measure = measure;
        this.order = order;
        this.limit = limit;
        in = new int[shape.members()];
        Arrays.setAll(in, m -> m);
        buffer = new double[in.length];
    }

    /// A deal and its gains by party, in units times 2^20.
    record Candidate(int[] terms, long[] gains) {
        static Candidate of(DealProblem problem, int[] terms) {
            return new Candidate(terms, PartyValues.gains(problem, terms));
        }
    }

    /// @param ties the first deals in option order that the measure finds equal to this one, itself included; at most [#TIES]
    /// @param exact false when the limit of nodes was reached
    record Found(Candidate deal, List<int[]> ties, boolean exact) {}

    /// @param measure greater is better; what deals are compared by
    /// @param order the same, and what decides ties; total
    /// @param known some deals, at least one
    static Found of(
            DealProblem problem,
            Goal goal,
            Comparator<Candidate> measure,
            Comparator<Candidate> order,
            List<Candidate> known,
            long limit) {
        BestDeal search = new BestDeal(problem, goal, measure, order, limit);
        known.forEach(search::offer);
        double[] equal = new double[search.in.length];
        Arrays.fill(equal, 1.0 / equal.length);
        search.visit(PartyBounds.start(problem), equal);
        if (search.best == null) {
            throw new IllegalArgumentException("no deal to begin with");
        }
        return new Found(search.best, List.copyOf(search.equals), search.nodes <= limit);
    }

    /// The best deal by an order that decides ties too.
    static Found of(
            DealProblem problem,
            Goal goal,
            Comparator<Candidate> order,
            List<Candidate> known,
            long limit) {
        return of(problem, goal, order, order, known, limit);
    }

    private void offer(Candidate candidate) {
        int compared = best == null ? 1 : measure.compare(candidate, best);
        if (compared > 0) {
            equals.clear();
        }
        if (compared >= 0) {
            equals.add(candidate.terms());
            if (equals.size() > TIES) {
                equals.removeLast();
            }
        }
        if (best == null || order.compare(candidate, best) > 0) {
            best = candidate;
            level = goal.level(goal.scaled(candidate.gains()));
        }
    }

    private void visit(Box box, double[] warm) {
        if (++nodes > limit) {
            return;
        }
        Propagation propagation = new Propagation(problem, box);
        if (propagation.run() != null) {
            return;
        }
        if (box.isSingle()) {
            int[] terms = new int[shape.issues()];
            Arrays.setAll(terms, box::firstOpen);
            tryDeal(terms);
            return;
        }
        Gains.Tables tables = problem.tables(box);
        int issue;
        double[] weights = warm.clone();
        if (tables.additive().length == 0) {
            issue = Widest.issue(problem, box);
        } else {
            int[] terms = new int[shape.issues()];
            if (isBelow(box, tables, weights, terms)) {
                return;
            }
            tryDeal(terms);
            issue = branch(box, tables, weights, terms);
        }
        int[] options = box.open(issue);
        for (int option : options) {
            Box child = box.copy();
            child.keep(issue, option);
            visit(child, weights);
        }
    }

    private void tryDeal(int[] terms) {
        if (problem.signers(terms) != null) {
            offer(Candidate.of(problem, terms.clone()));
        }
    }

    /// Looks for weights under which the box stays below the threshold; leaves the best weights and the terms best under them.
    private boolean isBelow(Box box, Gains.Tables tables, double[] weights, int[] terms) {
        double[] at = weights.clone();
        double[] slope = new double[at.length];
        double least = Double.POSITIVE_INFINITY;
        int[] choice = new int[terms.length];
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(slope, 0);
            double over = reach(box, tables, at, choice, slope) - goal.threshold(level, at, slope);
            if (over < -MARGIN) {
                System.arraycopy(at, 0, weights, 0, at.length);
                return true;
            }
            if (over < least) {
                least = over;
                System.arraycopy(at, 0, weights, 0, at.length);
                System.arraycopy(choice, 0, terms, 0, terms.length);
            }
            double mean = Arrays.stream(slope).average().orElse(0);
            double norm = Arrays.stream(slope).map(s -> (s - mean) * (s - mean)).sum();
            if (norm < 1e-18) {
                break;
            }
            double length = (over + 0.001) / norm * (step < 8 ? 1 : 0.5);
            double total = 0;
            for (int k = 0; k < at.length; k++) {
                at[k] = Math.max(1e-7, at[k] - length * (slope[k] - mean));
                total += at[k];
            }
            for (int k = 0; k < at.length; k++) {
                at[k] /= total;
            }
        }
        return false;
    }

    /// The greatest weighted sum of scaled gains over the corners; its slope, and the terms where it is reached.
    private double reach(
            Box box, Gains.Tables tables, double[] weights, int[] choice, double[] slope) {
        double most = Double.NEGATIVE_INFINITY;
        int cornerAt = 0;
        int[] here = new int[choice.length];
        for (int corner = 0; corner < tables.additive().length; corner++) {
            double sum = 0;
            for (int m : in) {
                sum += weights[m] * goal.scale()[m] * tables.constant()[corner][m];
            }
            for (int i = 0; i < here.length; i++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int o = 0; o < shape.options(i); o++) {
                    if (box.isOpen(i, o)) {
                        double value =
                                weighted(tables.additive()[corner], weights, shape.flat(i, o));
                        if (value > highest) {
                            highest = value;
                            here[i] = o;
                        }
                    }
                }
                sum += highest;
            }
            if (sum > most) {
                most = sum;
                cornerAt = corner;
                System.arraycopy(here, 0, choice, 0, here.length);
            }
        }
        for (int m : in) {
            double gain = tables.constant()[cornerAt][m];
            for (int i = 0; i < choice.length; i++) {
                gain += tables.additive()[cornerAt][m][shape.flat(i, choice[i])];
            }
            slope[m] += goal.scale()[m] * gain;
        }
        return most;
    }

    private double weighted(double[][] rows, double[] weights, int flat) {
        double sum = 0;
        for (int m : in) {
            sum += weights[m] * goal.scale()[m] * rows[m][flat];
        }
        return sum;
    }

    /// The issue on which the parties miss most at the joint best, or on which the chance to last or something else hangs.
    private int branch(Box box, Gains.Tables tables, double[] weights, int[] terms) {
        double[][] rows = tables.additive()[0];
        double[][] others = tables.additive()[tables.additive().length - 1];
        problem.gains(terms, buffer);
        double spread = 0;
        for (int m : in) {
            double apart =
                    tables.constant()[0][m] - tables.constant()[tables.constant().length - 1][m];
            for (int i = 0; i < terms.length; i++) {
                int f = shape.flat(i, terms[i]);
                apart += rows[m][f] - others[m][f];
            }
            spread += weights[m] * goal.scale()[m] * Math.abs(apart);
        }
        int best = -1;
        double most = -1;
        for (int i = 0; i < terms.length; i++) {
            if (box.openOptions(i) < 2) {
                continue;
            }
            double score = spread * tables.lasting()[i];
            for (int m : in) {
                double high = Double.NEGATIVE_INFINITY;
                for (int o : box.open(i)) {
                    high = Math.max(high, rows[m][shape.flat(i, o)]);
                }
                score +=
                        weights[m]
                                * goal.scale()[m]
                                * (high - rows[m][shape.flat(i, terms[i])] + tables.vague()[i]);
            }
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }
}
