package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// What an actor gets wrong, on a case worked by hand.
class WhatToCorrectTest {
    private static final Settings FEW = Settings.usual().withWorlds(5, 1);

    /// The mediator wants a high price. In truth the buyer pays no more than the middle one; in the sad account it pays nothing.
    private static final String MARKET =
            """
            case: market
            issues:
              price: {options: {low: Low, middle: Middle, high: High}}
            parties:
              seller: {decides: true, points: {price: {low: 20, middle: 50, high: 100}}, no-deal: 10}
              buyer: {decides: true, points: {price: {low: 100, middle: 50, high: 0}}, no-deal: 0}
              mediator: {matters: {price: 1}, likes: {price: {low: 0, middle: 50, high: 100}}}
            claims:
              eager-buyer: {question: the buyer, says: An eager buyer., set: {buyer.no-deal: 0}}
              poor-buyer: {question: the buyer, says: A poor buyer., set: {buyer.no-deal: 40}}
              proud-buyer: {question: the buyer, says: A proud buyer., set: {buyer.no-deal: 60}}
              modest-seller: {question: the seller, says: A modest seller., set: {seller.no-deal: 10}}
              proud-seller: {question: the seller, says: A proud seller., set: {seller.no-deal: 40}}
              own-wish: {says: It wants it low., set: {mediator.likes: {price: {low: 100, middle: 50, high: 0}}}}
            readings:
              truth: {title: T, holds: [poor-buyer, proud-seller, own-wish]}
              sad: {title: S, holds: [proud-buyer, proud-seller]}
              dream: {title: D, holds: [eager-buyer, modest-seller]}
            beliefs: {mediator: dream}
            """;

    private static Corrections correct(String account) {
        Case source = RandomLeverCases.read(MARKET);
        return WhatToCorrect.of(
                        source,
                        "mediator",
                        source.findReading(account).orElseThrow(),
                        WhatIf.none(),
                        FEW,
                        new Cruxes.Limits(5, 1000))
                .orElseThrow();
    }

    private static Set<Set<String>> sets(Corrections found) {
        return found.corrections().stream()
                .map(each ->
                        each.exchanges().stream()
                                .map(exchange -> exchange.second().orElse(""))
                                .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void oneBeliefCorrectedLetsTheProposalBeSigned() {
        Corrections found = correct("truth");
        assertThat(found.right()).isFalse();
        assertThat(found.now().signed().hits()).isZero();
        assertThat(sets(found)).containsExactly(Set.of("poor-buyer"));
        assertThat(found.corrections().getFirst().then().terms().orElseThrow().option("price"))
                .contains("middle");
        assertThat(found.corrections().getFirst().then().signed().value()).isEqualTo(1);
        assertThat(found.complete()).isTrue();
    }

    @Test
    void whatTheActorWantsIsNoBeliefAboutOthers() {
        assertThat(correct("truth").of()).isEqualTo(2);
    }

    @Test
    void whereThereIsNoDealTheActorIsRightOnceItSeesNone() {
        Corrections found = correct("sad");
        assertThat(sets(found)).containsExactly(Set.of("proud-buyer", "proud-seller"));
        assertThat(found.corrections().getFirst().then().terms()).isEmpty();
        assertThat(found.allCorrected().terms()).isEmpty();
    }

    @Test
    void whoBelievesTheAccountHasNothingToCorrect() {
        Corrections found = correct("dream");
        assertThat(found.right()).isTrue();
        assertThat(found.corrections()).isEmpty();
    }

    @Test
    void randomBeliefsAgreeWithTryingEveryCorrection() {
        int corrected = 0;
        for (long seed = 1; seed <= 60; seed++) {
            RandomAccounts random = RandomAccounts.of(seed);
            if (random.hasTwofold()) {
                continue;
            }
            Case source = random.source();
            Reading plain = source.findReading("other").orElseThrow();
            Reading account =
                    new Reading(
                            plain.id(),
                            plain.title(),
                            plain.from(),
                            plain.holds(),
                            plain.without(),
                            Map.of("mediator", "one"));
            Corrections found =
                    WhatToCorrect.of(
                                    source,
                                    "mediator",
                                    account,
                                    WhatIf.none(),
                                    FEW,
                                    new Cruxes.Limits(10, 10_000))
                            .orElseThrow();
            Set<Set<String>> expected = minimal(random, source);
            boolean right = expected.contains(Set.<String>of());
            assertThat(found.right()).as("seed " + seed).isEqualTo(right);
            assertThat(found.complete()).as("seed " + seed).isTrue();
            if (!right) {
                assertThat(made(found)).as("seed " + seed).isEqualTo(expected);
                corrected += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(corrected).isGreaterThan(5);
    }

    private static Set<Set<String>> made(Corrections found) {
        return found.corrections().stream()
                .map(each ->
                        each.exchanges().stream()
                                .map(exchange ->
                                        exchange.first().orElse("")
                                                + ">"
                                                + exchange.second().orElse(""))
                                .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /// By definition: every mixture of belief and account is a reading of its own, and asked by itself.
    private static Set<Set<String>> minimal(RandomAccounts random, Case source) {
        Model real = Model.resolve(source, Optional.of("other"), WhatIf.none());
        List<World> worlds = new ArrayList<>();
        int count = real.variables().isEmpty() ? 1 : FEW.worlds();
        for (int k = 0; k < count; k++) {
            worlds.add(
                    real.variables().isEmpty() ? real.middle() : real.draw(FEW.seed(), k).world());
        }
        List<World> open =
                worlds.stream()
                        .filter(world -> Search.decide(world, 10_000) instanceof Outcome.Found)
                        .toList();
        Set<Set<String>> minimal = new LinkedHashSet<>();
        List<Integer> order =
                IntStream.range(0, random.accounts())
                        .boxed()
                        .sorted(Comparator.comparingInt(Integer::bitCount))
                        .toList();
        for (int some : order) {
            Set<String> made = random.exchanged(some, true);
            if (minimal.stream().anyMatch(made::containsAll)) {
                continue;
            }
            Model seen = Model.resolve(source, Optional.of("m" + some), WhatIf.none());
            boolean right =
                    open.isEmpty()
                            ? !WhatToPropose.seesADeal(seen, "mediator", FEW)
                            : WhatToPropose.terms(seen, "mediator", FEW)
                                    .filter(terms ->
                                            2
                                                            * open.stream()
                                                                    .filter(world ->
                                                                            Judge.judge(
                                                                                            world,
                                                                                            terms)
                                                                                    .deal())
                                                                    .count()
                                                    > open.size())
                                    .isPresent();
            if (right) {
                minimal.add(made);
            }
        }
        return minimal;
    }
}
