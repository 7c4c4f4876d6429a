package org.westphalia.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The Pareto frontier of any problem, by branch and bound: boxes without deals are left, and boxes whose best conceivable gains
/// some point found already reaches. Splits the issue on which the gains of the parties spread most; the most promising option
/// first. Exact unless the limit of nodes is reached; then the points found are undominated among themselves.
final class WalkedFrontier {
    /// After so many nodes the walk looks whether it is still wanted.
    private static final int LOOK = 128;

    private final DealProblem problem;
    private final Shape shape;
    private final boolean allTerms;
    private final long limit;
    private final BooleanSupplier stop;
    private final PartyBounds bounds;
    private final List<long[]> gains = new ArrayList<>();
    private final List<int[]> terms = new ArrayList<>();
    private long nodes;

    private WalkedFrontier(
            DealProblem problem, boolean allTerms, long limit, BooleanSupplier stop) {
        this.stop = stop;
        this.problem = problem;
        this.shape = problem.shape();
        this.allTerms = allTerms;
        this.limit = limit;
        this.bounds = new PartyBounds(problem);
    }

    static Frontier find(DealProblem problem, boolean allTerms, long limit) {
        return find(problem, allTerms, limit, () -> false);
    }

    /// @param stop looked at now and then; once true, the walk ends as if its limit were reached
    static Frontier find(DealProblem problem, boolean allTerms, long limit, BooleanSupplier stop) {
        WalkedFrontier walk = new WalkedFrontier(problem, allTerms, limit, stop);
        walk.visit(PartyBounds.start(problem));
        Integer[] order = new Integer[walk.terms.size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> -Arrays.compare(walk.gains.get(a), walk.gains.get(b)));
        return new Frontier(
                Arrays.stream(order).map(walk.terms::get).toList(), walk.nodes <= limit);
    }

    private void visit(Box box) {
        if (++nodes > limit) {
            return;
        }
        if (nodes % LOOK == 0 && stop.getAsBoolean()) {
            nodes = limit + 1;
            return;
        }
        bounds.read(box);
        if (allTerms ? breaksRules(box) : bounds.deals(box) == Extent.NONE) {
            return;
        }
        if (isBeaten(bounds.most, firstTerms(box))) {
            return;
        }
        if (box.isSingle()) {
            add(firstTerms(box));
            return;
        }
        int issue = Widest.issue(problem, box);
        int[] options = box.open(issue);
        Box[] children = new Box[options.length];
        double[] promise = new double[options.length];
        for (int k = 0; k < options.length; k++) {
            children[k] = box.copy();
            children[k].keep(issue, options[k]);
            bounds.read(children[k]);
            for (long most : bounds.most) {
                promise[k] += most;
            }
        }
        Integer[] order = new Integer[options.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(promise[b], promise[a]));
        for (int k : order) {
            visit(children[k]);
        }
    }

    private boolean breaksRules(Box box) {
        for (Trigger rule : shape.rules()) {
            if (rule.over(box) == Extent.ALL) {
                return true;
            }
        }
        return false;
    }

    private int[] firstTerms(Box box) {
        int[] options = new int[shape.issues()];
        for (int i = 0; i < options.length; i++) {
            options[i] = box.firstOpen(i);
        }
        return options;
    }

    /// Whether a point found is at least as good for all; an equal one beats only terms that come later in option order.
    private boolean isBeaten(long[] most, int[] first) {
        for (int k = 0; k < gains.size(); k++) {
            long[] point = gains.get(k);
            boolean covers = true;
            for (int p = 0; p < most.length && covers; p++) {
                covers = point[p] >= most[p];
            }
            if (covers
                    && (!Arrays.equals(point, most) || Arrays.compare(terms.get(k), first) <= 0)) {
                return true;
            }
        }
        return false;
    }

    private void add(int[] options) {
        if (shape.breaksRule(options) || (!allTerms && problem.signers(options) == null)) {
            return;
        }
        long[] point = PartyValues.gains(problem, options);
        if (isBeaten(point, options)) {
            return;
        }
        int kept = 0;
        for (int k = 0; k < gains.size(); k++) {
            boolean covered = true;
            for (int p = 0; p < point.length && covered; p++) {
                covered = point[p] >= gains.get(k)[p];
            }
            if (!covered) {
                gains.set(kept, gains.get(k));
                terms.set(kept++, terms.get(k));
            }
        }
        gains.subList(kept, gains.size()).clear();
        terms.subList(kept, terms.size()).clear();
        gains.add(point);
        terms.add(options);
    }
}
