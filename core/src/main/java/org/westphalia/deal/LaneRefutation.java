package org.westphalia.deal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.world.WorldLanes;

/// The refutation of one world, tried on a batch of worlds of the same model. What does not depend on numbers (rules, most red lines, the
/// agreement) stays closed; every other leaf is closed again world by world, in double arithmetic with a margin that rounding cannot reach. A
/// world of which a leaf stays open is left to the search.
final class LaneRefutation {
    private final List<Leaf> leaves = new ArrayList<>();
    private final LaneHazard hazard;
    private final LaneShares shares;
    private final LaneBound bound;
    private final WorldLanes lanes;
    private final long[] chance;

    private sealed interface Leaf {
        record Shortfall(Box box, long[] multipliers) implements Leaf {}

        record Consent(Box box, int signatory) implements Leaf {}

        record LastingLine(Box box, int member, Trigger line) implements Leaf {}
    }

    private LaneRefutation(DealProblem example, WorldLanes lanes, LaneHazard hazard) {
        this.lanes = lanes;
        this.hazard = hazard;
        shares = new LaneShares(example, lanes);
        bound = new LaneBound(example, lanes, hazard);
        chance = new long[lanes.width()];
    }

    /// Takes a refutation over; null when more beliefs of the chance of breaking play a part than bounds are offered for.
    static @Nullable LaneRefutation of(
            Outcome.Closing root, DealProblem example, WorldLanes lanes, LaneHazard hazard) {
        LaneRefutation refutation = new LaneRefutation(example, lanes, hazard);
        boolean usable = refutation.collect(root, Box.whole(example.shape()), example.shape());
        return usable ? refutation : null;
    }

    private boolean collect(Outcome.Closing node, Box box, Shape shape) {
        return switch (node) {
            case Outcome.Closing.ByIssue(int issue, int[][] options, var parts) -> {
                boolean usable = true;
                for (int p = 0; p < options.length && usable; p++) {
                    Box child = box.copy();
                    child.keep(issue, options[p]);
                    usable = collect(parts.get(p), child, shape);
                }
                yield usable;
            }
            case Outcome.Closing.BySwitch(int which, var in, var out) ->
                    collect(in, decided(box, which, Box.IN), shape)
                            && collect(out, decided(box, which, Box.OUT), shape);
            case Outcome.Closing.Rule _, Outcome.Closing.AgreementShort _ -> true;
            case Outcome.Closing.Line(int member, int line) -> {
                Trigger trigger = shape.lines(member)[line];
                if (trigger.isLasting()) {
                    leaves.add(new Leaf.LastingLine(box, member, trigger));
                }
                yield true;
            }
            case Outcome.Closing.ConsentShort(int signatory) -> {
                leaves.add(new Leaf.Consent(box, signatory));
                yield true;
            }
            case Outcome.Closing.Shortfall(long[] multipliers) -> {
                leaves.add(new Leaf.Shortfall(box, multipliers));
                yield bound.isOffered(multipliers);
            }
        };
    }

    private static Box decided(Box box, int which, byte state) {
        Box child = box.copy();
        child.decide(which, state);
        return child;
    }

    /// Leaves `open` only where the world is refuted.
    void test(boolean[] open) {
        int n = lanes.count();
        for (int at = 0; at < leaves.size(); at++) {
            Leaf leaf = leaves.get(at);
            switch (leaf) {
                case Leaf.Consent(Box box, int signatory) -> shares.onlyShort(signatory, box, open);
                case Leaf.Shortfall(Box box, long[] multipliers) ->
                        bound.onlyShort(box, multipliers, open);
                case Leaf.LastingLine(Box box, int member, Trigger line) -> {
                    hazard.over(box);
                    hazard.mostChances(member, chance);
                    for (int k = 0; k < n; k++) {
                        open[k] &= line.over(box, new long[] {chance[k], chance[k]}) == Extent.ALL;
                    }
                }
            }
            if (!any(open, n)) {
                leaves.addFirst(leaves.remove(at));
                return;
            }
        }
    }

    private static boolean any(boolean[] those, int n) {
        for (int k = 0; k < n; k++) {
            if (those[k]) {
                return true;
            }
        }
        return false;
    }
}
