package org.westphalia.why;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.LeastSum;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// The cheapest moves of several no-deal values at once: those of least sum, and those whose largest is least. Where no terms keep
/// all red lines, as few red lines as can be are put aside first; of several ways to do so, the one that makes the moves cheapest.
final class JointMoves {
    /// More red lines than this are not put aside together.
    private static final int MOST_WAIVED = 4;

    private static final long QUESTIONS = 20_000;

    private final long nodeLimit;

    JointMoves(long nodeLimit) {
        this.nodeLimit = nodeLimit;
    }

    /// Moves that yield a deal.
    record Moves(
            List<Distance.Target.Price> waived,
            Map<String, BigDecimal> moves,
            BigDecimal measure,
            Terms terms,
            boolean exact) {}

    /// The smallest sets of red lines without which terms are left; the empty set where terms keep them all, none where that was
    /// not found out.
    List<List<Distance.Target.Price>> waivers(World world) {
        List<Distance.Target.Price> lines =
                Movable.of(world).stream()
                        .filter(Distance.Target.Price.class::isInstance)
                        .map(Distance.Target.Price.class::cast)
                        .toList();
        World generous = Movable.generous(world);
        SmallestSets.Question question =
                new SmallestSets.Question() {
                    @Override
                    public SmallestSets.Answer ask(BitSet set) {
                        return switch (without(generous, lines, set)) {
                            case Outcome.Found _ -> SmallestSets.Answer.YES;
                            case Outcome.Refuted _ -> SmallestSets.Answer.NO;
                            case Outcome.Undecided _ -> SmallestSets.Answer.UNKNOWN;
                        };
                    }

                    @Override
                    public boolean isHopeless(BitSet in, BitSet out) {
                        BitSet rest = new BitSet();
                        rest.set(0, lines.size());
                        rest.andNot(out);
                        return without(generous, lines, rest) instanceof Outcome.Refuted;
                    }
                };
        for (int most = 0; most <= Math.min(MOST_WAIVED, lines.size()); most++) {
            SmallestSets.Found found = SmallestSets.of(lines.size(), most, question, QUESTIONS);
            if (!found.sets().isEmpty()) {
                return found.sets().stream().map(set -> chosen(lines, set)).toList();
            }
        }
        return List.of();
    }

    private Outcome without(World world, List<Distance.Target.Price> lines, BitSet set) {
        return Decided.in(Movable.without(world, chosen(lines, set)), nodeLimit);
    }

    private static List<Distance.Target.Price> chosen(
            List<Distance.Target.Price> lines, BitSet set) {
        return set.stream().mapToObj(lines::get).toList();
    }

    /// The moves of least sum with some red lines put aside; empty when none was found.
    Optional<Moves> leastSum(World world, List<Distance.Target.Price> waived) {
        World open = Movable.without(world, waived);
        return LeastSum.in(open, nodeLimit)
                .map(least ->
                        new Moves(
                                waived, least.moves(), least.sum(), least.terms(), least.exact()));
    }

    /// The moves whose largest is least.
    Optional<Moves> leastLargest(World world, List<Distance.Target.Price> waived) {
        World open = Movable.without(world, waived);
        return NearestTerms.to(open, new Terms(Map.of()), nodeLimit)
                .filter(nearest -> nearest.barred().isEmpty())
                .flatMap(nearest ->
                        LeastSum.at(open, nearest.terms())
                                .map(least ->
                                        new Moves(
                                                waived,
                                                least.moves(),
                                                nearest.largest(),
                                                nearest.terms(),
                                                nearest.exact())));
    }

    /// Requires that terms are a deal when the moves are made.
    void verify(World world, Moves moves) {
        World moved = Movable.without(world, moves.waived());
        for (Map.Entry<String, BigDecimal> move : moves.moves().entrySet()) {
            long units =
                    move.getValue()
                            .scaleByPowerOfTen(world.decimals())
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact();
            moved = Movable.lowered(moved, move.getKey(), units);
        }
        Decided.requireDeal(moved, moves.terms());
    }

    /// The claims behind what is moved.
    static List<String> claims(ClaimsBehind claims, Moves moves) {
        Set<String> behind = new LinkedHashSet<>();
        moves.moves().keySet().forEach(holder -> behind.addAll(claims.at(holder, "no-deal")));
        for (Distance.Target.Price price : moves.waived()) {
            behind.addAll(claims.at(price.holder(), "red-lines." + price.line().id()));
        }
        return new ArrayList<>(behind);
    }
}
