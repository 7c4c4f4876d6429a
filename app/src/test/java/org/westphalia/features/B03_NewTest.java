package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// A case is begun by answering questions.
class B03_NewTest {
    private static final String TYPED =
            """
            A border
            Two countries share a river.
            North
            South

            The neighbour

            Land
            More
            Less

            Water
            Much
            Little

            \s
            1 top, 2 low
            b > a
            a > b
            low
            2b



            30..40



            Minutes

            """;

    private static final String FILE =
            """
            title: A border
            signs: North
            signs: South
            issue: Land
            option: More
            option: Less
            party: North
            wants: 1a > 1b
            """;

    @TempDir private Path folder;

    @Test
    void theQuestionsAreAskedAndTheAnswersBecomeACase() throws IOException {
        Run run = typed(TYPED, "new", "border");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.err())
                .contains("What shall the case be called?")
                .contains("1 Land: 1a More, 1b Less");
        String text = Files.readString(folder.resolve("border/case.yaml"));
        assertThat(text)
                .contains("land: less > more")
                .contains("water: much > little")
                .contains("never-little: {never: {water: little}}");
        Run check = asked("check", "border");
        assertThat(check.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(check.outWords()).contains("number.unknown");
    }

    @Test
    void aWrongAnswerIsAskedForAgainWithTheReason() throws IOException {
        Run run =
                typed(
                        TYPED.replace("1 top, 2 low\n", "1 tpo\n1 top, 2 low\n")
                                .replace("\n30..40\n", "\n40..30\n30..40\n")
                                .replaceFirst("A border", "\nA border"),
                        "new",
                        "border");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.err())
                .contains("A case needs a title.")
                .contains("'tpo' is none of")
                .contains("'40..30' is no number");
        assertThat(Files.readString(folder.resolve("border/case.yaml"))).contains("30..40");
    }

    @Test
    void whenTheAnswersEndNothingIsWritten() throws IOException {
        for (int length : new int[] {0, 5, 40, 100, TYPED.length() - 2}) {
            Run run = typed(TYPED.substring(0, length), "new", "border");
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.err()).contains("Nothing was written.");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void aCaseThatIsThereIsNeverOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("a-border"));
        Path there = Files.writeString(folder.resolve("a-border/case.yaml"), "mine");
        Files.writeString(folder.resolve("answers"), FILE);
        for (Run run :
                new Run[] {
                    asked("new", "a-border"),
                    asked("new", "--answers", "answers"),
                    asked("new", "a-border/case.yaml", "--answers", "answers")
                }) {
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.err()).contains("There is a case already");
        }
        assertThat(there).hasContent("mine");
    }

    @Test
    void answersMayComeFromAFileOrFromStandardInput() throws IOException {
        Files.writeString(folder.resolve("answers"), FILE);
        assertThat(asked("new", "one", "--answers", "answers").status())
                .isEqualTo(ExitStatus.ANSWERED);
        Run typed = typed(FILE, "new", "two", "--answers", "-", "--format", "json");
        AnswerSchema.accepts(typed.out());
        assertThat(folder.resolve("two/case.yaml"))
                .hasSameTextualContentAs(folder.resolve("one/case.yaml"));
        assertThat(asked("new", "--answers", "answers").out()).contains("a-border/case.yaml");
        assertThat(folder.resolve("a-border/case.schema.json")).isNotEmptyFile();
    }

    @Test
    void mistakesInAFileOfAnswersAreShownWhereTheyStand() throws IOException {
        Files.writeString(folder.resolve("answers"), FILE + "no-deal: maybe\nwants: 1c > 1a\n");
        Run run = asked("new", "border", "--answers", "answers");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("answers:9:1").contains("answers:10:1").contains("'maybe'");
        assertThat(folder.resolve("border")).doesNotExist();
        assertThat(asked("new", "--answers", "no-such-file").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void theQuestionsCanBeHadAsAFileToFillIn() {
        assertThat(asked("new", "--questions").out())
                .contains("\ntitle:\n")
                .contains("\nred-lines:\n");
    }

    @Test
    void theFileOfQuestionsHasNoOtherFormat() {
        Run run = asked("new", "--questions", "--format", "json");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out() + run.err()).contains("command.questions-are-text");
    }

    @Test
    void aFolderUnderAFileIsNamedBeforeAnythingIsAsked() throws IOException {
        Files.writeString(folder.resolve("notes"), "a file");
        Run run = asked("new", "notes/border");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains("'notes' is a file, not a folder.");
    }

    @Test
    void aWordThatSomeReadAsAFlagAndAValueOffTheScaleAreWrittenSoThatTheyAreSeen()
            throws IOException {
        typed(
                FILE.replace("A border", "yes") + "no-deal: 130\n",
                "new",
                "border",
                "--answers",
                "-");
        assertThat(Files.readString(folder.resolve("border/case.yaml")))
                .contains("case: \"yes\"\n")
                .contains("# Beyond the scale of agreements")
                .contains("no-deal: 130\n");
    }

    @Test
    void marksThatTurnLettersAreRefusedHoweverTheyAreWritten() throws IOException {
        typed(FILE, "new", "border", "--answers", "-");
        Path file = folder.resolve("border/case.yaml");
        String text = Files.readString(file);
        for (String title :
                new String[] {"A \u202Eborder", "\"A \\u202Eborder\"", "\"A \\eborder\""}) {
            Files.writeString(file, text.replace("case: A border", "case: " + title));
            Run run = asked("check", "border");
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.out() + run.err())
                    .contains("file.control-character")
                    .doesNotContain("\u202E")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void aNumberBothBelowAndAboveOthersIsNotToBeWrittenTwice() throws IOException {
        typed(FILE, "new", "border", "--answers", "-");
        Path file = folder.resolve("border/case.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "likes:",
                                "no-deal: {below: floor, above: ceiling, by: 5}\n    likes:"));
        assertThat(asked("check", "border").outWords())
                .contains("Keep the one that is meant.")
                .doesNotContain("Write two of them");
    }

    @Test
    void aNumberWithoutEndIsNotEchoedWhole() throws IOException {
        typed(FILE, "new", "border", "--answers", "-");
        Path file = folder.resolve("border/case.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("likes:", "no-deal: " + "9".repeat(5000) + "\n    likes:"));
        Run run = asked("check", "border");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out() + run.err()).hasSizeLessThan(3000).contains("number.form");
    }

    @Test
    void aCaseInTheRepositoryFindsTheSchemaThatIsThere() throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("schema/case.schema.json"), "{}");
        typed(FILE, "new", "cases/border", "--answers", "-");
        assertThat(Files.readString(folder.resolve("cases/border/case.yaml")))
                .startsWith("# yaml-language-server: $schema=../../schema/case.schema.json\n");
        assertThat(folder.resolve("cases/border/case.schema.json")).doesNotExist();
    }

    private Run asked(String... args) {
        return typed("", args);
    }

    private Run typed(String lines, String... args) {
        return Run.answering(lines, folder, Map.of("COLUMNS", "80"), args);
    }
}
