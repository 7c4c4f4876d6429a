package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Texts and levers compared over many worlds.
class G06_RobustTest {
    @Test
    void textsAreComparedOverReadings() {
        Run run =
                Run.of(
                        "robust",
                        "ukraine-2025",
                        "us-ceasefire",
                        "points-28,line=front",
                        "--readings",
                        "lieven=2,washington-in-spring",
                        "--worlds",
                        "60");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains(
                        "Compared on the same 60 worlds of each reading, of those your ranges allow (seed 1).")
                .contains("lieven 66.7 %")
                .contains("Signed most often:")
                .contains("completed as it is signed most often")
                .contains("Not bettered by another in everything")
                .contains("Regret: the most by which");
    }

    @Test
    void leversAreComparedWhereAsked() {
        assertThat(
                        words(
                                Run.of(
                                        "robust",
                                        "ukraine-2025",
                                        "--readings",
                                        "washington-in-spring,bremmer",
                                        "--levers",
                                        "1",
                                        "--worlds",
                                        "20")))
                .contains("Levers: how often there is a deal after pulling them")
                .contains("(none)");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchema() {
        Run run =
                Run.of(
                        "robust",
                        "teaching/river-ona",
                        "--worlds",
                        "50",
                        "--levers",
                        "2",
                        "--format",
                        "json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        AnswerSchema.accepts(run.out());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(Run.of("robust", "ukraine-2025", "no-such-text").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("robust", "ukraine-2025", "line=nowhere").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("robust", "ukraine-2025", "--levers", "9").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("robust", "ukraine-2025", "--world", "1").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(
                        Run.of("robust", "ukraine-2025", "--rivals", "durability", "--worlds", "5")
                                .status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
