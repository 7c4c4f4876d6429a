package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Where two readings really part.
class F01_CompareTest {

    @Test
    void analystsPartOverWhoDecidesInTheKremlinAndWhatItWants() {
        Run run =
                Run.of(
                        "compare",
                        "ukraine-2025",
                        "bielieskov-march",
                        "lieven",
                        "--most",
                        "1",
                        "--worlds",
                        "100");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("They share 4 claims, answer 8 questions differently")
                .contains("on 5 of these differences no verdict rests")
                .contains("What turns lieven to the answer of bielieskov-march")
                .contains("who decides in the Kremlin? not two-camps-and-an-undecided-leader:")
                .contains("but one-will-in-moscow:")
                .contains("but ukraine-itself-is-the-aim:");
    }

    @Test
    void readingsThatAgreeMayNotAgreeOnWhy() {
        String[] asked = {
            "compare",
            "ukraine-2025",
            "bielieskov-march",
            "out-of-reach",
            "--most",
            "1",
            "--worlds",
            "20"
        };
        assertThat(Run.of(asked).out().replaceAll("\\s+", " "))
                .contains("They agree, but not on why")
                .contains("(statehood)")
                .contains("(guarantees)");
        String[] json = java.util.Arrays.copyOf(asked, asked.length + 2);
        json[asked.length] = "--format";
        json[asked.length + 1] = "json";
        AnswerSchema.accepts(Run.of(json).out());
    }

    @Test
    void allReadingsStandSideBySide() {
        Run run = Run.of("compare", "teaching/river-ona", "--worlds", "50");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("How many claims must be exchanged")
                .contains("1 minister")
                .contains("leave one possible.");
    }

    @Test
    void theMachineReadableAnswersKeepToTheirSchemaAndRepeat() {
        String[] pair = {
            "compare",
            "teaching/river-ona",
            "minister",
            "economist",
            "--worlds",
            "30",
            "--format",
            "json"
        };
        Run run = Run.of(pair);
        AnswerSchema.accepts(run.out());
        assertThat(run.out()).contains("\"westphalia.compare\"").contains("\"cruxes\"");
        assertThat(Run.of(pair).out()).isEqualTo(run.out());
        AnswerSchema.accepts(
                Run.of("compare", "teaching/river-ona", "--worlds", "30", "--format", "json")
                        .out());
    }

    @Test
    void whatIsNotTwoReadingsIsRefused() {
        Run unknown = Run.of("compare", "teaching/river-ona", "minister", "nobody");
        assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(unknown.err()).contains("There is no reading 'nobody'");
        Run one = Run.of("compare", "teaching/river-ona", "minister");
        assertThat(one.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(one.err()).contains("It takes two different readings to compare.");
        assertThat(Run.of("compare", "teaching/used-car").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
