package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// The Tab key knows the program.
class B02_CompletionTest {

    @Test
    void bashCompletesCommandsOptionsAndTheirWords(@TempDir Path folder) throws Exception {
        Path script = script("bash", folder);
        assertThat(run("bash", "-n", script.toString())).isEmpty();
        assertThat(completed(script, "westphalia", "ass")).containsExactly("assess");
        assertThat(completed(script, "westphalia", "assess", "x", "--wit"))
                .containsExactlyInAnyOrder("--without", "--within");
        assertThat(completed(script, "westphalia", "check", "x", "--format", "js"))
                .containsExactly("json");
        assertThat(completed(script, "westphalia", "completion", "z")).containsExactly("zsh");
    }

    @Test
    void bashKnowsEveryCommand(@TempDir Path folder) throws Exception {
        assertThat(completed(script("bash", folder), "westphalia", "")).containsAll(Run.commands());
    }

    @Test
    void bashKnowsTheCasesAndWhatStandsInThem(@TempDir Path folder) throws Exception {
        Path script = script("bash", folder);
        assertThat(completed(script, "westphalia", "assess", "used-c")).containsExactly("used-car");
        assertThat(completed(script, "westphalia", "check", "teaching/river"))
                .containsExactly("teaching/river-ona");
        assertThat(completed(script, "westphalia", "check", "cases/teaching/river"))
                .containsExactly("cases/teaching/river-ona");
        for (String name : List.of("river-ona", "teaching/river-ona", "cases/teaching/river-ona")) {
            assertThat(completed(script, "westphalia", "assess", name, "--reading", ""))
                    .containsExactly("minister", "economist", "bank-view");
            assertThat(completed(script, "westphalia", "deals", name, "--pull", "cheap"))
                    .containsExactly("cheap-loan");
            assertThat(completed(script, "westphalia", "deals", name, "--without", "farmers"))
                    .containsExactly("farmers-fear-flooding");
        }
        assertThat(completed(script, "westphalia", "new", "--answers", "READ"))
                .containsExactly("README.md");
        assertThat(completed(script, "westphalia", "words", "used-c")).containsExactly("");
    }

    @Test
    void zshReadsTheSameScript() {
        assertThat(Run.of("completion", "zsh").out())
                .isEqualTo(Run.of("completion", "bash").out())
                .contains("bashcompinit");
    }

    @Test
    void fishIsToldEveryCommandAndItsOptions() {
        String script = Run.of("completion", "fish").out();
        for (String command : Run.commands()) {
            assertThat(script).contains("'__fish_use_subcommand' -f -a " + command + " -d '");
        }
        assertThat(script)
                .contains("__fish_seen_subcommand_from check' -l format -r -f -a 'text json")
                .doesNotContain("%n");
        assertThat(script.lines().filter(line -> !line.startsWith("#")))
                .allSatisfy(line ->
                        assertThat(line.replace("\\'", "").chars().filter(c -> c == '\'').count())
                                .as(line)
                                .isEven());
    }

    @Test
    void anUnknownShellIsBadInput() {
        Run run = Run.of("completion", "powershell");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("powershell").contains("fish");
    }

    private static Path script(String shell, Path folder) throws IOException {
        boolean hasBash =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "bash")));
        assumeThat(hasBash).as("this machine has bash").isTrue();
        Run run = Run.of("completion", shell);
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        return Files.writeString(folder.resolve("completion"), run.out());
    }

    /// What bash offers when Tab is pressed after these words.
    private static List<String> completed(Path script, String... words) throws Exception {
        String ask =
                "compopt() { :; }; . \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
                        + " COMP_POINT=${#COMP_LINE}; _westphalia; printf '%s\\n' \"${COMPREPLY[@]}\"";
        String[] command = new String[words.length + 4];
        command[0] = "bash";
        command[1] = "-c";
        command[2] = ask;
        command[3] = script.toString();
        System.arraycopy(words, 0, command, 4, words.length);
        return run(command).lines().map(String::strip).toList();
    }

    private static String run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(Run.root().toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
