package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// A case is put in the usual order without losing a word of it.
class B04_FmtTest {
    private static final String MIXED =
            """
            parties:
              one: {decides: true}
              two:
                decides: true
                title: Two   # the other one
            issues: {a: {options: {x: X, z: Z}}}

            # What it is called.
            case: Mixed
            """;

    @TempDir private Path folder;

    @Test
    void aCaseIsPutInOrderOnceAndThenStays() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), MIXED);
        Run check = asked("fmt", ".", "--check");
        assertThat(check.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(check.out()).contains("Not in order:").contains("case.yaml");
        assertThat(file).hasContent(MIXED);

        Run run = asked("fmt", ".");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out()).contains("Put in order:");
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        # What it is called.
                        case: Mixed
                        issues: {a: {options: {x: X, z: Z}}}

                        parties:
                          one: {decides: true}
                          two:
                            title: Two   # the other one
                            decides: true
                        """);
        assertThat(asked("fmt", ".", "--check").status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(asked("fmt", "case.yaml").out()).contains("in order");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), MIXED + "rules: {a\n");
        Run run = asked("fmt", ".");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("yaml.bracket").contains("case.yaml:");
        assertThat(file).hasContent(MIXED + "rules: {a\n");
    }

    @Test
    void mistakesOfOtherKindsDoNotHinder() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), MIXED + "isues: {}\n");
        assertThat(asked("fmt", ".").status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(Files.readString(file)).startsWith("# What it is").endsWith("isues: {}\n");
    }

    @Test
    void aLinkToAFileStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.yaml"), MIXED);
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        assertThat(asked("fmt", "link.yaml").status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("# What it is called.");
    }

    @Test
    void theOrderIsToldInJsonAsTheSchemaSays() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), MIXED);
        AnswerSchema.accepts(asked("fmt", ".", "--check", "--format", "json").out());
        AnswerSchema.accepts(asked("fmt", ".", "--format", "json").out());
        AnswerSchema.accepts(asked("fmt", "nothing", "--format", "json").out());
        AnswerSchema.rejects(
                asked("fmt", ".", "--format", "json").out().replace("\"written\"", "\"wrote\""));
    }

    private Run asked(String... args) {
        return Run.in(folder, Map.of("COLUMNS", "80"), args);
    }
}
