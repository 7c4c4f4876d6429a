package org.westphalia.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.westphalia.answer.Envelope;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Nearest;
import org.westphalia.world.NoWorldException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Where the program begins: words of the command line in, an exit status out.
public final class Main {
    private Main() {}

    /// Runs the program in this process and ends it with an [ExitStatus].
    public static void main(String[] args) {
        int status = run(Surroundings.ofProcess(), args);
        if (status != ExitStatus.ANSWERED) {
            System.exit(
                    status); // returning is quicker: leaving by exit first starts the logging of
            // the JDK
        }
    }

    /// Answers one command line. Never throws; ends nothing.
    ///
    /// @return an [ExitStatus]
    public static int run(Surroundings surroundings, String... args) {
        try {
            CommandLine program = Program.commandLine(surroundings, args);
            program.setParameterExceptionHandler(
                    (problem, words) -> misused(surroundings, problem, words));
            program.setExecutionExceptionHandler(
                    (problem, command, _) -> failed(surroundings, problem, command, args));
            return program.execute(args);
        } catch (Error problem) {
            return internal(surroundings, problem, args);
        } finally {
            // A reader that has gone away (a closed pipe) is no error of ours: what is left is
            // dropped silently.
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private static int misused(
            Surroundings surroundings, ParameterException problem, String... arguments) {
        CommandLine command = problem.getCommandLine();
        StringBuilder words = new StringBuilder(problem.getMessage());
        if (problem instanceof UnmatchedArgumentException unmatched) {
            nearest(unmatched.getUnmatched().getFirst(), command)
                    .ifPresent(near -> words.append("\nDid you mean '").append(near).append("'?"));
        }
        if (asksForJson(arguments)) {
            surroundings
                    .out()
                    .print(
                            Envelope.refused(
                                    "",
                                    List.of(
                                            Mistakes.misused(
                                                    words.toString(),
                                                    command.getCommandSpec().qualifiedName()))));
            return ExitStatus.BAD_INPUT;
        }
        words.append("\n'")
                .append(command.getCommandSpec().qualifiedName())
                .append(" --help' shows what it takes.");
        Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        page.paragraph(page.paint().bad("error") + ": " + words);
        surroundings.err().print(page);
        return ExitStatus.BAD_INPUT;
    }

    /// Whether a command line that could not be understood asks for JSON all the same.
    private static boolean asksForJson(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        int at = words.indexOf("--format");
        return words.stream().anyMatch("--format=json"::equalsIgnoreCase)
                || (at >= 0 && at + 1 < words.size() && words.get(at + 1).equalsIgnoreCase("json"));
    }

    private static Optional<String> nearest(String word, CommandLine command) {
        Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
        known.addAll(command.getCommandSpec().optionsMap().keySet());
        return Nearest.of(word.replaceFirst("=.*", ""), known);
    }

    private static int failed(
            Surroundings surroundings, Exception problem, CommandLine command, String... args) {
        if (problem instanceof Refused refused) {
            refuse(surroundings, refused, command);
            return ExitStatus.BAD_INPUT;
        }
        if (problem instanceof NoWorldException none) {
            refuse(surroundings, new Refused("", List.of(noWorld(none)), Map.of()), command);
            return ExitStatus.BAD_INPUT;
        }
        return internal(surroundings, problem, args);
    }

    private static Finding noWorld(NoWorldException none) {
        String message = String.valueOf(none.getMessage());
        return switch (none.inTheWay()) {
            case COMPARISONS -> Mistakes.noWorld(message);
            case SIFT -> Mistakes.noFittingWorld(none.reading(), message);
        };
    }

    private static void refuse(Surroundings surroundings, Refused refused, CommandLine command) {
        boolean json =
                command.getParseResult().matchedOptionValue("--format", OutputOptions.Format.text)
                        == OutputOptions.Format.json;
        if (json) {
            surroundings.out().print(Envelope.refused(refused.caseName(), refused.findings()));
            return;
        }
        Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        new FindingText(page, refused.lines()).write(refused.findings());
        surroundings.err().print(page);
    }

    private static int internal(Surroundings surroundings, Throwable problem, String... args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
        page.paragraph(
                page.paint().bad("internal error")
                        + ": Westphalia has made a mistake of its own, and gives no answer ("
                        + problem.getClass().getSimpleName()
                        + (problem.getMessage() == null ? "" : ": " + problem.getMessage())
                        + ").");
        page.paragraph(
                "Please report it with the command you gave and, if you may, the case"
                        + (debug ? ":" : "; --debug shows where it happened."));
        surroundings.err().print(page);
        if (debug) {
            problem.printStackTrace(surroundings.err());
        }
        return ExitStatus.INTERNAL;
    }
}
