package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// The first thing anybody does with a case: is it written well?
class A01_CheckTest {

    @Test
    void aGoodCaseIsCountedInOneSentence() {
        Run run = Run.of("check", "cases/teaching/used-car");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out())
                .isEqualToIgnoringWhitespace(
                        "No errors in teaching/used-car (A used car): 2 issues, 2 actors, 2 of them"
                                + " deciding, 0 levers, 0 proposals, 0 claims, 0 readings.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aCaseIsNamedByFolderByFileOrByItsIdInTheLibrary() {
        String byFolder = Run.of("check", "cases/teaching/used-car").out();
        assertThat(Run.of("check", "cases/teaching/used-car/case.yaml").status())
                .isEqualTo(ExitStatus.ANSWERED);
        assertThat(Run.of("check", "teaching/used-car").out()).isEqualTo(byFolder);
        assertThat(Run.of("check", "used-car").out()).isEqualTo(byFolder);
        Run below = Run.in(Run.root().resolve("docs"), Map.of(), "check", "used-car");
        assertThat(below.out()).isEqualTo(byFolder);
    }

    @Test
    void aBrokenFileIsShownWithTheSpotMarked(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("case.yaml"), "case: Broken\nissues: {a: {title: x, title: y}}\n");
        Run run = Run.in(folder, Map.of("COLUMNS", "80"), "check", ".");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out() + run.err())
                .contains("error")
                .contains("--> case.yaml:")
                .contains("^");
    }

    @Test
    void aFileThatCannotBeReadIsAFindingOfTheAnswerToo(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("case.yaml"), new byte[] {'c', 'a', 's', 'e', 0, ':'});
        Run run = Run.in(folder, Map.of("COLUMNS", "80"), "check", ".");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out()).contains("error").contains("1 error in .");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aCheckIsAnsweredInJsonAsTheSchemaSays() {
        Run run = Run.of("check", "used-car", "--format", "json");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        AnswerSchema.accepts(run.out());
        AnswerSchema.accepts(Run.of("check", "no-such-case", "--format", "json").out());
        AnswerSchema.rejects(run.out().replace("\"errors\"", "\"mistakes\""));
        Golden.same("used-car.check.json", run.out());
    }

    @Test
    void coloursAreForTerminalsOrForThoseWhoAskForThem() {
        assertThat(Run.of("check", "used-car").out()).doesNotContain("\u001b");
        assertThat(Run.of("check", "used-car", "--color", "always").out()).contains("\u001b[");
        assertThat(Run.of("check", "used-car", "--color", "never").out()).doesNotContain("\u001b");
    }
}
