package org.westphalia.why;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// How far is it to a deal? In the drawn world nearest one, how far each no-deal value, or the price put on each absolute red line,
/// must move for a deal to appear, each alone ([LeastMove]) and together ([JointMoves]); with the spread of each number over drawn
/// worlds without a deal. Exact on the grid of points; deals and refutations have passed the independent checker.
public final class HowFar {
    /// Spreads are over so many drawn worlds without a deal, the first.
    private static final int WORLDS = 100;

    /// Search nodes for one question in one of these worlds; where they do not suffice it counts as not found out.
    private static final long SPREAD_NODES = 20_000;

    private final SampledWorlds worlds;
    private final Settings settings;
    private final ClaimsBehind claims;
    private final JointMoves joint;
    private final JointMoves few;

    private HowFar(Model model, SampledWorlds worlds, Settings settings) {
        this.worlds = worlds;
        this.settings = settings;
        this.claims = new ClaimsBehind(model);
        this.joint = new JointMoves(settings.nodeLimit());
        this.few = new JointMoves(Math.min(settings.nodeLimit(), SPREAD_NODES));
    }

    /// The distance over drawn worlds of a reading.
    public static Distance of(Model model, Settings settings) {
        return of(model, SampledWorlds.of(model, settings), settings);
    }

    /// The distance in a single world of a reading.
    ///
    /// @param number of the drawn world; empty for the middle one
    public static Distance in(Model model, OptionalLong number, Settings settings) {
        return of(model, SampledWorlds.only(model, number, settings), settings);
    }

    /// The distance over worlds that are drawn and decided already.
    static Distance of(Model model, SampledWorlds worlds, Settings settings) {
        int nearest = worlds.nearest();
        return nearest < 0
                ? new Distance(
                        OptionalLong.empty(),
                        worlds.deals(),
                        worlds.undecided(),
                        0,
                        List.of(),
                        Optional.empty(),
                        Optional.empty())
                : new HowFar(model, worlds, settings).from(nearest);
    }

    private Distance from(int nearest) {
        int[] asked = IntStream.of(worlds.withoutDeal()).limit(WORLDS).toArray();
        World world = worlds.world(nearest);
        List<Distance.Move> alone =
                Movable.of(world).stream().map(target -> move(world, target, asked)).toList();
        List<List<Distance.Target.Price>> waivers =
                settings.stop().getAsBoolean() ? List.of() : joint.waivers(world);
        return new Distance(
                worlds.name(nearest),
                worlds.deals(),
                worlds.undecided(),
                asked.length,
                alone,
                cheapest(world, waivers, JointMoves::leastSum, asked),
                cheapest(world, waivers, JointMoves::leastLargest, asked));
    }

    private Distance.Move move(World world, Distance.Target target, int[] asked) {
        LeastMove least = least(world, target, settings.nodeLimit());
        long nodes = Math.min(settings.nodeLimit(), SPREAD_NODES);
        List<LeastMove> everywhere =
                IntStream.of(asked)
                        .parallel()
                        .mapToObj(k -> least(worlds.world(k), target, nodes))
                        .toList();
        long unknown = everywhere.stream().filter(LeastMove.Unknown.class::isInstance).count();
        return new Distance.Move(
                target,
                claims(target),
                !(least instanceof LeastMove.Unknown),
                points(least, world),
                Movable.noDeal(world, target).map(units -> Grid.points(units, world.decimals())),
                least instanceof LeastMove.Least(long _, Terms terms)
                        ? Optional.of(terms)
                        : Optional.empty(),
                Distance.Spread.of(
                        everywhere.stream().map(each -> points(each, world)).toList(), unknown));
    }

    private LeastMove least(World world, Distance.Target target, long nodes) {
        return settings.stop().getAsBoolean()
                ? new LeastMove.Unknown()
                : Movable.least(world, target, nodes);
    }

    private List<String> claims(Distance.Target target) {
        return switch (target) {
            case Distance.Target.NoDeal(String holder, int _) -> claims.at(holder, "no-deal");
            case Distance.Target.Price(String holder, var line) ->
                    claims.at(holder, "red-lines." + line.id());
        };
    }

    private static Optional<BigDecimal> points(LeastMove move, World world) {
        return move instanceof LeastMove.Least(long amount, Terms _)
                ? Optional.of(Grid.points(amount, world.decimals()))
                : Optional.empty();
    }

    /// Moves in a world with some red lines put aside.
    private interface Way {
        Optional<JointMoves.Moves> in(
                JointMoves joint, World world, List<Distance.Target.Price> waived);
    }

    private Optional<Distance.Joint> cheapest(
            World world, List<List<Distance.Target.Price>> waivers, Way way, int[] asked) {
        return waivers.stream()
                .takeWhile(_ -> !settings.stop().getAsBoolean())
                .map(waived -> way.in(joint, world, waived))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(JointMoves.Moves::measure))
                .map(moves -> told(world, moves, way, asked));
    }

    private Distance.Joint told(World world, JointMoves.Moves moves, Way way, int[] asked) {
        joint.verify(world, moves);
        List<Optional<JointMoves.Moves>> everywhere =
                IntStream.of(asked)
                        .parallel()
                        .filter(_ -> !settings.stop().getAsBoolean())
                        .mapToObj(k -> way.in(few, worlds.world(k), moves.waived()))
                        .filter(each -> each.isEmpty() || each.get().exact())
                        .toList();
        return new Distance.Joint(
                moves.waived(),
                moves.moves(),
                moves.measure(),
                moves.terms(),
                JointMoves.claims(claims, moves),
                moves.exact(),
                Distance.Spread.of(
                        everywhere.stream()
                                .map(each -> each.map(JointMoves.Moves::measure))
                                .toList(),
                        asked.length - everywhere.size()));
    }
}
