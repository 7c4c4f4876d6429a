package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Who would gain from a failure that another is blamed for.
class E02_GainsTest {

    @Test
    void aReasonIsToldSoberlyWithItsLeverAndItsClaims() {
        Run run = Run.of("gains", "ukraine-2025", "--reading", "out-of-reach", "--worlds", "5");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("Russia has a reason to be refused by Ukraine")
                .contains("it does not say that anybody acts on it")
                .contains("Through the lever blame-for-kyiv, without which there is no reason.")
                .contains("moscow-demands")
                .contains("(proved)");
    }

    @Test
    void whereNobodyHasAReasonItSaysWhatOneWouldBe() {
        assertThat(words(Run.of("gains", "teaching/used-car")))
                .contains("By these numbers nobody has a reason to be refused.");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchema() {
        AnswerSchema.accepts(
                Run.of(
                                "gains",
                                "ukraine-2025",
                                "--reading",
                                "out-of-reach",
                                "--worlds",
                                "3",
                                "--format",
                                "json")
                        .out());
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
