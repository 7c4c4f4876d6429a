package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// What blocks a deal, and what would have to give.
class E01_WhyTest {

    @Test
    void twoDelegationsAreBlockedByTwoSetsOfRedLines() {
        Run run = Run.of("why", "published/minimal-conflicts");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("No deal. 2 obstacles stand, each of which alone rules out every deal;")
                .contains("these are all.")
                .contains(
                        "1. The Red delegation will sign nothing with \"As large as it likes\" (arms). "
                                + "The Blue delegation will sign nothing without \"As large as it likes\" (arms).")
                .contains("A sacred issue: red lines on arms alone leave nothing to sign")
                .contains(
                        "Each of these alone is enough, and nothing less is (by how much is told below):")
                .contains("- The Red delegation gave up its red line arms-capped");
    }

    @Test
    void obstaclesOfAReadingComeWithClaimsAndShares() {
        Run run = Run.of("why", "ukraine-2025", "--reading", "out-of-reach", "--worlds", "20");
        assertThat(words(run))
                .contains("over 20 worlds drawn from its ranges (seed 1):")
                .contains("Stands in 100 %")
                .contains("- no-guarantee-that-works:")
                .contains("rule a deal out, whatever the other numbers are.");
    }

    @Test
    void allShowsCompleteTermsForEveryWayOut() {
        Run run = Run.of("why", "published/minimal-conflicts", "--all");
        assertThat(words(run))
                .contains("Terms that meet all but \"The Red delegation will sign nothing with")
                .contains("Then a deal: land=");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchemaAndRepeats() {
        Run run = Run.of("why", "teaching/river-ona", "--worlds", "30", "--format", "json");
        AnswerSchema.accepts(run.out());
        assertThat(run.out()).contains("\"westphalia.why\"").contains("\"obstacles\"");
        assertThat(Run.of("why", "teaching/river-ona", "--worlds", "30", "--format", "json").out())
                .isEqualTo(run.out());
        AnswerSchema.accepts(
                Run.of("why", "teaching/river-ona", "--world", "middle", "--format", "json").out());
    }

    @Test
    void aDealIsToldAsOne() {
        assertThat(words(Run.of("why", "teaching/used-car")))
                .contains("There is a deal: nothing blocks it.");
    }

    @Test
    void aNumberOfWorldsThatMakesNoSenseIsRefused() {
        assertThat(Run.of("why", "teaching/used-car", "--worlds", "0").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
