package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.RandomCases;
import org.westphalia.assess.Settings;
import org.westphalia.deal.LotteryOracle;
import org.westphalia.deal.Mixture;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// Worked examples of each kind, and every minimal set of suppositions against trying them all.
class WhatKindTest {
    private static final Settings FEW = Settings.usual().withWorlds(40, 1);

    private static final String TWO =
            """
            case: Two on a road
            issues: {road: {options: {north: North, south: South}}}
            """;

    private static Kinds of(String yaml) {
        return WhatKind.of(model(yaml), FEW);
    }

    private static Model model(String yaml) {
        Case source = RandomLeverCases.read(yaml);
        return Model.resolve(source, Optional.empty(), WhatIf.none());
    }

    private static Kinds published(String id, String reading) {
        Case source = ExplainTest.read("published/" + id);
        return WhatKind.of(Model.resolve(source, Optional.of(reading), WhatIf.none()), FEW);
    }

    private static List<Set<String>> sets(Kinds kinds) {
        return kinds.sets().stream()
                .map(set -> Set.copyOf(set.supposed().stream().map(Counterfactual::name).toList()))
                .toList();
    }

    private static Kinds.Sign sign(Kinds kinds, String name) {
        return kinds.signs().stream()
                .filter(each -> each.supposed().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Fearon: a lottery that gives A the whole with a chance between 0.50 and 0.75 is better than war for both.
    @Test
    void aLotteryDividesWhatCannotBeDivided() {
        Kinds kinds = published("fearon-1995-indivisible", "near-even");
        assertThat(sets(kinds)).containsExactly(Set.of("divisible"));
        Mixture mixture = kinds.sets().getFirst().mixture().orElseThrow();
        assertThat(mixture.money()).isEmpty();
        Mixture.Ticket toA =
                mixture.tickets().stream()
                        .filter(ticket ->
                                ticket.terms().option("stake").equals(Optional.of("to-a")))
                        .findFirst()
                        .orElseThrow();
        assertThat(mixture.chance(toA)).isBetween(0.50, 0.75);
        assertThat(sign(kinds, "judged").idle()).isPresent();
        assertThat(sign(kinds, "lasting.state-a").idle()).isPresent();
        assertThat(sign(kinds, "divisible").yields()).contains(true);
    }

    /// Fearon: with the odds as they are, the two would divide the territory; each believes in better ones.
    @Test
    void mutualOptimismIsAMisjudgedAlternative() {
        Kinds kinds = published("fearon-1995-optimism", "optimists");
        assertThat(sets(kinds)).containsExactly(Set.of("judged"));
        assertThat(sign(kinds, "divisible").yields()).contains(false);
        assertThat(kinds.sets().getFirst().terms()).isPresent();
    }

    @Test
    void whereThereIsADealNothingIsAsked() {
        Kinds kinds = published("fearon-1995-optimism", "realists");
        assertThat(kinds.signs()).isEmpty();
        assertThat(kinds.incompatible()).isFalse();
    }

    /// Worked by hand: B pays for crossing its line to the north up to 60 - 40 = 20, A for its line to the south 50 - 40 = 10.
    @Test
    void redLinesThatMeetAreOpenedByAPriceOfUpToTwenty() {
        Kinds kinds =
                of(
                        TWO
                                + """
                                parties:
                                  a: {decides: true, points: {road: {north: 100, south: 50}}, no-deal: 40, red-lines: {line: {never: {road: south}}}}
                                  b: {decides: true, points: {road: {north: 60, south: 100}}, no-deal: 40, red-lines: {line: {never: {road: north}}}}
                                """);
        assertThat(sets(kinds)).containsExactly(Set.of("priced"));
        assertThat(kinds.sets().getFirst().price().orElseThrow()).isEqualByComparingTo("20");
        assertThat(kinds.sets().getFirst().terms().orElseThrow().option("road")).contains("north");
    }

    /// Worked by hand: D = 0.5, and 0.5 * 60 + 0.5 * 0 = 30 is less than 40 to A; if it lasts, 60. B does not mind.
    @Test
    void aCommitmentProblemIsThatOfThePartyWhomTheCollapseHurts() {
        Kinds kinds = of(LASTING.formatted(0, 60));
        assertThat(sets(kinds)).containsExactly(Set.of("lasting.a"));
        assertThat(sign(kinds, "lasting.b").yields()).contains(false);
    }

    /// Worked by hand: A would sign for the collapse, worth 100 to it (0.5 * 60 + 0.5 * 100 = 80 against 70), were it not for B;
    /// if A counted on the deal lasting it would be worth only 60 to it.
    @Test
    void countingOnADealMayTakeItAway() {
        Kinds kinds =
                of(
                        LASTING.replaceFirst("no-deal: 40, after", "no-deal: 70, after")
                                .formatted(100, 0));
        assertThat(sets(kinds)).containsExactly(Set.of("lasting.b"));
    }

    private static final String LASTING =
            TWO
                    + """
                    durability: {horizon: 5 years, breaks: 0.5}
                    parties:
                      a: {decides: true, points: {road: {north: 60, south: 0}}, no-deal: 40, after-collapse: %d}
                      b: {decides: true, points: {road: {north: 60, south: 0}}, no-deal: 40, after-collapse: %d}
                    """;

    /// Worked by hand: the leader gains 10 from north; the hard-liners, who hold the rest of the quorum, lose.
    @Test
    void aLeaderHeldBackAtHomeIsADomesticConstraint() {
        Kinds kinds =
                of(
                        TWO
                                + """
                                parties:
                                  a:
                                    decides: true
                                    signs-when: {quorum: 0.8}
                                    groups:
                                      chief: {share: 0.5, leader: true, points: {road: {north: 50, south: 0}}, no-deal: 40}
                                      hard: {share: 0.5, points: {road: {north: 10, south: 0}}, no-deal: 40}
                                  b: {decides: true, points: {road: {north: 60, south: 0}}, no-deal: 40}
                                """);
        assertThat(sets(kinds)).containsExactly(Set.of("alone.a.chief"));
        assertThat(kinds.sets().getFirst().supposed())
                .containsExactly(new Counterfactual.Alone("a", "chief", true));
        assertThat(sign(kinds, "alone.a.hard").yields()).contains(false);
    }

    /// Two levels: all five ratify from 80 up only; who asks for 70 or less abroad finds no deal, though any one of the first four
    /// ratifiers alone would sign one, for their win-sets reach below 80; that of the fifth begins there. A lot does not help: abroad would ask for 70 or less in two
    /// draws of three, which costs the fifth more than the rest brings it.
    @Test
    void ratifiersAreTheObstacleButTheOneWhoseWinSetBeginsAtEighty() {
        Case source = ExplainTest.read("published/two-level-quota");
        Map<Path, Setting> abroad = new HashMap<>();
        for (String text : List.of("x80", "x90", "x100")) {
            abroad.put(
                    Path.of("abroad.points.text." + text),
                    new Setting.Quantity(new Uncertain.Exact(-2)));
        }
        WhatIf whatIf = new WhatIf(Set.of(), Set.of(), List.of(), Set.of(), abroad);
        Kinds kinds = WhatKind.of(Model.resolve(source, Optional.of("quota-5"), whatIf), FEW);
        assertThat(sets(kinds))
                .containsExactly(
                        Set.of("alone.home.ratifier-1"),
                        Set.of("alone.home.ratifier-2"),
                        Set.of("alone.home.ratifier-3"),
                        Set.of("alone.home.ratifier-4"));
        assertThat(sign(kinds, "divisible").yields()).contains(false);
        assertThat(sign(kinds, "alone.home.ratifier-5").yields()).contains(false);
    }

    /// Worked by hand: the blend is worth 0.3 * 60 + 0.7 * 20 = 32 against 40; to the doves alone 60.
    @Test
    void aCampOfABlendIsHeardAlone() {
        Kinds kinds =
                of(
                        TWO
                                + """
                                parties:
                                  a:
                                    decides: true
                                    signs-when: blend
                                    groups:
                                      doves: {share: 0.3, points: {road: {north: 60, south: 0}}, no-deal: 40}
                                      hawks: {share: 0.7, points: {road: {north: 20, south: 0}}, no-deal: 40}
                                  b: {decides: true, points: {road: {north: 60, south: 0}}, no-deal: 40}
                                """);
        assertThat(sets(kinds)).containsExactly(Set.of("alone.a.doves"));
    }

    /// Worked by hand: B's refusal is worth 70 to A, more than the 60 of any terms; its own only 40.
    @Test
    void whoTalksToBeRefusedTalksInBadFaith() {
        Kinds kinds =
                of(
                        TWO
                                + """
                                parties:
                                  a: {decides: true, seeks-refusal: true, points: {road: {north: 60, south: 0}}, no-deal: 40}
                                  b: {decides: true, points: {road: {north: 60, south: 0}}, no-deal: 40}
                                levers:
                                  blame: {by: b, in-force: true, if: refused-by b, add: {a.no-deal: 30}}
                                """);
        assertThat(sets(kinds)).containsExactly(Set.of("good-faith"));
    }

    /// Worked by hand: A bars north and expects collapse; a price of the line (60 * 0.5 = 30 < 40) or trust alone is not enough.
    @Test
    void twoObstaclesTakeTwoSuppositions() {
        Kinds kinds =
                of(
                        LASTING.replace(
                                        "north: 60, south: 0}}, no-deal: 40, after-collapse: %d}\n  b",
                                        "north: 60, south: 0}}, no-deal: 40, after-collapse: %d, red-lines: {line: {never: {road: north}}}}\n  b")
                                .formatted(0, 60));
        assertThat(sets(kinds)).containsExactly(Set.of("priced", "lasting.a"));
        assertThat(kinds.sets().getFirst().price().orElseThrow()).isEqualByComparingTo("20");
    }

    /// Worked by hand: whatever the lot, the two together get 100 and ask for 120.
    @Test
    void whatNothingOpensAreIncompatibleAims() {
        Kinds kinds =
                of(
                        TWO
                                + """
                                parties:
                                  a: {decides: true, points: {road: {north: 100, south: 0}}, no-deal: 60, no-deal-estimate: 55}
                                  b: {decides: true, points: {road: {north: 0, south: 100}}, no-deal: 60}
                                """);
        assertThat(sets(kinds)).isEmpty();
        assertThat(kinds.incompatible()).isTrue();
        assertThat(sign(kinds, "judged").yields()).contains(false);
    }

    /// Worked by hand: the estimate of A, 45, and any lot between 0.45 and 0.5: together they open what neither opens alone.
    @Test
    void anEstimateAndALotMayOpenTogetherWhatNeitherOpensAlone() {
        Kinds kinds =
                of(
                        TWO
                                + """
                                parties:
                                  a: {decides: true, points: {road: {north: 100, south: 0}}, no-deal: 60, no-deal-estimate: {below: no-deal, by: 15}}
                                  b: {decides: true, points: {road: {north: 0, south: 100}}, no-deal: 50}
                                """);
        assertThat(sets(kinds)).containsExactly(Set.of("divisible", "judged"));
    }

    /// Levers move the estimate as they move what the party believes: 45 - 10 = 35 when it refuses.
    @Test
    void leversMoveTheEstimateToo() {
        Model judged =
                model(
                                TWO
                                        + """
                                        parties:
                                          a: {decides: true, points: {road: {north: 100, south: 0}}, no-deal: 60, no-deal-estimate: {below: no-deal, by: 15}, floor: 20}
                                          b: {decides: true, points: {road: {north: 0, south: 100}}, no-deal: 50, no-deal-estimate: 12}
                                        levers:
                                          pressure: {by: b, in-force: true, if: refused-by a, add: {a.no-deal: -10}}
                                          loan: {by: a, in-force: true, add: {b.no-deal: -5}}
                                        """)
                        .judged();
        World world = judged.middle();
        assertThat(world.signatory("a").members().getFirst().noDeal()).isEqualTo(35_000_000_000L);
        assertThat(world.signatory("a").members().getFirst().noDealBlameless())
                .isEqualTo(45_000_000_000L);
        assertThat(world.signatory("b").members().getFirst().noDeal()).isEqualTo(7_000_000_000L);
    }

    @Test
    void aMoneyIssueIsPaidBetweenTwoAmounts() {
        Kinds kinds =
                of(
                        """
                        case: A sum
                        issues: {sum: {money: true, options: {nothing: Nothing, ten: Ten, twenty: Twenty}}}
                        parties:
                          payer: {decides: true, points: {sum: {nothing: 20, ten: 10, twenty: 0}}, no-deal: 14}
                          paid: {decides: true, points: {sum: {nothing: 0, ten: 10, twenty: 20}}, no-deal: 5}
                        """);
        Mixture mixture = kinds.sets().getFirst().mixture().orElseThrow();
        assertThat(mixture.money()).contains("sum");
        assertThat(mixture.chance(mixture.tickets().getLast())).isBetween(0.5, 0.6);
    }

    @Test
    void minimalSetsAreThoseThatTryingAllFinds() {
        int compared = 0;
        int larger = 0;
        for (long seed = 1; seed <= 60; seed++) {
            boolean groups = seed % 2 == 0;
            RandomCases.Kind kind =
                    new RandomCases.Kind(groups, seed % 4 == 0, true, seed % 3 == 0, false, 0);
            Model model = RandomCases.model(seed, kind.withWords());
            SampledWorlds worlds = SampledWorlds.only(model, OptionalLong.of(seed), FEW);
            if (!(worlds.outcome(0) instanceof Outcome.Refuted)) {
                continue;
            }
            Otherwise otherwise = new Otherwise(model, worlds);
            Idle idle = otherwise.idle(0);
            List<Counterfactual> used =
                    otherwise.all().stream().filter(each -> idle.reason(each).isEmpty()).toList();
            if (used.size() > 8) {
                continue;
            }
            Kinds kinds = WhatKind.of(model, worlds, FEW);
            assertThat(kinds.complete()).as("seed %d", seed).isTrue();
            Optional<Set<Set<String>>> expected = expected(otherwise, used);
            if (expected.isPresent()) {
                assertThat(Set.copyOf(sets(kinds))).as("seed %d", seed).isEqualTo(expected.get());
                compared++;
                larger += (int) sets(kinds).stream().filter(set -> set.size() > 1).count();
            }
        }
        assertThat(compared).isGreaterThan(15);
        assertThat(larger).isPositive();
    }

    /// By trying all subsets with all terms; empty where a lottery is too near to the edge for a solver of floating point.
    private static Optional<Set<Set<String>>> expected(
            Otherwise otherwise, List<Counterfactual> used) {
        List<BitSet> found = new ArrayList<>();
        List<Integer> masks = new ArrayList<>();
        for (int mask = 0; mask < 1 << used.size(); mask++) {
            masks.add(mask);
        }
        masks.sort(Comparator.comparingInt(Integer::bitCount));
        for (int mask : masks) {
            BitSet set = BitSet.valueOf(new long[] {mask});
            List<Counterfactual> chosen = set.stream().mapToObj(used::get).toList();
            long parties =
                    chosen.stream()
                            .filter(Counterfactual.Alone.class::isInstance)
                            .map(each -> ((Counterfactual.Alone) each).party())
                            .distinct()
                            .count();
            boolean barred =
                    chosen.stream().filter(Counterfactual.Alone.class::isInstance).count()
                            > parties;
            if (barred || found.stream().anyMatch(one -> MinimalSets.contains(set, one))) {
                continue;
            }
            LotteryOracle oracle = new LotteryOracle(otherwise.world(0, chosen));
            boolean deal = oracle.hasDeal();
            if (!deal && chosen.contains(new Counterfactual.Divisible())) {
                double best = oracle.bestLottery();
                if (Math.abs(best) < 1e-6) {
                    return Optional.empty();
                }
                deal = best > 0;
            }
            if (deal) {
                found.add(set);
            }
        }
        Set<Set<String>> names = new HashSet<>();
        found.forEach(set ->
                names.add(Set.copyOf(set.stream().mapToObj(i -> used.get(i).name()).toList())));
        return Optional.of(names);
    }
}
