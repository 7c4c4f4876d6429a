package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.cases.CaseLibrary;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Case;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

class GivenRecordTest {
    /// Two parties over a line and a tax; one full proposal and one that leaves the tax open.
    private static final String RIVER =
            """
            case: A river
            issues:
              line: {options: {north: Far north, middle: In the middle, south: Far south}}
              tax: {options: {none: No tax, shared: A shared tax}}
            parties:
              upland:
                title: Upland
                decides: true
                matters: {line: 60, tax: 40}
                likes: {line: {north: 100, middle: 20..80, south: 0}, tax: {none: 0, shared: 100}}
                no-deal: 20..80
              lowland:
                title: Lowland
                decides: true
                matters: {line: 60, tax: 40}
                likes: {line: {north: 0, middle: 20..80, south: 100}, tax: {none: 100, shared: 0..100}}
                no-deal: 20..80
            levers:
              toll: {title: A toll, by: upland, add: {lowland.no-deal: -40}}
            proposals:
              first:
                title: The first text
                terms: {line: middle, tax: none}
                answers: {upland: FIRST, lowland: signed}
              second:
                title: The second text
                by: lowland
                terms: {line: middle}
                answers: {upland: SECOND}
            """;

    private static Case river(String first, String second) {
        return RandomCases.read(RIVER.replace("FIRST", first).replace("SECOND", second)).source();
    }

    private static Model model(Case source, int misses, String... pulled) {
        return Model.resolve(
                source,
                Optional.empty(),
                WhatIf.none()
                        .withLevers(Set.of(pulled), Set.of())
                        .withSift(Optional.of(new GivenRecord(misses, 100_000))));
    }

    private static Model whole(Case source) {
        return Model.resolve(source, Optional.empty(), WhatIf.none());
    }

    private static List<Terms> completions(Case source, Proposal proposal) {
        List<Terms> complete = new ArrayList<>();
        for (String line : List.of("north", "middle", "south")) {
            for (String tax : List.of("none", "shared")) {
                Terms terms = new Terms(java.util.Map.of("line", line, "tax", tax));
                if (terms.choices().entrySet().containsAll(proposal.terms().choices().entrySet())) {
                    complete.add(terms);
                }
            }
        }
        return complete;
    }

    private static boolean signs(Judgement judgement, String party) {
        return judgement.parties().stream()
                .anyMatch(view -> view.id().equals(party) && view.signs());
    }

    @Test
    void answersArePredictedAsEveryCompletionJudgedOneByOneSaysTheyAre() {
        Case source = river("refused", "yes-but");
        PredictedAnswers predicted = PredictedAnswers.of(whole(source), 100_000);
        assertThat(predicted.recorded())
                .extracting(PredictedAnswers.Recorded::words)
                .containsExactly(
                        "upland refuses first",
                        "lowland signs first",
                        "upland answers second with yes-but");
        for (int k = 0; k < 400; k++) {
            World world = whole(source).draw(9, k).world();
            boolean[] found = predicted.fulfilled(predicted.problem(world));
            Judgement first =
                    Judge.judge(
                            world, completions(source, source.proposals().getFirst()).getFirst());
            assertThat(found[0]).isEqualTo(!signs(first, "upland"));
            assertThat(found[1]).isEqualTo(signs(first, "lowland"));
            List<Judgement> second =
                    completions(source, source.proposals().get(1)).stream()
                            .map(terms -> Judge.judge(world, terms))
                            .toList();
            if (second.stream().anyMatch(Judgement::deal)) {
                assertThat(found[2]).isFalse();
            } else if (second.stream().noneMatch(each -> signs(each, "upland"))) {
                assertThat(found[2]).isTrue();
            }
            int missed = (found[0] ? 0 : 1) + (found[1] ? 0 : 1) + (found[2] ? 0 : 1);
            for (int misses = 0; misses < 3; misses++) {
                assertThat(predicted.fulfillsAllBut(misses, predicted.problem(world)))
                        .isEqualTo(missed <= misses);
            }
        }
    }

    @Test
    void whatIsDrawnGivenTheRecordIsWhatFilteringLeaves() {
        Case source = river("refused", "yes-but");
        PredictedAnswers predicted = PredictedAnswers.of(whole(source), 100_000);
        Model sifted = model(source, 0);
        for (int k = 0; k < 200; k++) {
            int attempt = 0;
            while (!predicted.fulfillsAllBut(
                    0, predicted.problem(whole(source).drawn(5, k, attempt).orElseThrow()))) {
                attempt++;
            }
            Model.Drawn drawn = sifted.draw(5, k);
            assertThat(drawn.redrawn()).isEqualTo(attempt);
            assertThat(drawn.unfit()).isEqualTo(attempt);
            assertThat(drawn.world()).isEqualTo(whole(source).drawn(5, k, attempt).orElseThrow());
        }
    }

    @Test
    void theMiddleWorldFitsToo() {
        Case source = river("signed", "signed");
        Model sifted = model(source, 0);
        PredictedAnswers predicted = PredictedAnswers.of(whole(source), 100_000);
        assertThat(predicted.fulfillsAllBut(0, predicted.problem(sifted.middle()))).isTrue();
        assertThat(predicted.fulfillsAllBut(0, predicted.problem(sifted.middleAsItIs().world())))
                .isTrue();
        assertThat(sifted.unsifted().middle()).isEqualTo(whole(source).middle());
    }

    @Test
    void aLeverPulledInAWhatIfThrowsNoWorldAway() {
        Case source = river("refused", "yes-but");
        Model standing = model(source, 0);
        Model pulled = model(source, 0, "toll");
        for (int k = 0; k < 100; k++) {
            assertThat(pulled.draw(2, k).redrawn()).isEqualTo(standing.draw(2, k).redrawn());
            assertThat(pulled.draw(2, k).values()).isEqualTo(standing.draw(2, k).values());
        }
        assertThat(pulled.draw(2, 0).world()).isNotEqualTo(standing.draw(2, 0).world());
    }

    @Test
    void anAnswerThatNoWorldPredictsIsNamed() {
        Case rich =
                RandomCases.read(
                                RIVER.replace("FIRST", "signed")
                                        .replace("SECOND", "refused")
                                        .replaceFirst("no-deal: 20..80", "no-deal: 200"))
                        .source();
        assertThatExceptionOfType(NoWorldException.class)
                .isThrownBy(() -> model(rich, 0).draw(1, 0))
                .withMessageContaining("upland signs first (not in 200 of 200 draws)")
                .matches(none -> none.inTheWay() == NoWorldException.Cause.SIFT);
        assertThat(model(rich, 1).draw(1, 0).redrawn()).isNotNegative();
    }

    @Test
    void howManyDrawsAreKeptIsCounted() {
        Case source = river("refused", "yes-but");
        GivenRecord.Kept kept = GivenRecord.Kept.of(model(source, 0), 1, 50);
        assertThat(kept.kept()).isEqualTo(50);
        assertThat(kept.draws()).isGreaterThan(50);
        assertThat(GivenRecord.Kept.of(model(source, 2), 1, 50).draws()).isLessThan(kept.draws());
    }

    @Test
    void assessedGivenTheRecordEveryRecordedAnswerIsPredicted() {
        Case source = CaseLibrary.read("ukraine-2025");
        Model model =
                Model.resolve(
                        source,
                        Optional.of("out-of-reach"),
                        WhatIf.none().withSift(Optional.of(new GivenRecord(0, 100_000))));
        Assessment assessment =
                Assess.assess(
                                model,
                                Optional.of("out-of-reach"),
                                Settings.usual().withWorlds(40, 1),
                                Assess.Progress.unheard())
                        .assessment();
        assertThat(assessment.proposals())
                .allSatisfy(view ->
                        assertThat(view.fits().values())
                                .allMatch(share -> share.hits() == share.worlds()));
        assertThat(assessment.redrawn()).isZero();
    }

    @Test
    void whatIsPredictedInAWorldDoesNotDependOnTheWorldsBefore() {
        Case source = CaseLibrary.read("ukraine-2025");
        for (String reading : List.of("lieven", "bremmer", "out-of-reach")) {
            Model model = Model.resolve(source, Optional.of(reading), WhatIf.none());
            PredictedAnswers busy = PredictedAnswers.of(model, 100_000);
            List<boolean[]> answers =
                    java.util.stream.IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(k -> busy.fulfilled(busy.problem(model.draw(4, k).world())))
                            .toList();
            for (int k = 0; k < 200; k += 10) {
                PredictedAnswers fresh = PredictedAnswers.of(model, 100_000);
                assertThat(answers.get(k))
                        .as("%s %d", reading, k)
                        .isEqualTo(fresh.fulfilled(fresh.problem(model.draw(4, k).world())));
            }
        }
    }
}
