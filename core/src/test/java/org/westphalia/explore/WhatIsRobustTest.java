package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.assess.Verdict;
import org.westphalia.casefile.CaseReader;
import org.westphalia.deal.Search;
import org.westphalia.explore.RobustChoices.Choice;
import org.westphalia.explore.RobustChoices.LeverChoice;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;
import org.westphalia.world.WhatIf;

/// A case small enough for the shares to be worked out by hand.
class WhatIsRobustTest {
    private static final String CASE =
            """
            case: Two texts
            issues:
              land:
                title: The land
                options: {one: One, two: Two, three: Three}
            parties:
              north: {title: North, decides: true, matters: {land: 100}, likes: {land: {one: 90, two: 50, three: 10}}}
              south: {title: South, decides: true, matters: {land: 100}, likes: {land: {one: 20, two: 60, three: 40}}}
            levers:
              aid: {title: Aid, by: north, cost: 3, believed: 1, add: {south.no-deal: -20}}
              threat: {title: Threat, by: north, cost: 5, believed: 1, add: {south.no-deal: -20}}
            proposals:
              first: {title: First, date: 2020, terms: {land: one}}
              second: {title: Second, date: 2020, terms: {land: two}}
              third: {title: Third, date: 2020, terms: {land: three}}
            claims:
              soft: {question: mood, says: South has little without a deal., set: {north.no-deal: 0, south.no-deal: 0..100}}
              hard: {question: mood, says: North has more without a deal., set: {north.no-deal: 20, south.no-deal: 30..130}}
            readings:
              mild: {title: Mild, holds: [soft]}
              stern: {title: Stern, holds: [hard]}
            """;

    @TempDir private Path folder;

    private Case read() throws IOException {
        Path file = Files.writeString(folder.resolve("two.yaml"), CASE);
        return CaseReader.read(file).source().orElseThrow();
    }

    private RobustChoices robust(int levers, int threads) throws IOException {
        Case source = read();
        Plan plan =
                Plan.of(
                        new Sweep(
                                source,
                                List.of(
                                        new Track(Optional.of("mild"), WhatIf.none(), 3),
                                        new Track(Optional.of("stern"), WhatIf.none(), 1)),
                                OpenClaims.none(),
                                Drawing.SOBOL,
                                5,
                                1024,
                                Search.USUAL_LIMIT));
        return WhatIsRobust.of(
                plan, source.proposals(), Map.of(), levers, new LocalRunner(threads), () -> false);
    }

    @Test
    void sharesGainsAndRegretAreThoseWorkedOutByHand() throws IOException {
        RobustChoices found = robust(0, 2);
        assertThat(found.choices())
                .extracting(Choice::name)
                .containsExactly("second", "third", "first");
        Choice second = found.choices().getFirst();
        // South signs 60 when R <= 60: 0.6 of 0..100, 0.3 of 30..130
        assertThat(second.signed()).isCloseTo(0.75 * 0.6 + 0.25 * 0.3, within(0.01));
        assertThat(second.worstReading()).isEqualTo("stern");
        assertThat(second.regret()).isZero();
        assertThat(second.isPareto()).isTrue();
        assertThat(second.gain().get("north"))
                .isCloseTo(0.75 * 0.6 * 50 + 0.25 * 0.3 * 30, within(0.5));
        assertThat(second.gain().get("south"))
                .isCloseTo(0.75 * 0.6 * 30 + 0.25 * 0.3 * 15, within(0.3));
        Choice third = found.choices().get(1);
        // 40: 0.4 of 0..100; by stern north refuses 10 below 20
        assertThat(third.signed()).isCloseTo(0.75 * 0.4, within(0.01));
        assertThat(third.dominatedBy()).contains("second");
        assertThat(third.inReadings().get(1).everywhere()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(third.behind().orElseThrow().told()).isTrue();
        assertThat(third.inReadings().getFirst().missed().value()).isCloseTo(1.0 / 3, within(0.02));
        Choice first = found.choices().get(2);
        assertThat(first.signed()).isCloseTo(0.75 * 0.2, within(0.01));
        // North has 90 of it and 50 of the second: its regret of the second is 40 where the first
        // is signed
        assertThat(second.inReadings().getFirst().parties().get("north").mostRegret())
                .isCloseTo(40, within(1e-9));
        assertThat(second.inReadings().getFirst().parties().get("north").meanRegret())
                .isCloseTo(0.2 * 40, within(0.5));
        assertThat(first.isPareto())
                .isEqualTo(first.gain().get("north") > second.gain().get("north"));
    }

    @Test
    void leversAreComparedOnTheSameWorlds() throws IOException {
        RobustChoices found = robust(2, 2);
        assertThat(found.levers()).hasSize(4);
        LeverChoice both = found.levers().getFirst();
        assertThat(both.levers()).containsExactly("aid", "threat");
        // R falls by 40: 60 is enough up to 100
        assertThat(both.deals()).isCloseTo(0.75 * 1 + 0.25 * 0.7, within(0.01));
        assertThat(both.costs().get("north").low()).isEqualTo(8);
        assertThat(both.more().by()).isCloseTo(0.4, within(0.01));
        assertThat(both.more().told()).isTrue();
        LeverChoice none = found.levers().getLast();
        assertThat(none.levers()).isEmpty();
        assertThat(none.regret()).isCloseTo(0.4, within(0.01));
        assertThat(found.levers().stream().filter(LeverChoice::isPareto).map(LeverChoice::levers))
                .containsExactly(List.of("aid", "threat"), List.of("aid"), List.of());
    }

    @Test
    void threadsDoNotChangeAnything() throws IOException {
        assertThat(robust(2, 1)).isEqualTo(robust(2, 3));
    }

    @Test
    void thoseNotBetteredAreThoseThatTryingAllPairsLeaves() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] points = new double[6][3];
            for (double[] point : points) {
                for (int m = 0; m < 3; m++) {
                    point[m] = random.nextInt(3);
                }
            }
            for (double[] one : points) {
                for (double[] other : points) {
                    boolean least = true;
                    boolean more = false;
                    for (int m = 0; m < 3; m++) {
                        least &= one[m] >= other[m];
                        more |= one[m] > other[m];
                    }
                    assertThat(WhatIsRobust.dominates(one, other)).isEqualTo(least && more);
                }
            }
        }
    }

    @Test
    void aPartialTextStandsForTheCompletionSignedMostOften() throws IOException {
        Case source = read();
        Plan plan = Plan.of(Sweep.of(source, Optional.of("mild"), WhatIf.none(), 2, 200));
        RobustChoices found =
                WhatIsRobust.of(
                        plan,
                        List.of(),
                        Map.of("anything", new Terms(Map.of())),
                        0,
                        new LocalRunner(1),
                        () -> false);
        Choice whole = found.choices().getFirst();
        assertThat(whole.kind()).isEqualTo(RobustChoices.Kind.COMPLETION);
        assertThat(whole.terms().choices()).containsEntry("land", "two");
        assertThat(whole.behind()).isEmpty();
    }
}
