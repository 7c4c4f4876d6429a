package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.NearestTerms;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// Offers put in turn, by hand and against the numbers of the worlds themselves.
class WhoSignsInTurnTest {
    private static final Settings FEW = Settings.usual().withWorlds(2, 1);

    /// North would rather see South blamed than sign; South gives way to a threat that is made when it is asked.
    private static final Case THREAT =
            RandomLeverCases.read(
                    """
                    case: A threat at the right moment
                    issues: {text: {options: {a: A, b: B}}}
                    parties:
                      north: {decides: true, points: {text: {a: 60, b: 10}}, no-deal: 50}
                      south: {decides: true, points: {text: {a: 40, b: 90}}, no-deal: 50}
                      bank: {}
                    levers:
                      threat: {by: bank, if: refused-by south, add: {south.no-deal: -20}}
                      blame: {by: bank, in-force: true, if: refused-by south, add: {north.no-deal: 15}}
                    """);

    @Test
    void aThreatMadeWhenTheLastIsAskedBringsTheDeal() {
        Turns without = turns(THREAT, offer(THREAT, "a", ask("north"), ask("south")));
        assertThat(without.ending())
                .isEqualTo(new Turns.Ending.NoDeal(Optional.of("south"), List.of()));
        assertThat(without.path()).extracting(Turns.Node::signs).containsExactly(true, false);
        Turns with = turns(THREAT, offer(THREAT, "a", ask("north"), ask("south", "threat")));
        assertThat(with.ending())
                .isInstanceOfSatisfying(
                        Turns.Ending.Deal.class,
                        deal ->
                                assertThat(deal.signers())
                                        .containsExactlyInAnyOrder("north", "south"));
        assertThat(with.orders()).extracting(order -> order.deals().value()).containsOnly(1.0);
    }

    @Test
    void whoGainsFromTheLatersRefusalSignsAndIsWorthMoreThanTheDeal() {
        Turns without = turns(THREAT, offer(THREAT, "a", ask("north"), ask("south")));
        Turns.Weighing north = without.path().getFirst().members().getFirst();
        assertThat(north.ifSigns()).isEqualByComparingTo("65");
        assertThat(north.ifRefuses()).isEqualByComparingTo("50");
    }

    @Test
    void aFirstOfferThatIsTooGoodToComeIsRefusedForTheSecond() {
        Case source =
                RandomLeverCases.read(
                        """
                        case: Two offers
                        issues: {text: {options: {a: A, b: B}}}
                        parties:
                          north: {decides: true, points: {text: {a: 60, b: 70}}, no-deal: 50}
                          south: {decides: true, points: {text: {a: 60, b: 55}}, no-deal: 50}
                        """);
        Turns turns =
                turns(
                        source,
                        offer(source, "a", ask("south"), ask("north")),
                        offer(source, "b", ask("north"), ask("south")));
        assertThat(turns.ending())
                .isEqualTo(new Turns.Ending.Deal(1, Set.of("north", "south"), List.of()));
        assertThat(turns.path())
                .extracting(node -> node.offer() + node.party() + node.signs())
                .containsExactly("0southtrue", "0northfalse", "1northtrue", "1southtrue");
    }

    @Test
    void theAnswersAreThoseThatTheNumbersOfTheWorldsGive() {
        int deals = 0;
        int asked = 0;
        for (long seed = 1; seed <= 250; seed++) {
            Case source = RandomLeverCases.of(seed);
            Random random = new Random(seed);
            Lever lever = source.levers().get(random.nextInt(source.levers().size()));
            if (!(source.agreement() instanceof Agreement.All) || lever.inForce()) {
                continue;
            }
            Model present;
            Model threatened;
            try {
                present = Model.resolve(source, Optional.empty(), WhatIf.none());
                threatened = Model.resolve(source, Optional.empty(), pulling(lever));
                present.draw(1, 0);
                present.draw(1, 1);
            } catch (IllegalArgumentException | NoWorldException impossible) {
                continue;
            }
            int attempt = present.draw(1, 0).redrawn();
            World then = threatened.again(1, 0, attempt).world();
            Terms terms =
                    seed % 3 == 0
                            ? terms(source, random)
                            : NearestTerms.to(then, new Terms(Map.of()), 2_000)
                                    .orElseThrow()
                                    .terms();
            Judgement before = Judge.judge(present.draw(1, 0).world(), terms);
            Judgement after = Judge.judge(then, terms);
            Turns turns =
                    turns(
                            source,
                            new Turns.Offer(
                                    terms, List.of(ask("north"), ask("south", lever.id()))));
            boolean south = party(after, "south").signs();
            BigDecimal refusing = party(before, "north").noDeal();
            BigDecimal signing = south ? party(after, "north").value() : blamedOnSouth(then);
            boolean north =
                    party(before, "north").linesCrossed().isEmpty()
                            && signing.compareTo(refusing) >= 0;
            assertThat(turns.ending() instanceof Turns.Ending.Deal)
                    .as("seed " + seed)
                    .isEqualTo(north && south);
            assertThat(turns.path().getFirst().signs()).as("seed " + seed).isEqualTo(north);
            asked++;
            deals += north && south ? 1 : 0;
        }
        assertThat(asked).isGreaterThan(60);
        assertThat(deals).isGreaterThan(3);
    }

    private static BigDecimal blamedOnSouth(World world) {
        Member north = world.signatory("north").members().getFirst();
        return Grid.points(north.noDealIfRefusedBy().get("south"), world.decimals());
    }

    private static Judgement.PartyView party(Judgement judgement, String id) {
        return judgement.parties().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static WhatIf pulling(Lever lever) {
        return new WhatIf(Set.of(lever.id()), Set.of(), List.of(), Set.of(), Map.of());
    }

    private static Terms terms(Case source, Random random) {
        Map<String, String> choices = new java.util.LinkedHashMap<>();
        for (Issue issue : source.issues()) {
            List<Issue.Option> options = new ArrayList<>(issue.options());
            choices.put(issue.id(), options.get(random.nextInt(options.size())).id());
        }
        return new Terms(choices);
    }

    private static Turns turns(Case source, Turns.Offer... offers) {
        return WhoSignsInTurn.of(
                source,
                Optional.empty(),
                WhatIf.none(),
                List.of(offers),
                new WhatOpens.Where.Drawn(0),
                FEW);
    }

    private static Turns.Offer offer(Case source, String option, Turns.Ask... asks) {
        return new Turns.Offer(
                new Terms(Map.of(source.issues().getFirst().id(), option)), List.of(asks));
    }

    private static Turns.Ask ask(String party, String... pull) {
        return new Turns.Ask(party, List.of(pull), List.of());
    }
}
