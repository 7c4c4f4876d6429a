package org.westphalia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What a shell needs to know to complete commands, options and their words when Tab is pressed.
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a shell needs to complete 'westphalia' when you press Tab.",
            "",
            "bash and zsh, for this session: source <(westphalia completion bash)",
            "fish, for good: westphalia completion fish > ~/.config/fish/completions/westphalia.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    /// Shells that are known.
    enum Shell {
        bash,
        zsh,
        fish
    }

    private static final String NAME = "westphalia";

    @Parameters(
            index = "0",
            paramLabel = "SHELL",
            description = "Your shell: ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    private final Surroundings surroundings;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine whole = Program.commandLine(surroundings, "help");
        String script =
                switch (shell) {
                    case bash, zsh -> AutoComplete.bash(NAME, whole) + cases(whole);
                    case fish -> FishCompletion.script(NAME, whole);
                };
        surroundings.out().print(script.replace("\r\n", "\n"));
        surroundings.out().flush();
        return ExitStatus.ANSWERED;
    }

    /// What the library for command lines cannot know: the cases and what stands in them.
    private static String cases(CommandLine program) {
        String commands =
                program.getSubcommands().entrySet().stream()
                        .filter(command ->
                                command.getValue().getCommandSpec().positionalParameters().stream()
                                        .anyMatch(
                                                parameter -> parameter.paramLabel().equals("CASE")))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(" "));
        try (InputStream script =
                Objects.requireNonNull(
                        CompletionCommand.class.getResourceAsStream("completion.bash"),
                        "the script is in the jar")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@COMMANDS@", commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
