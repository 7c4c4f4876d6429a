package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.RandomCases;
import org.westphalia.assess.Settings;
import org.westphalia.deal.LotteryOracle;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Case;
import org.westphalia.number.Grid;
import org.westphalia.world.Demand;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// Worked examples of distances, and every threshold against brute force on both of its sides.
class HowFarTest {
    private static final Settings FEW = Settings.usual().withWorlds(40, 1);

    private static Distance of(String yaml) {
        Case source = RandomLeverCases.read(yaml);
        return HowFar.of(Model.resolve(source, Optional.empty(), WhatIf.none()), FEW);
    }

    private static Distance.Move move(Distance distance, String path) {
        return distance.alone().stream()
                .filter(each -> each.target().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static final String ROAD =
            """
            case: Two on a road
            issues: {road: {options: {north: North, middle: Middle, south: South}}}
            parties:
              a: {decides: true, points: {road: {north: 100, middle: 45, south: 0}}, no-deal: 60%s}
              b: {decides: true, points: {road: {north: 30, middle: 48, south: 100}}, no-deal: 70%s}
            """;

    /// Worked by hand. North: A gains 40, B lacks 40. Middle: A lacks 15, B lacks 22. South: A lacks 60. So A alone must fall by 60, B
    /// alone by 40; least in sum 37 (15 and 22), least for whoever moves most 22 (the same terms).
    @Test
    void eachAloneAndBothTogether() {
        Distance distance = of(ROAD.formatted("", ""));
        assertThat(move(distance, "a.no-deal").points().orElseThrow()).isEqualByComparingTo("60");
        assertThat(move(distance, "b.no-deal").points().orElseThrow()).isEqualByComparingTo("40");
        Distance.Joint sum = distance.leastSum().orElseThrow();
        assertThat(sum.measure()).isEqualByComparingTo("37");
        assertThat(points(sum)).isEqualTo(Map.of("a", 15.0, "b", 22.0));
        Distance.Joint largest = distance.leastLargest().orElseThrow();
        assertThat(largest.measure()).isEqualByComparingTo("22");
        assertThat(largest.terms().option("road")).contains("middle");
    }

    private static Map<String, Double> points(Distance.Joint joint) {
        Map<String, Double> points = new HashMap<>();
        joint.moves().forEach((holder, move) -> points.put(holder, move.doubleValue()));
        return points;
    }

    /// A bars the south, B the rest: no fall of a no-deal value is enough, and no price, for B at 30 and 48 lacks 22 without one.
    /// Put aside, B's line leaves the middle: 15 and 22.
    @Test
    void whereRedLinesMeetAsFewAsCanBeArePutAside() {
        Distance distance =
                of(
                        ROAD.formatted(
                                ", red-lines: {no-south: {never: {road: south}}}",
                                ", red-lines: {south: {needs: [{road: south}]}}"));
        assertThat(distance.alone()).hasSize(4).allMatch(move -> move.points().isEmpty());
        assertThat(distance.alone()).allMatch(Distance.Move::known);
        Distance.Joint sum = distance.leastSum().orElseThrow();
        assertThat(sum.waived()).hasSize(1);
        assertThat(sum.waived().getFirst().path()).isEqualTo("b.red-lines.south.price");
        assertThat(sum.measure()).isEqualByComparingTo("37");
    }

    /// Worked by hand: A's red line may cost it up to 100 - 60 = 40.
    @Test
    void aRedLineOpensADealUpToAPrice() {
        Distance distance =
                of(
                        ROAD.replace("no-deal: 70", "no-deal: 20")
                                .formatted(", red-lines: {not-north: {never: {road: north}}}", ""));
        assertThat(move(distance, "a.red-lines.not-north.price").points().orElseThrow())
                .isEqualByComparingTo("40");
        assertThat(move(distance, "a.no-deal").points().orElseThrow()).isEqualByComparingTo("15");
        assertThat(move(distance, "a.no-deal").from().orElseThrow()).isEqualByComparingTo("60");
    }

    /// Optimism costs 0.30 of the stake and war 0.25: together the two claim 5 too much, and 5 is what either must give up.
    @Test
    void mutualOptimismIsFiveTooMuch() {
        Case source = ExplainTest.read("published/fearon-1995-optimism");
        Distance distance =
                HowFar.of(Model.resolve(source, Optional.of("optimists"), WhatIf.none()), FEW);
        assertThat(move(distance, "state-a.no-deal").points().orElseThrow())
                .isEqualByComparingTo("5");
        assertThat(move(distance, "state-b.no-deal").points().orElseThrow())
                .isEqualByComparingTo("5");
        assertThat(distance.leastSum().orElseThrow().measure()).isEqualByComparingTo("5");
    }

    @Test
    void spreadsAreNearestRanks() {
        Distance.Spread spread =
                Distance.Spread.of(
                        IntStream.rangeClosed(1, 11)
                                .mapToObj(n ->
                                        n == 11
                                                ? Optional.<BigDecimal>empty()
                                                : Optional.of(BigDecimal.valueOf(11 - n)))
                                .toList(),
                        0);
        assertThat(spread.worlds()).isEqualTo(11);
        assertThat(spread.enough()).isEqualTo(10);
        assertThat(spread.low().orElseThrow()).isEqualByComparingTo("1");
        assertThat(spread.median().orElseThrow()).isEqualByComparingTo("5");
        assertThat(spread.high().orElseThrow()).isEqualByComparingTo("9");
    }

    @Test
    void everyThresholdIsADealAtItAndNoneBelowIt() {
        int thresholds = 0;
        int never = 0;
        for (long seed = 1; seed <= 50; seed++) {
            RandomCases.Kind kind =
                    new RandomCases.Kind(
                            seed % 2 == 0, seed % 4 == 0, true, seed % 3 == 0, false, 0);
            Model model = RandomCases.model(seed, kind.withWords());
            SampledWorlds worlds = SampledWorlds.only(model, OptionalLong.of(seed), FEW);
            if (!(worlds.outcome(0) instanceof Outcome.Refuted)) {
                continue;
            }
            World world = worlds.world(0);
            Distance distance = HowFar.of(model, worlds, FEW);
            for (Distance.Move move : distance.alone()) {
                String name = "seed " + seed + " " + move.target().path();
                if (move.points().isPresent()) {
                    long units =
                            move.points()
                                    .get()
                                    .scaleByPowerOfTen(world.decimals())
                                    .longValueExact();
                    assertThat(hasDeal(world, move.target(), units)).as(name).isTrue();
                    boolean price = move.target() instanceof Distance.Target.Price;
                    assertThat(hasDeal(world, move.target(), price ? units + 1 : units - 1))
                            .as(name)
                            .isFalse();
                    thresholds++;
                } else {
                    boolean price = move.target() instanceof Distance.Target.Price;
                    long far = price ? 0 : Grid.units(1000, world.decimals());
                    assertThat(hasDeal(world, move.target(), far)).as(name).isFalse();
                    never++;
                }
            }
            distance.leastSum()
                    .filter(joint -> joint.waived().isEmpty())
                    .ifPresent(joint ->
                            assertThat(joint.measure())
                                    .isEqualByComparingTo(new LotteryOracle(world).leastSum()));
        }
        assertThat(thresholds).isGreaterThan(20);
        assertThat(never).isGreaterThan(20);
    }

    private static boolean hasDeal(World world, Distance.Target target, long units) {
        World moved =
                switch (target) {
                    case Distance.Target.NoDeal(String holder, int _) ->
                            world.withMembers(member ->
                                    List.of(member.id(), member.id().split("\\.")[0])
                                                    .contains(holder)
                                            ? member.withNoDeal(member.noDeal() - units)
                                            : member);
                    case Distance.Target.Price price ->
                            PricedLines.at(world, line -> matches(line, price), units);
                };
        return new LotteryOracle(moved).hasDeal();
    }

    private static boolean matches(Demand.Line line, Distance.Target.Price price) {
        return line.line().equals(price.line())
                && List.of(line.holder(), line.holder().split("\\.")[0]).contains(price.holder());
    }
}
