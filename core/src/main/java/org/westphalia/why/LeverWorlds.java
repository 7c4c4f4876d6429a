package org.westphalia.why;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.westphalia.assess.NoDealAnywhere;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.OptionalLevers;

/// The same worlds with other levers: what is drawn as things stand keeps its numbers when levers are pulled or stopped, and only
/// what the levers change is otherwise.
final class LeverWorlds {
    /// Levers that change things rather than numbers, of which it may be open at once whether they are pulled.
    private static final int MOST_RIGID = 3;

    private static final long HULL_NODES = 2_000;

    private final Asking asking;
    private final LeverMoves moves;
    private final Model present;
    private final Map<List<Openings.Move>, Model> models = new HashMap<>();
    private final Map<List<Openings.Move>, Model> unchecked = new HashMap<>();
    private final Map<Set<Integer>, Model> hulls = new HashMap<>();

    /// A world as things stand.
    ///
    /// @param number of a drawn world; empty for the middle one, or the only one
    /// @param attempt at which it was drawn
    record Place(OptionalLong number, int attempt) {}

    LeverWorlds(Asking asking, Model present, LeverMoves moves) {
        this.asking = asking;
        this.present = present;
        this.moves = moves;
    }

    LeverMoves moves() {
        return moves;
    }

    Model present() {
        return present;
    }

    /// The drawn world of this number, as things stand.
    Place place(long number) {
        return new Place(
                OptionalLong.of(number), present.draw(asking.settings().seed(), number).redrawn());
    }

    /// The middle world, or the only one.
    static Place middle() {
        return new Place(OptionalLong.empty(), 0);
    }

    /// The model after some moves.
    Model model(Collection<Openings.Move> made) {
        return models.computeIfAbsent(
                List.copyOf(made),
                list -> list.isEmpty() ? present : asking.model(moves.with(asking.whatIf(), list)));
    }

    /// The question after some moves.
    Asking asking(Collection<Openings.Move> made) {
        return new Asking(
                asking.source(),
                asking.reading(),
                moves.with(asking.whatIf(), made),
                asking.settings());
    }

    /// A world after some moves.
    Model.Drawn world(Collection<Openings.Move> made, Place place) {
        return world(model(made), place);
    }

    /// A world after some moves, whatever levers come after or exclude.
    Model.Drawn unchecked(Collection<Openings.Move> made, Place place) {
        return world(
                unchecked.computeIfAbsent(List.copyOf(made), list -> open(list, Set.of())), place);
    }

    Model.Drawn world(Model model, Place place) {
        Settings settings = asking.settings();
        return place.number().isPresent()
                ? model.again(settings.seed(), place.number().getAsLong(), place.attempt())
                : model.middleAsItIs();
    }

    /// What happens to drawn worlds when moves are made, among those that were decided both ways.
    ///
    /// @param share of the worlds asked with a deal then
    /// @param opened worlds that have one then and have none as things stand
    /// @param closed worlds that have none then and have one as things stand
    record Counted(Share share, long opened, long closed) {}

    Counted counted(Collection<Openings.Move> made, SampledWorlds worlds, List<Place> places) {
        Model model = model(made);
        List<Outcome> outcomes =
                places.parallelStream()
                        .map(place ->
                                Decided.in(
                                        world(model, place).world(), asking.settings().nodeLimit()))
                        .toList();
        long deals = 0;
        long opened = 0;
        long closed = 0;
        for (int k = 0; k < outcomes.size(); k++) {
            boolean deal = outcomes.get(k) instanceof Outcome.Found;
            deals += deal ? 1 : 0;
            opened += deal && worlds.outcome(k) instanceof Outcome.Refuted ? 1 : 0;
            closed +=
                    outcomes.get(k) instanceof Outcome.Refuted
                                    && worlds.outcome(k) instanceof Outcome.Found
                            ? 1
                            : 0;
        }
        Share share =
                places.size() == worlds.count()
                        ? worlds.share(deals)
                        : Share.of(deals, places.size());
        return new Counted(share, opened, closed);
    }

    /// Whether it is proved that there is no deal in a world, whatever is done beside the moves in the one set and without those in the
    /// other: how far each remaining lever is pulled may be anything from not at all to wholly, for each number apart.
    boolean isHopeless(Place place, BitSet in, BitSet out) {
        int[] open =
                IntStream.range(0, moves.count())
                        .filter(m -> !in.get(m) && !out.get(m) && !moves.isGradual(m))
                        .toArray();
        if (open.length > MOST_RIGID) {
            return false;
        }
        for (int some = 0; some < 1 << open.length; some++) {
            BitSet made = (BitSet) in.clone();
            for (int o = 0; o < open.length; o++) {
                made.set(open[o], (some >> o & 1) == 1);
            }
            if (!isRefuted(place, made, out)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRefuted(Place place, BitSet in, BitSet out) {
        Model hull = hull(in);
        double[] low = world(hull, place).values().clone();
        double[] high = low.clone();
        for (int m = 0; m < moves.count(); m++) {
            Lever lever = moves.lever(m);
            int variable = moves.isGradual(m) ? variable(hull, lever.id()) : -1;
            if (variable >= 0) {
                boolean inForce = moves.isInForce(lever);
                boolean fixed = in.get(m) || out.get(m);
                boolean pulled = in.get(m) != inForce;
                low[variable] = fixed && pulled ? 1 : 0;
                high[variable] = fixed && !pulled ? 0 : 1;
            }
        }
        return NoDealAnywhere.between(
                hull, low, high, Math.min(HULL_NODES, asking.settings().nodeLimit()));
    }

    /// How far a lever is pulled, among the variables; -1 when no number depends on it.
    private static int variable(Model hull, String lever) {
        Path pulled = OptionalLevers.pulled(lever);
        return IntStream.range(0, hull.variables().size())
                .filter(v -> hull.variables().get(v).path().equals(pulled))
                .findFirst()
                .orElse(-1);
    }

    /// The model in which all gradual levers are open; the others are as these moves have it.
    private Model hull(BitSet in) {
        Set<Integer> rigid =
                in.stream().filter(m -> !moves.isGradual(m)).boxed().collect(Collectors.toSet());
        return hulls.computeIfAbsent(
                rigid,
                some ->
                        open(
                                some.stream().map(m -> moves.move(moves.lever(m))).toList(),
                                IntStream.range(0, moves.count())
                                        .filter(moves::isGradual)
                                        .mapToObj(m -> moves.lever(m).id())
                                        .collect(Collectors.toSet())));
    }

    /// The model after moves, with some levers open.
    Model open(Collection<Openings.Move> made, Set<String> optional) {
        return Model.resolve(
                asking.source(),
                asking.reading().map(Reading::id),
                moves.with(asking.whatIf(), made),
                optional);
    }
}
