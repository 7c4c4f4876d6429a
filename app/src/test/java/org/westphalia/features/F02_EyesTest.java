package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// What an actor gets wrong.
class F02_EyesTest {

    @Test
    void washingtonIsRightOnlyOnceItSeesWhatBothSidesHold() {
        Run run =
                Run.of(
                        "eyes",
                        "ukraine-2025",
                        "usa",
                        "--reading",
                        "bielieskov-march",
                        "--worlds",
                        "20");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("There usa believes washington-in-spring.")
                .contains("somebody refuses in every drawn world")
                .contains("The fewest beliefs to correct: 2 of the 6 that differ")
                .contains("but ukraine-itself-is-the-aim:")
                .contains("also held: statehood-is-not-for-sale:");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchemaAndRepeats() {
        String[] asked = {
            "eyes",
            "teaching/river-ona",
            "bank",
            "--worlds",
            "10",
            "--most",
            "1",
            "--format",
            "json"
        };
        Run run = Run.of(asked);
        AnswerSchema.accepts(run.out());
        assertThat(run.out()).contains("\"westphalia.eyes\"").contains("\"corrections\"");
        assertThat(Run.of(asked).out()).isEqualTo(run.out());
    }

    @Test
    void whoBelievesNothingIsRefused() {
        assertThat(Run.of("eyes", "teaching/river-ona", "nobody").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("eyes", "teaching/used-car", "buyer").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
