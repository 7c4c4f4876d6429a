package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchTest {
    private static final String CASE =
            """
            case: T
            issues: {a: {options: {b: B, c: C}}}
            parties:
              p: {decides: true, points: {a: {b: 1, c: 2}}, no-deal: 1}
              q: {decides: true, points: {a: {b: 2, c: 1}}, no-deal: 1}
            """;

    @TempDir private Path folder;

    private interface Step {
        void take() throws IOException;
    }

    /// Takes one step at each beat; when none is left, nobody watches any longer.
    private static Pulse steps(Step... steps) {
        Queue<Step> left = new ArrayDeque<>(List.of(steps));
        return () -> {
            Step step = left.poll();
            if (step == null) {
                return false;
            }
            try {
                step.take();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        };
    }

    @BeforeEach
    void aCaseIsThere() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), CASE);
    }

    @Test
    void aBurstOfChangesIsOneChange() {
        Watch watch =
                new Watch(
                        List.of(folder),
                        steps(
                                () -> {},
                                () -> write("case.yaml", CASE + "\n"),
                                () -> write("claims.yaml", "claims: {}\n"),
                                () -> write("case.yaml", CASE + "\n\n"),
                                () -> {},
                                () -> {},
                                () -> write("claims.yaml", "claims:\n"),
                                () -> {}));
        assertThat(watch.next()).containsExactly("case.yaml", "claims.yaml");
        assertThat(watch.next()).containsExactly("claims.yaml");
        assertThat(watch.next()).isEmpty();
    }

    @Test
    void aFileThatIsPutInThePlaceOfAnotherOfTheSameSizeIsAChange() {
        Watch watch =
                new Watch(
                        List.of(folder),
                        steps(
                                () -> {
                                    write(".case.yaml.swp", CASE.replace("case: T", "case: U"));
                                    Files.move(
                                            folder.resolve(".case.yaml.swp"),
                                            folder.resolve("case.yaml"),
                                            StandardCopyOption.REPLACE_EXISTING);
                                },
                                () -> {}));
        assertThat(watch.next()).containsExactly("case.yaml");
    }

    @Test
    void filesOfClaimsThatAppearAndVanishAreChanges() {
        Watch watch =
                new Watch(
                        List.of(folder),
                        steps(
                                () -> {
                                    Files.createDirectory(folder.resolve("claims"));
                                    write("claims/a.yaml", "claims:\n");
                                },
                                () -> {},
                                () -> Files.delete(folder.resolve("claims/a.yaml")),
                                () -> {}));
        assertThat(watch.next()).isEqualTo(Set.of("claims/a.yaml"));
        assertThat(watch.next()).isEqualTo(Set.of("claims/a.yaml"));
    }

    @Test
    void aFileThatIsGoneForAMomentIsNotedWhenItIsBack() {
        Path file = folder.resolve("case.yaml");
        Watch watch =
                new Watch(
                        List.of(file),
                        steps(
                                () -> Files.delete(file),
                                () -> write("case.yaml", CASE + "\n"),
                                () -> {}));
        assertThat(watch.next()).containsExactly("case.yaml");
    }

    @Test
    void aCaseIsCheckedAgainWheneverItIsSaved() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        false,
                        folder);
        Pulse pulse =
                steps(
                        () -> write("case.yaml", CASE + "isues: {}\n"),
                        () -> {},
                        () -> Files.delete(folder.resolve("case.yaml")),
                        () -> {},
                        () -> write("case.yaml", CASE),
                        () -> {});
        int status = new CommandLine(new CheckCommand(surroundings, pulse)).execute(".", "--watch");
        assertThat(status).isEqualTo(ExitStatus.ANSWERED);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said.split("No errors in", -1)).hasSize(3);
        assertThat(said).containsSubsequence("No errors", "isues", "no case.yaml", "No errors");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Saved: case.yaml")
                .contains("Watching; Ctrl-C ends.")
                .doesNotContainPattern("[0-9]:[0-9]");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
