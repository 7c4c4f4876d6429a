package org.westphalia.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Drawn worlds of a model, each decided and verified, and which of those without a deal comes nearest to one: the middle world
/// hides red lines behind no-deal values. Where every number is exact there is one world.
final class SampledWorlds {
    /// Ranking worlds is guidance: a search for nearest terms stops after so many nodes.
    private static final long RANKING_NODES = 2_000;

    private final boolean exact;
    private final OptionalLong only;
    private final long seed;
    private final List<World> worlds;
    private final List<Integer> attempts;
    private final List<Outcome> outcomes;
    private OptionalInt nearest = OptionalInt.empty();

    private SampledWorlds(
            boolean exact,
            OptionalLong only,
            long seed,
            List<World> worlds,
            List<Integer> attempts,
            List<Outcome> outcomes) {
        this.exact = exact;
        this.only = only;
        this.seed = seed;
        this.worlds = worlds;
        this.attempts = attempts;
        this.outcomes = outcomes;
    }

    /// Draws and decides worlds 0 to `settings.worlds()`, exclusive, of the seed; fewer when the work is stopped.
    static SampledWorlds of(Model model, Settings settings) {
        boolean exact = model.variables().isEmpty();
        int count = exact ? 1 : settings.worlds();
        List<World> worlds = new ArrayList<>();
        List<Integer> attempts = new ArrayList<>();
        for (int k = 0; k < count && (k == 0 || !settings.stop().getAsBoolean()); k++) {
            if (exact) {
                worlds.add(model.middle());
                attempts.add(0);
            } else {
                Model.Drawn drawn = model.draw(settings.seed(), k);
                worlds.add(drawn.world());
                attempts.add(drawn.redrawn());
            }
        }
        List<Outcome> outcomes =
                worlds.parallelStream()
                        .map(world -> Decided.in(world, settings.nodeLimit()))
                        .toList();
        return new SampledWorlds(
                exact, OptionalLong.empty(), settings.seed(), worlds, attempts, outcomes);
    }

    /// A single world.
    ///
    /// @param number of the drawn world; empty for the middle one
    static SampledWorlds only(Model model, OptionalLong number, Settings settings) {
        World world = model.middle();
        int attempt = 0;
        if (number.isPresent()) {
            Model.Drawn drawn = model.draw(settings.seed(), number.getAsLong());
            world = drawn.world();
            attempt = drawn.redrawn();
        }
        return new SampledWorlds(
                true,
                number,
                settings.seed(),
                List.of(world),
                List.of(attempt),
                List.of(Decided.in(world, settings.nodeLimit())));
    }

    int count() {
        return worlds.size();
    }

    World world(int k) {
        return worlds.get(k);
    }

    /// The same world in another model of the case: of equal numbers but for what that model supposes. Of a world that was not
    /// drawn, the other's middle world; empty when it contradicts a comparison.
    Optional<World> world(int k, Model other) {
        return exact && only.isEmpty()
                ? Optional.of(other.middle())
                : other.drawn(seed, only.orElse(k), attempts.get(k));
    }

    Outcome outcome(int k) {
        return outcomes.get(k);
    }

    /// The worlds proved to have no deal, in order.
    int[] withoutDeal() {
        return IntStream.range(0, count())
                .filter(k -> outcomes.get(k) instanceof Outcome.Refuted)
                .toArray();
    }

    long undecided() {
        return outcomes.stream().filter(Outcome.Undecided.class::isInstance).count();
    }

    /// Share of the worlds with a deal.
    Share deals() {
        return share(outcomes.stream().filter(Outcome.Found.class::isInstance).count());
    }

    /// So many of all.
    Share share(long hits) {
        return share(hits, count());
    }

    /// So many of some of them.
    Share share(long hits, long some) {
        return exact ? Share.known(hits, 1) : Share.of(hits, some);
    }

    /// How a world is named in answers: by its number, unless it is the only one.
    OptionalLong name(int k) {
        return exact ? only : OptionalLong.of(k);
    }

    /// The world without a deal that is nearest to one: by the fewest that must put absolute red lines aside, then by the least
    /// shortfall, then by number; -1 when none is without a deal.
    int nearest() {
        if (nearest.isEmpty()) {
            nearest = OptionalInt.of(findNearest());
        }
        return nearest.getAsInt();
    }

    /// One world after the other, since each has only to be compared with the nearest before it.
    private int findNearest() {
        int[] without = withoutDeal();
        int best = without.length == 0 ? -1 : without[0];
        Optional<NearestTerms.Nearest> least = Optional.empty();
        for (int k : without) {
            World world = worlds.get(k);
            Optional<NearestTerms.Nearest> nearer =
                    least.isEmpty()
                            ? NearestTerms.to(world, new Terms(Map.of()), RANKING_NODES)
                            : NearestTerms.nearer(world, least.get(), RANKING_NODES);
            if (nearer.isPresent()) {
                best = k;
                least = nearer;
            }
        }
        return best;
    }
}
