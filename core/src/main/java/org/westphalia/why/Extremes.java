package org.westphalia.why;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// The deals of one world that are least and most likely to last, by the belief of whoever thinks so least. Exact on the grid of chances:
/// each bound is asked of the search as a further demand ([Required]), one step beyond what was found and half way in turn, until a
/// refutation closes the rest. At most some twenty questions each way, mostly a handful, since few different chances occur.
///
/// @param shortest the deal least likely to last
/// @param longest the deal likeliest to last
/// @param exact false when a search reached its limit
record Extremes(Optional<Terms> shortest, Optional<Terms> longest, boolean exact) {

    /// Finds them, given one deal of the world.
    static Extremes of(World world, Outcome.Found deal, long nodeLimit) {
        double breaks = mostDoubtful(world);
        Climb up = new Climb(world, breaks, nodeLimit, true);
        Climb down = new Climb(world, breaks, nodeLimit, false);
        Terms longest = up.from(deal);
        Terms shortest = down.from(deal);
        return new Extremes(Optional.of(shortest), Optional.of(longest), up.exact && down.exact);
    }

    /// The highest chance of breaking that anybody believes in.
    static double mostDoubtful(World world) {
        return world.signatories().stream()
                .flatMap(signatory -> signatory.members().stream())
                .mapToDouble(Member::breaks)
                .max()
                .orElse(0);
    }

    /// One way: chances are counted in the direction in which better ones lie.
    private static final class Climb {
        private final World world;
        private final double breaks;
        private final long nodeLimit;
        private final boolean up;
        private boolean exact = true;

        Climb(World world, double breaks, long nodeLimit, boolean up) {
            this.world = world;
            this.breaks = breaks;
            this.nodeLimit = nodeLimit;
            this.up = up;
        }

        Terms from(Outcome.Found deal) {
            Outcome.Found best = deal;
            long reached = height(deal);
            long ceiling = Grid.CERTAIN;
            boolean step = true;
            while (reached < ceiling) {
                long wanted = step ? reached + 1 : reached + (ceiling - reached + 1) / 2;
                Outcome outcome = Decided.in(demanding(wanted), nodeLimit);
                switch (outcome) {
                    case Outcome.Found found -> {
                        best = found;
                        reached = height(found);
                    }
                    case Outcome.Refuted _ -> ceiling = wanted - 1;
                    case Outcome.Undecided _ -> {
                        exact = false;
                        ceiling = wanted - 1;
                    }
                }
                step = !step;
            }
            return best.terms();
        }

        private World demanding(long height) {
            Signatory demand =
                    up
                            ? Required.lastingAtLeast(world, breaks, height)
                            : Required.lastingLess(world, breaks, Grid.CERTAIN - height + 1);
            return Required.in(world, List.of(demand));
        }

        private long height(Outcome.Found found) {
            Set<String> signers = new LinkedHashSet<>(found.signers());
            long chance = Grid.lasts(breaks, Standings.hazard(world, found.terms(), signers));
            return up ? chance : Grid.CERTAIN - chance;
        }
    }
}
