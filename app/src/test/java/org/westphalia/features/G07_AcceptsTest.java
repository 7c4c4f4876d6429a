package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Which terms and options are acceptable to whom.
class G07_AcceptsTest {
    @Test
    void textsOptionsAndSolutionsAreTold() {
        Run run =
                Run.of(
                        "accepts",
                        "ukraine-2025",
                        "us-ceasefire",
                        "--reading",
                        "lieven",
                        "--worlds",
                        "300");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("Of the worlds your ranges allow")
                .contains("us-ceasefire")
                .contains("Some deal has it in");
    }

    @Test
    void exactNumbersAreOneWorld() {
        assertThat(words(Run.of("accepts", "teaching/used-car", "price=p5,tyres=new")))
                .contains("Every number is exact: one world.")
                .contains("all worlds, proved")
                .contains("In 100 % of worlds: price=p5, tyres=new");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchema() {
        Run run =
                Run.of(
                        "accepts",
                        "teaching/river-ona",
                        "--worlds",
                        "60",
                        "--solution",
                        "egalitarian",
                        "--format",
                        "json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        AnswerSchema.accepts(run.out());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(Run.of("accepts", "ukraine-2025", "no-such-text").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("accepts", "ukraine-2025", "--solution", "fair").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("accepts", "ukraine-2025", "--world", "1").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("accepts", "ukraine-2025", "--worlds", "0").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
