package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.cases.CaseLibrary;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.world.WhatIf;

class WhatDecidesTest {
    /// Anna signs when its points reach her no-deal, both uniform in 0..100; Bert always signs it, and shelves it never.
    private static final String THRESHOLD =
            """
            case: A threshold
            issues:
              text: {options: {signed: It is signed, shelved: It is not}}
            parties:
              anna:
                decides: true
                points: {text: {signed: 50, shelved: 0}}
                no-deal: 50
              bert:
                decides: true
                points: {text: {signed: 50, shelved: 0}}
                no-deal: 10..20
            claims:
              good-text:
                says: The text is worth something to Anna.
                set: {anna.points.text.signed: 0..100}
              good-war:
                says: War is worth something to Anna.
                set: {anna.no-deal: 0..100}
              never-mind:
                says: Bert can do without.
                set: {bert.no-deal: 0..40}
            readings:
              both: {title: Both, holds: [good-text, good-war, never-mind]}
              text: {title: The text, holds: [good-text, never-mind]}
              sure: {title: Sure, holds: [never-mind]}
            """;

    static Case read(String yaml) {
        Loaded loaded =
                CaseReader.read(
                        Path.of("case.yaml"),
                        Map.of("case.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.hasErrors()).as(loaded.findings().toString()).isFalse();
        return loaded.source().orElseThrow();
    }

    private static Deciding of(
            Case source, String reading, OpenClaims open, Drawing drawing, long worlds, int rows) {
        return WhatDecides.of(
                        Plan.of(sweep(source, reading, open, drawing, worlds)),
                        rows,
                        new LocalRunner(2),
                        () -> false)
                .getFirst();
    }

    private static Sweep sweep(
            Case source, String reading, OpenClaims open, Drawing drawing, long worlds) {
        return new Sweep(
                source,
                List.of(new Track(Optional.of(reading), WhatIf.none(), 1)),
                open,
                drawing,
                2,
                worlds,
                Search.USUAL_LIMIT);
    }

    private static Deciding.Input input(Deciding found, String name) {
        return found.inputs().stream()
                .filter(each -> each.column().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Of `x >= y`, both uniform: known from x alone it holds with chance x, so each is behind 1/3 alone and 2/3 in all; drawn anew, it
    /// changes the answer in 1/3 of worlds.
    @Test
    void twoNumbersOfAThresholdAreBehindTwoThirdsEach() {
        Deciding found = of(read(THRESHOLD), "both", OpenClaims.none(), Drawing.SOBOL, 4096, 4096);
        assertThat(found.share().value()).isCloseTo(0.5, within(0.01));
        assertThat(found.indices()).isEqualTo(Deciding.Indices.GIVEN);
        for (Deciding.OfClaim claim : found.claims().subList(0, 2)) {
            assertThat(claim.part().index().first()).isCloseTo(1.0 / 3, within(0.02));
            assertThat(claim.part().index().total()).isCloseTo(2.0 / 3, within(0.02));
            assertThat(claim.part().changes().value()).isCloseTo(1.0 / 3, within(0.02));
        }
        assertThat(found.claims().stream().map(Deciding.OfClaim::claim))
                .containsExactlyInAnyOrder("good-text", "good-war", "never-mind");
        assertThat(found.settledWith()).isEmpty();
        assertThat(found.rowsSettledWith()).isEmpty();
    }

    @Test
    void aNumberThatNeverMattersHasNoPartInTheAnswer() {
        Deciding found = of(read(THRESHOLD), "both", OpenClaims.none(), Drawing.SOBOL, 1024, 256);
        Deciding.OfClaim last = found.claims().getLast();
        assertThat(last.claim()).isEqualTo("never-mind");
        assertThat(last.part().index().total()).isZero();
        assertThat(last.part().changes().hits()).isZero();
        assertThat(last.part().changes().high()).isBetween(0.001, 0.02);
        Deciding.Input idle = input(found, "bert.no-deal");
        assertThat(idle.separation().isReal()).isFalse();
        assertThat(idle.index().orElseThrow().index().total()).isZero();
    }

    /// The densities of the points with and without a deal are x/5000 and (100 - x)/5000: they part by 1/2, at 50.
    @Test
    void worldsWithAndWithoutADealPartAtTheMiddle() {
        Deciding found = of(read(THRESHOLD), "both", OpenClaims.none(), Drawing.SOBOL, 4096, 0);
        assertThat(found.indices()).isEqualTo(Deciding.Indices.NOT_ASKED);
        Separation points = input(found, "anna.points.text.signed").separation();
        assertThat(points.distance()).isCloseTo(0.5, within(0.02));
        assertThat(points.kind()).isEqualTo(Separation.Kind.HIGH);
        assertThat(points.place().low()).isCloseTo(50, within(5.0));
        Separation war = input(found, "anna.no-deal").separation();
        assertThat(war.kind()).isEqualTo(Separation.Kind.LOW);
    }

    /// With the points sure to reach it, a deal hangs on one number alone.
    @Test
    void oneNumberThatDecidesAloneHasTheWholeOfIt() {
        Deciding found = of(read(THRESHOLD), "text", OpenClaims.none(), Drawing.SOBOL, 1024, 1024);
        Deciding.OfClaim claim = found.claims().getFirst();
        assertThat(claim.claim()).isEqualTo("good-text");
        assertThat(claim.part().index().first()).isCloseTo(1, within(0.05));
        assertThat(claim.part().index().total()).isCloseTo(1, within(0.05));
        assertThat(input(found, "anna.points.text.signed").separation().distance()).isEqualTo(1);
    }

    /// A claim that holds in half of the worlds and settles the answer is behind all of it, and parts the worlds entirely.
    @Test
    void whetherAClaimHoldsMayDecideItToo() {
        Case source =
                read(
                        THRESHOLD
                                .replace("anna.no-deal: 0..100", "anna.no-deal: 60")
                                .replace("signed: 0..100", "signed: 40"));
        Deciding found =
                of(
                        source,
                        "both",
                        new OpenClaims(Map.of("good-war", 0.5, "good-text", 0.5), Map.of()),
                        Drawing.SOBOL,
                        1024,
                        512);
        assertThat(input(found, "claims.good-text").separation().distance())
                .isCloseTo(2.0 / 3, within(0.01));
        assertThat(input(found, "claims.good-text").separation().meanWith()).isZero();
        assertThat(found.claims().getFirst().part().index().total())
                .isCloseTo(2.0 / 3, within(0.1));
    }

    @Test
    void whereAllWorldsAnswerAlikeNothingDecides() {
        Deciding found = of(read(THRESHOLD), "sure", OpenClaims.none(), Drawing.SOBOL, 64, 16);
        assertThat(found.indices()).isEqualTo(Deciding.Indices.ALL_ALIKE);
        assertThat(found.inputs())
                .allSatisfy(each -> assertThat(each.separation().distance()).isZero());
        assertThat(found.claims()).isEmpty();
    }

    @Test
    void whereDrawsAreThrownAwayTheNumbersDependOnEachOtherAndThereAreNoIndices() {
        Case source =
                read(
                        THRESHOLD
                                .replaceFirst(
                                        "no-deal: 50\n", "no-deal: 50\n    prefers: [good > bad]\n")
                                .replaceFirst("shelved: 0}}", "shelved: 10..60}}")
                                .replaceFirst(
                                        "claims:",
                                        "named-terms: {good: {text: signed}, bad: {text: shelved}}\nclaims:"));
        Deciding found = of(source, "both", OpenClaims.none(), Drawing.SOBOL, 256, 64);
        assertThat(found.redrawn()).isPositive();
        assertThat(found.indices()).isEqualTo(Deciding.Indices.DEPENDENT);
        assertThat(found.inputs().getFirst().separation().isReal()).isTrue();
    }

    @Test
    void fewWorldsSayHowManyWouldSettleIt() {
        Deciding found = of(read(THRESHOLD), "both", OpenClaims.none(), Drawing.SOBOL, 60, 30);
        assertThat(found.settledWith().orElseThrow()).isBetween(100L, 5000L);
        assertThat(found.rowsSettledWith().orElseThrow()).isBetween(100L, 5000L);
    }

    @Test
    void threadsChangeNothingAndTheSameSeedAnswersTheSame() {
        Plan plan =
                Plan.of(
                        sweep(
                                CaseLibrary.read("ukraine-2025"),
                                "washington-in-autumn",
                                OpenClaims.none(),
                                Drawing.SOBOL,
                                200));
        Deciding one = WhatDecides.of(plan, 8, new LocalRunner(1), () -> false).getFirst();
        Deciding two = WhatDecides.of(plan, 8, new LocalRunner(3), () -> false).getFirst();
        assertThat(one).isEqualTo(two);
        assertThat(one.inputs()).isNotEmpty();
    }
}
