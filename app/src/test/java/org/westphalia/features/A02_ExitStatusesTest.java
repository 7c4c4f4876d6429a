package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// How the program ends, and what it says when it cannot answer.
class A02_ExitStatusesTest {

    @Test
    void withoutACommandNothingIsAskedAndItTellsHowToAsk() {
        Run run = Run.of();
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Usage: westphalia")
                .contains("check")
                .contains("Exit statuses");
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(Run.commands()).contains("check", "assess", "deals", "terms", "verify");
        for (String command : Run.commands()) {
            if (command.equals("help")) {
                continue;
            }
            Run run = Run.of(command, "--help");
            assertThat(run.status()).as(command).isEqualTo(ExitStatus.ANSWERED);
            assertThat(run.out()).contains("Usage: westphalia " + command);
            assertThat(Run.of("help", command).out()).isEqualTo(run.out());
        }
    }

    @Test
    void theVersionIsTold() {
        assertThat(Run.of("--version").out()).startsWith("westphalia ");
    }

    @Test
    void aMisspelledCommandIsBadInputWithTheNearestName() {
        Run run = Run.of("chekc", "used-car");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Did you mean 'check'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void inJsonAMisusedCommandLineIsRefusedInJson() {
        Run run = Run.of("asses", "used-car", "--format", "json");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out())
                .contains("\"westphalia.refused\"")
                .contains("\"command.misused\"")
                .contains("Did you mean 'assess'?");
        assertThat(run.err()).isEmpty();
        AnswerSchema.accepts(run.out());
        AnswerSchema.accepts(Run.of("check", "used-car", "--fromat", "--format=json").out());
    }

    @Test
    void aSeedThatIsNoWholeNumberIsSaidInWords() {
        Run run = Run.of("assess", "used-car", "--seed", "abc");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords())
                .contains("'abc' is not a whole number")
                .doesNotContain("java")
                .doesNotContain("NumberFormat");
    }

    @Test
    void anUnknownOptionIsBadInput() {
        Run run = Run.of("check", "used-car", "--fromat", "json");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("--fromat").contains("--format");
    }

    @Test
    void aCaseThatIsNotThereIsBadInputWithTheNearestName() {
        Run run = Run.of("check", "usd-car");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err())
                .contains("There is no case at 'usd-car'")
                .contains("Did you mean 'used-car'?");
    }

    @Test
    void inJsonAQuestionThatCannotBeAnsweredIsAnswersToo() {
        Run run = Run.of("check", "usd-car", "--format", "json");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out()).contains("\"westphalia.refused\"").contains("\"command.no-case\"");
    }

    @Test
    void anErrorOfItsOwnIsToldInASentenceWithoutAStackTrace(@TempDir Path folder)
            throws IOException {
        Path archive = folder.resolve("a.zip");
        Path closed;
        try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            closed = files.getPath("/");
            Files.createFile(closed.resolve("x"));
        }
        Run run = Run.in(closed, Map.of(), "check", "used-car");
        assertThat(run.status()).isEqualTo(ExitStatus.INTERNAL);
        assertThat(run.err()).contains("Please report it").doesNotContain("\tat ");
        Run debugged = Run.in(closed, Map.of(), "check", "used-car", "--debug");
        assertThat(debugged.err()).contains("\tat ");
    }
}
