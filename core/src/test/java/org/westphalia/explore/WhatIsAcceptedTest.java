package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.InEveryWorld;
import org.westphalia.cases.CaseLibrary;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;
import org.westphalia.world.WhatIf;

class WhatIsAcceptedTest {
    /// Two criteria, what counts while it lasts and what counts after: a = (1, 0), b = (0, 1), c = (.6, .6), the first weight (the chance to last, as the judge
    /// believes it) uniform in 0..1.
    private static final String WEIGHTS =
            """
            case: Three options and an unknown weight
            issues:
              text: {options: {a: Now, b: Later, c: Both a little}}
            parties:
              judge:
                decides: true
                points: {text: {a: 100, b: 0, c: 60}}
                no-deal: NODEAL
                after-collapse: {base: 0, text: {b: 100, c: 60}}
                breaks: 0..1
              clerk:
                decides: true
                points: {text: {a: 10, b: 10, c: 10}}
                no-deal: 0
            durability:
              horizon: 10 years
              breaks: 0
            """;

    private static Acceptability of(Case source, Concept concept, Drawing drawing, int worlds) {
        Map<String, Terms> asked = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : Map.of("a", "a", "b", "b", "c", "c").entrySet()) {
            asked.put(each.getKey(), new Terms(Map.of("text", each.getValue())));
        }
        return of(source, Optional.empty(), asked, concept, drawing, worlds);
    }

    private static Acceptability of(
            Case source,
            Optional<String> reading,
            Map<String, Terms> asked,
            Concept concept,
            Drawing drawing,
            int worlds) {
        Sweep sweep =
                new Sweep(
                        source,
                        List.of(new Track(reading, WhatIf.none(), 1)),
                        OpenClaims.none(),
                        drawing,
                        4,
                        worlds,
                        Search.USUAL_LIMIT);
        return WhatIsAccepted.of(Plan.of(sweep), asked, concept, new LocalRunner(2), () -> false)
                .getFirst();
    }

    private static Acceptability.Choice option(Acceptability found, String option) {
        return found.options().stream()
                .filter(each -> each.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Acceptability.Text text(Acceptability found, String name) {
        return found.texts().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Lahdelma, Hokkanen and Salminen's acceptability indices: a is best for weights above .6, b below .4, c between.
    @Test
    void threeOptionsUnderAnUnknownWeightAreBestInFourFourAndTwoTenthsOfWorlds() {
        Case source = WhatDecidesTest.read(WEIGHTS.replace("NODEAL", "0"));
        for (Concept concept : List.of(Concept.NASH, Concept.UTILITARIAN)) {
            Acceptability found = of(source, concept, Drawing.SOBOL, 1024);
            assertThat(option(found, "a").picked().value()).isCloseTo(0.4, within(0.003));
            assertThat(option(found, "b").picked().value()).isCloseTo(0.4, within(0.003));
            assertThat(option(found, "c").picked().value()).isCloseTo(0.2, within(0.003));
            assertThat(found.picked().getLast().share().value()).isCloseTo(0.2, within(0.003));
            assertThat(option(found, "a").possible().hits()).isEqualTo(1024);
            assertThat(found.settledWith()).isEmpty();
        }
    }

    /// Asked to reach 60, a is signed for weights from .6: its central weight is .8, with which it is signed always; c is signed with every weight.
    @Test
    void centralPreferencesAreTheMeanOfThoseThatMakeAPartySign() {
        Case source = WhatDecidesTest.read(WEIGHTS.replace("NODEAL", "60"));
        Acceptability found = of(source, Concept.NASH, Drawing.SOBOL, 1024);
        Acceptability.Text a = text(found, "a");
        assertThat(a.deal().value()).isCloseTo(0.4, within(0.003));
        assertThat(a.everywhere()).isEqualTo(InEveryWorld.OPEN);
        Acceptability.Signing judge = a.parties().getFirst();
        assertThat(judge.signs().value()).isCloseTo(0.4, within(0.003));
        assertThat(judge.central().get("judge.breaks")).isCloseTo(0.2, within(0.003));
        assertThat(judge.confidence().orElseThrow().value()).isEqualTo(1);
        Separation parted = judge.preferences().getFirst().separation();
        assertThat(parted.distance()).isEqualTo(1);
        assertThat(parted.kind()).isEqualTo(Separation.Kind.LOW);
        assertThat(parted.place().high()).isCloseTo(0.4, within(0.005));
        Acceptability.Text c = text(found, "c");
        assertThat(c.deal().hits()).isEqualTo(1024);
        assertThat(c.everywhere()).isEqualTo(InEveryWorld.ALWAYS);
        assertThat(c.parties().getFirst().confidence()).isEmpty();
    }

    @Test
    void termsThatNobodyCouldSignAreNeverADeal() {
        Case source = WhatDecidesTest.read(WEIGHTS.replace("NODEAL", "101"));
        Acceptability found = of(source, Concept.NASH, Drawing.SOBOL, 64);
        assertThat(found.texts())
                .allSatisfy(text -> assertThat(text.everywhere()).isEqualTo(InEveryWorld.NEVER));
        assertThat(found.picked()).isEmpty();
        assertThat(found.options()).allSatisfy(o -> assertThat(o.possible().hits()).isZero());
    }

    @Test
    void fewWorldsSayHowManyWouldSettleIt() {
        Case source = WhatDecidesTest.read(WEIGHTS.replace("NODEAL", "60"));
        Acceptability found = of(source, Concept.EGALITARIAN, Drawing.MONTE_CARLO, 50);
        assertThat(found.settledWith().orElseThrow()).isBetween(200L, 600L);
        assertThat(of(source, Concept.KALAI_SMORODINSKY, Drawing.MONTE_CARLO, 50).unpicked())
                .isZero();
    }

    @Test
    void partialTermsAreADealWhereSomeCompletionIs() {
        Case ukraine = CaseLibrary.read("ukraine-2025");
        Map<String, Terms> asked = Map.of("anything", new Terms(Map.of()));
        Acceptability found =
                of(
                        ukraine,
                        Optional.of("washington-in-autumn"),
                        asked,
                        Concept.NASH,
                        Drawing.MONTE_CARLO,
                        6);
        assertThat(found.texts().getFirst().deal().hits()).isEqualTo(found.share().hits());
        assertThat(found.texts().getFirst().parties()).isEmpty();
    }
}
