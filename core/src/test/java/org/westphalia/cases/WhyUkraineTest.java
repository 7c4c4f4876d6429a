package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.why.Counterfactual;
import org.westphalia.why.FailureGains;
import org.westphalia.why.Kinds;
import org.westphalia.why.Obstacles;
import org.westphalia.why.Openings;
import org.westphalia.why.WhatBlocks;
import org.westphalia.why.WhatKind;
import org.westphalia.why.WhatOpens;
import org.westphalia.why.WhoGains;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// What the five authors say of why there is no deal follows from the claims they are said to make.
class WhyUkraineTest {
    private static final Settings SOME = Settings.usual().withWorlds(30, 1);

    private final Case ukraine = CaseLibrary.read("ukraine-2025");

    private Obstacles obstacles(String reading) {
        return WhatBlocks.of(ukraine, ukraine.findReading(reading), WhatIf.none(), SOME);
    }

    private Kinds kinds(String reading) {
        return WhatKind.of(Model.resolve(ukraine, Optional.of(reading), WhatIf.none()), SOME);
    }

    private Openings openings(String reading) {
        return WhatOpens.of(
                ukraine,
                ukraine.findReading(reading),
                WhatIf.none(),
                new WhatOpens.Where.Nearest(),
                SOME);
    }

    private FailureGains.Pair moscow(String reading) {
        return WhoGains.of(
                        ukraine,
                        ukraine.findReading(reading),
                        WhatIf.none(),
                        OptionalLong.empty(),
                        SOME)
                .pairs()
                .stream()
                .filter(pair -> pair.gainer().equals("russia"))
                .findFirst()
                .orElseThrow();
    }

    /// Rows 26, 37, 51, 53, 64 and 67 of COVERAGE.md.
    @Test
    void ukraineItselfIsWhatCannotBeDivided() {
        for (String reading : List.of("bielieskov-november", "bielieskov-march")) {
            Obstacles found = obstacles(reading);
            assertThat(found.complete()).isTrue();
            assertThat(found.obstacles().getFirst().sacred()).contains("statehood");
            assertThat(found.obstacles().getFirst().claims())
                    .containsExactly("ukraine-itself-is-the-aim", "statehood-is-not-for-sale");
            assertThat(found.obstacles().getFirst().share().value()).isEqualTo(1);
        }
    }

    /// Rows 65 and 156: nothing that anybody can do from outside is enough.
    @Test
    void noLeverOpensADealWhileTheGoalsStand() {
        for (String reading : List.of("bielieskov-november", "out-of-reach")) {
            Openings found = openings(reading);
            assertThat(found.openings()).isEmpty();
            assertThat(found.complete()).isTrue();
            assertThat(found.none()).isPresent();
        }
    }

    /// Row 113: the guarantee that would make a deal last is what makes it unsignable.
    @Test
    void aGuaranteeThatWorksIsRefusedBecauseItWorks() {
        Obstacles found = obstacles("out-of-reach");
        assertThat(found.obstacles().getFirst().sacred()).contains("guarantees");
        assertThat(found.repairs().getFirst().claims()).containsExactly("no-guarantee-that-works");
    }

    /// Rows 83 and 84: talks held so that another is blamed.
    @Test
    void moscowHasAReasonToBeRefusedThroughBlameAlone() {
        for (String reading : List.of("out-of-reach", "bremmer")) {
            FailureGains.Pair pair = moscow(reading);
            assertThat(pair.said()).isTrue();
            assertThat(pair.reason()).isTrue();
            assertThat(pair.share().value()).isEqualTo(1);
            assertThat(pair.levers())
                    .singleElement()
                    .satisfies(lever -> {
                        assertThat(lever.lever()).isEqualTo("blame-for-kyiv");
                        assertThat(lever.needed()).isTrue();
                    });
            assertThat(pair.proposals()).contains("moscow-demands");
        }
        assertThat(moscow("bielieskov-november").reason()).isFalse();
    }

    /// Rows 158 to 200: two camps in the Kremlin, and pressure that opens what neither side would sign alone.
    @Test
    void inLievensAccountTheCampsDecideAndLeversWork() {
        Kinds found = kinds("lieven");
        Kinds.Sign camp =
                found.signs().stream()
                        .filter(sign ->
                                sign.supposed()
                                        .equals(
                                                new Counterfactual.Alone(
                                                        "russia", "reconcilers", false)))
                        .findFirst()
                        .orElseThrow();
        assertThat(camp.share().orElseThrow().value()).isGreaterThan(0.5);
        Openings levers = openings("lieven");
        assertThat(levers.openings())
                .anySatisfy(opening ->
                        assertThat(opening.moves())
                                .extracting(Openings.Move::lever)
                                .containsExactly("ultimatum"));
        assertThat(levers.openings())
                .noneMatch(opening ->
                        opening.moves().stream()
                                .anyMatch(move -> move.lever().equals("sanctions-tightened")));
    }
}
