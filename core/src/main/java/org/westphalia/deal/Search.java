package org.westphalia.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.westphalia.world.World;

/// Whether a deal exists: depth-first branch and bound over options and switches, exact, with a refutation to show for a no.
///
/// A node is a [Box]. What must hold in it is worked out first ([Propagation]: a switch that may have one state only, an option
/// that breaks a rule or crosses a line); then Lagrangian multipliers over the members that are in ([Multipliers], begun from the
/// parent's) bound what they can gain together. The terms that are best under the multipliers, and a few greedy improvements of
/// them, are tried as deals. What stays open is split: an undecided switch first, otherwise the issue that the members disagree
/// on most, that the chance to last depends on most, or that leaves most open whether something happens.
///
/// Exact: terms count as a deal only by the whole-number test of [Gains#signers(int[])], boxes are closed only by
/// [Gains#shortfall(Box, long[])] and by rules, lines and shares. Deterministic: the same inputs visit the same nodes. Worst case
/// exponential in the number of issues; limited by nodes, not by time, so that answers repeat, unless a signal to stop is given.
public final class Search {
    /// Nodes after which `assess` and its like give up on one world.
    public static final long USUAL_LIMIT = 200_000;

    /// Nodes that are looked at before a signal to stop is heard, so that a search that is stopped has tried something.
    private static final long AT_LEAST = 256;

    private static final int STEPS_AT_ROOT = 60;
    private static final int STEPS = 30;

    private final Gains gains;
    private final Shape shape;
    private final long limit;
    private final BooleanSupplier stop;
    private final Improvement improvement;
    private long nodes;
    private int @Nullable [] found;
    private boolean @Nullable [] signers;
    private boolean stopped;

    private Search(Gains gains, long limit, BooleanSupplier stop) {
        this.gains = gains;
        this.shape = gains.shape();
        this.limit = limit;
        this.stop = stop;
        this.improvement = new Improvement(gains);
    }

    /// Decides one world.
    public static Outcome decide(World world, long nodeLimit) {
        return decide(DealProblem.compile(world), nodeLimit);
    }

    /// Decides whatever the gains stand for, over all terms.
    public static Outcome decide(Gains gains, long nodeLimit) {
        return decide(gains, Box.whole(gains.shape()), nodeLimit);
    }

    /// The same until it is told to stop; then it is undecided.
    public static Outcome decide(Gains gains, long nodeLimit, BooleanSupplier stop) {
        return decide(gains, Box.whole(gains.shape()), nodeLimit, stop);
    }

    /// Decides it within a box, such as the completions of partial terms; the refutation is then one of the box.
    public static Outcome decide(Gains gains, Box box, long nodeLimit) {
        return decide(gains, box, nodeLimit, () -> false);
    }

    /// The same until it is told to stop; then it is undecided.
    public static Outcome decide(Gains gains, Box box, long nodeLimit, BooleanSupplier stop) {
        Search search = new Search(gains, nodeLimit, stop);
        Outcome.Closing root = search.close(box, new double[search.shape.members()], 0);
        if (search.found != null && search.signers != null) {
            return new Outcome.Found(
                    search.shape.terms(search.found), search.shape.names(search.signers));
        }
        return root == null
                ? new Outcome.Undecided(search.nodes)
                : new Outcome.Refuted(root, search.nodes);
    }

    /// Closes a box; null when a deal was found in it (or anywhere) or the limit was reached.
    private Outcome.@Nullable Closing close(Box box, double[] warm, int depth) {
        if (++nodes > limit || nodes > AT_LEAST && stop.getAsBoolean()) {
            stopped = true;
            return null;
        }
        Propagation propagation = new Propagation(gains, box);
        Outcome.Closing closed = propagation.run();
        if (closed == null) {
            closed = open(box, warm, depth);
        }
        return closed == null ? null : propagation.wrap(closed);
    }

    private Outcome.@Nullable Closing open(Box box, double[] warm, int depth) {
        if (box.isSingle() && tryTerms(box)) {
            return null;
        }
        int[] in = membersIn(box);
        int which = firstUndecided(box);
        Gains.Tables tables = gains.tables(box);
        if (in.length == 0 || tables.additive().length == 0) {
            return split(
                    box, warm, depth, which, which >= 0 ? -1 : issueWithout(box, tables), null);
        }
        Multipliers multipliers = new Multipliers(box, tables, in);
        multipliers.lower(warm, depth == 0 ? STEPS_AT_ROOT : STEPS);
        if (multipliers.bound() < 0) {
            long[] whole = multipliers.whole(shape.members());
            if (gains.shortfall(box, whole)) {
                return new Outcome.Closing.Shortfall(whole);
            }
        }
        Outcome.Closing alone = shortOfOne(box, in);
        if (alone != null) {
            return alone;
        }
        if (!box.isSingle()) {
            int[] options = multipliers.options();
            if (accept(options) || accept(improvement.of(box, options, in, tables))) {
                return null;
            }
        }
        int issue = which >= 0 ? -1 : issue(box, tables, multipliers);
        return split(box, multipliers.byMember(shape.members()), depth, which, issue, multipliers);
    }

    /// Closed by the shortfall of a single member, where rounding kept the multipliers from showing it.
    private Outcome.@Nullable Closing shortOfOne(Box box, int[] in) {
        if (!box.isSingle()) {
            return null;
        }
        for (int member : in) {
            long[] one = new long[shape.members()];
            one[member] = 1;
            if (gains.shortfall(box, one)) {
                return new Outcome.Closing.Shortfall(one);
            }
        }
        return null;
    }

    private boolean tryTerms(Box box) {
        int[] options = new int[shape.issues()];
        for (int i = 0; i < options.length; i++) {
            options[i] = box.firstOpen(i);
        }
        return accept(options);
    }

    private boolean accept(int[] options) {
        boolean[] who = gains.signers(options);
        if (who == null) {
            return false;
        }
        found = options.clone();
        signers = who;
        stopped = true;
        return true;
    }

    private int[] membersIn(Box box) {
        int[] in = new int[shape.members()];
        int count = 0;
        for (int m = 0; m < in.length; m++) {
            if (box.memberIn(m)) {
                in[count++] = m;
            }
        }
        return Arrays.copyOf(in, count);
    }

    /// The first switch that matters and is not decided: parties before groups, groups of parties that are in only; -1 if none.
    private int firstUndecided(Box box) {
        for (int s = 0; s < shape.signatories(); s++) {
            if (box.state(s) == Box.UNDECIDED) {
                return s;
            }
        }
        for (int m = 0; m < shape.members(); m++) {
            if (box.partyIn(shape.signatoryOf(m))
                    && box.state(shape.switchOf(m)) == Box.UNDECIDED) {
                return shape.switchOf(m);
            }
        }
        return -1;
    }

    /// The issue to split when there is no bound to go by: the one that leaves most open, or the first that is open.
    private int issueWithout(Box box, Gains.Tables tables) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < shape.issues(); i++) {
            double score = tables.lasting()[i] + tables.vague()[i] * 1e-30;
            if (box.openOptions(i) > 1 && score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private int issue(Box box, Gains.Tables tables, Multipliers multipliers) {
        double spread = multipliers.cornerSpread();
        double factor = multipliers.meanFactor();
        int best = -1;
        double most = -1;
        for (int i = 0; i < shape.issues(); i++) {
            if (box.openOptions(i) > 1) {
                double score =
                        multipliers.disagreement(i)
                                + spread * tables.lasting()[i]
                                + factor * tables.vague()[i];
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private Outcome.@Nullable Closing split(
            Box box,
            double[] warm,
            int depth,
            int which,
            int issue,
            @Nullable Multipliers multipliers) {
        if (issue < 0 && which >= 0) {
            return splitSwitch(box, warm, depth, which);
        }
        if (issue < 0) {
            stopped = true;
            return null;
        }
        int[] options = box.open(issue);
        if (multipliers != null) {
            options = byValue(options, issue, multipliers);
        }
        int[][] parts = new int[options.length][];
        List<Outcome.Closing> closings = new ArrayList<>();
        for (int k = 0; k < options.length; k++) {
            parts[k] = new int[] {options[k]};
            Box child = box.copy();
            child.keep(issue, options[k]);
            Outcome.Closing closing = close(child, warm, depth + 1);
            if (closing == null || stopped) {
                return null;
            }
            closings.add(closing);
        }
        return new Outcome.Closing.ByIssue(issue, parts, closings);
    }

    private Outcome.@Nullable Closing splitSwitch(Box box, double[] warm, int depth, int which) {
        Box child = box.copy();
        child.decide(which, Box.IN);
        Outcome.Closing in = close(child, warm, depth + 1);
        if (in == null || stopped) {
            return null;
        }
        child = box.copy();
        child.decide(which, Box.OUT);
        Outcome.Closing out = close(child, warm, depth + 1);
        return out == null || stopped ? null : new Outcome.Closing.BySwitch(which, in, out);
    }

    private int[] byValue(int[] options, int issue, Multipliers multipliers) {
        return Arrays.stream(options)
                .boxed()
                .sorted((a, b) -> {
                    int byValue =
                            Double.compare(
                                    multipliers.value(shape.flat(issue, b)),
                                    multipliers.value(shape.flat(issue, a)));
                    return byValue != 0 ? byValue : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
