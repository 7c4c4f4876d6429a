package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.cli.ExitStatus;

/// Is there a deal?
class A05_AssessTest {

    @Test
    void whichCampDecidesIsToldInWords() {
        assertThat(Run.of("assess", "port-strike", "--reading", "soft-bargain").out())
                .contains("It hinges most on which group of union decides");
    }

    @Test
    void fewWorldsAreNotSpokenOfAsAShare() {
        Run run = Run.of("assess", "river-ona", "--worlds", "2");
        assertThat(run.outWords())
                .contains("of 2 drawn worlds, too few to speak of a share")
                .contains("on what was not examined")
                .doesNotContain("none moves the share");
    }

    @Test
    void aCaseOfExactNumbersIsAnsweredInOneSentence() {
        Run run = Run.of("assess", "used-car");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out())
                .contains("By the numbers of the case there is a deal, checked independently.");
        Golden.same("used-car.assess.txt", run.out());
    }

    @Test
    void everyReadingGetsASentenceAndARowOfTheTable() {
        Run run = Run.of("assess", "river-ona");
        assertThat(run.out())
                .contains("According to minister (The minister's account)")
                .contains("According to bank-view")
                .contains("Not in the model")
                .contains("of the worlds your ranges allow");
        Golden.same("river-ona.assess.txt", run.out());
    }

    @Test
    void oneReadingIsShownInDetail() {
        Run run = Run.of("assess", "river-ona", "--reading", "economist");
        assertThat(run.out())
                .contains("A deal (in ")
                .contains("Proposals on the table")
                .contains("The claims this reading holds")
                .contains("the-dam-pays-nobody")
                .doesNotContain("According to minister");
        Golden.same("river-ona.assess-economist.txt", run.out());
    }

    @Test
    void theSameInJson() {
        Run run = Run.of("assess", "river-ona", "--format", "json");
        AnswerSchema.accepts(run.out());
        Golden.same("river-ona.assess.json", run.out());
        AnswerSchema.accepts(Run.of("assess", "used-car", "--format", "json").out());
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndAnotherSeedDrawsOtherWorlds() {
        Run first = Run.of("assess", "river-ona", "--worlds", "50", "--seed", "7");
        assertThat(Run.of("assess", "river-ona", "--worlds", "50", "--seed", "7").out())
                .isEqualTo(first.out());
        assertThat(Run.of("assess", "river-ona", "--worlds", "50", "--seed", "8").out())
                .isNotEqualTo(first.out());
        assertThat(first.out()).contains("50 drawn, seed 7");
    }

    @Test
    void anErrorInOneReadingDoesNotSilenceTheOthers(@TempDir Path folder) throws IOException {
        String river = Files.readString(Run.root().resolve("cases/teaching/river-ona/case.yaml"));
        String broken =
                river.replace(
                        "{title: An economist's account, from: minister,",
                        "{title: An economist's account, from: minster,");
        assertThat(broken).isNotEqualTo(river);
        Files.writeString(folder.resolve("case.yaml"), broken);
        Run run = Run.in(folder, Map.of("COLUMNS", "80"), "assess", ".", "--worlds", "20");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("minster").contains("Did you mean 'minister'?");
        assertThat(run.out())
                .contains("According to minister")
                .doesNotContain("According to economist")
                .contains(
                        "Not answered, because errors above touch them: economist and bank-view.");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 140, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        for (String reading : new String[] {"minister", "bank-view"}) {
            Run run =
                    Run.in(
                            Run.root(),
                            Map.of("COLUMNS", String.valueOf(width)),
                            "assess",
                            "river-ona",
                            "--worlds",
                            "20",
                            "--reading",
                            reading);
            assertThat(run.widest()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aLimitOfTimeIsToldAndMarksTheAnswerAsNotRepeatable() {
        Run run = Run.of("assess", "river-ona", "--worlds", "20000", "--within", "1ms");
        assertThat(run.status()).isEqualTo(ExitStatus.OUT_OF_TIME);
        assertThat(run.outWords()).contains("Stopped by your time limit");
        Run json =
                Run.of(
                        "assess",
                        "river-ona",
                        "--worlds",
                        "20000",
                        "--within",
                        "1ms",
                        "--format",
                        "json");
        assertThat(json.out()).contains("\"repeatable\": false");
        AnswerSchema.accepts(json.out());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        Run run = Run.of("assess", "river-ona", "--worlds", "0");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("--worlds 0 is out of range");
    }
}
