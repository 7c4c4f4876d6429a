package org.westphalia.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Completions for fish, which the library for command lines does not write: one line for each command, option and list of words.
final class FishCompletion {
    private FishCompletion() {}

    static String script(String name, CommandLine program) {
        StringBuilder script = new StringBuilder();
        script.append("# Completions of ").append(name).append(" for fish\n");
        String first = "__fish_use_subcommand";
        for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
            CommandSpec spec = command.getValue().getCommandSpec();
            script.append(line(name, first))
                    .append(" -f -a ")
                    .append(command.getKey())
                    .append(described(summary(spec)))
                    .append('\n');
        }
        options(name, first, program.getCommandSpec(), script);
        for (Map.Entry<String, CommandLine> command : program.getSubcommands().entrySet()) {
            String inside = "__fish_seen_subcommand_from " + command.getKey();
            options(name, inside, command.getValue().getCommandSpec(), script);
        }
        return script.toString();
    }

    private static String[] summary(CommandSpec spec) {
        String[] header = spec.usageMessage().header();
        return header.length > 0 ? header : spec.usageMessage().description();
    }

    private static void options(
            String name, String condition, CommandSpec spec, StringBuilder script) {
        for (OptionSpec option : spec.options()) {
            script.append(line(name, condition));
            for (String each : option.names()) {
                script.append(each.startsWith("--") ? " -l " : " -s ")
                        .append(each.replaceFirst("^-+", ""));
            }
            if (option.arity().max() > 0) {
                script.append(" -r");
            }
            script.append(words(option)).append(described(option.description())).append('\n');
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            String words = words(parameter);
            if (!words.isEmpty()) {
                script.append(line(name, condition)).append(words).append('\n');
            }
        }
    }

    private static String line(String name, String condition) {
        return "complete -c " + name + " -n '" + condition + "'";
    }

    /// The words that an option or a parameter can be, when there are only a few.
    private static String words(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates == null || !argument.type().isEnum()) {
            return "";
        }
        return " -f -a '" + String.join(" ", candidates) + "'";
    }

    private static String described(String... description) {
        if (description.length == 0 || description[0].isBlank()) {
            return "";
        }
        String text = description[0].replace("\\", "\\\\").replace("'", "\\'");
        return " -d '" + text + "'";
    }
}
