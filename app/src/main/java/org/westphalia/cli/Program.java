package org.westphalia.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program and its commands. Only the command that is asked for is made: the others would cost time at every start.
@Command(
        name = "westphalia",
        versionProvider = Program.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Decides whether a negotiation has a deal that all would sign, and shows why.",
        footer = {
            "",
            "CASE is a folder, a file, or the id of a case below a folder 'cases' nearby.",
            "",
            "Exit statuses: 0 answered; 1 a certificate was rejected (verify), or a file is not in order (fmt --check); 2 the case or the command line needs mending;"
                    + " 3 a time limit was reached; 70 an error of the program itself; 130 stopped by Ctrl-C.",
            "",
            "Examples:",
            "  westphalia check cases/teaching/used-car",
            "  westphalia assess cases/ukraine-2025",
            "  westphalia terms cases/teaching/used-car price=p5 tyres=new"
        })
final class Program implements Callable<Integer> {
    private static final Map<String, Function<Surroundings, Object>> COMMANDS =
            new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("assess", AssessCommand::new);
        COMMANDS.put("wants", WantsCommand::new);
        COMMANDS.put("deals", DealsCommand::new);
        COMMANDS.put("terms", TermsCommand::new);
        COMMANDS.put("why", WhyCommand::new);
        COMMANDS.put("levers", LeversCommand::new);
        COMMANDS.put("gains", GainsCommand::new);
        COMMANDS.put("lasts", LastsCommand::new);
        COMMANDS.put("sweep", SweepCommand::new);
        COMMANDS.put("query", QueryCommand::new);
        COMMANDS.put("limits", LimitsCommand::new);
        COMMANDS.put("robust", RobustCommand::new);
        COMMANDS.put("record", RecordCommand::new);
        COMMANDS.put("decides", DecidesCommand::new);
        COMMANDS.put("accepts", AcceptsCommand::new);
        COMMANDS.put("compare", CompareCommand::new);
        COMMANDS.put("eyes", EyesCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("evidence", EvidenceCommand::new);
        COMMANDS.put("fingerprint", FingerprintCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("share", ShareCommand::new);
        COMMANDS.put("new", NewCommand::new);
        COMMANDS.put("fmt", FmtCommand::new);
        COMMANDS.put("words", WordsCommand::new);
        COMMANDS.put("completion", CompletionCommand::new);
        COMMANDS.put("help", _ -> new HelpCommand());
    }

    @Spec private @Nullable CommandSpec spec;

    private Program() {}

    /// The names of all commands.
    static Set<String> names() {
        return COMMANDS.keySet();
    }

    /// The program, ready to execute these arguments.
    static CommandLine commandLine(Surroundings surroundings, String... args) {
        CommandLine line = new CommandLine(new Program());
        boolean one = args.length > 0 && COMMANDS.containsKey(args[0]) && !args[0].equals("help");
        COMMANDS.forEach((name, command) -> {
            if (!one || name.equals(args[0])) {
                line.addSubcommand(name, command.apply(surroundings));
            }
        });
        Help.Ansi ansi = surroundings.colourful() ? Help.Ansi.ON : Help.Ansi.OFF;
        line.setColorScheme(Help.defaultColorScheme(ansi));
        line.setUsageHelpWidth(Math.max(60, surroundings.width()));
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    /// Without a command nothing was asked: how to use the program, as a message.
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitStatus.BAD_INPUT;
    }

    /// The version that the build wrote into the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Program.class.getPackage().getImplementationVersion();
            return new String[] {
                "westphalia " + (version == null ? "(built from source)" : version)
            };
        }
    }
}
