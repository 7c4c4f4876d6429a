package org.westphalia.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.CommandForm;
import org.westphalia.answer.Desk;
import org.westphalia.casefile.Amend;
import org.westphalia.casefile.Amendment;
import org.westphalia.casefile.CaseEdit;
import org.westphalia.model.Case;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line as a desk within this process. A case is read once and again only when its files have changed.
final class OwnDesk implements Desk {
    /// What makes no sense, or no safe sense, for somebody who is not at this terminal.
    private static final Set<String> NOT_HERE = Set.of("new", "completion", "help", "serve");

    /// Commands that are not about the case that is open.
    private static final Set<String> WITHOUT_CASE = Set.of("words", "query", "fingerprint");

    /// Arguments that name a case.
    private static final Set<String> CASES = Set.of("CASE", "OLD", "NEW");

    private static final Set<String> WRITING = Set.of("fmt", "share", "sweep", "report");

    private static final List<String> UNSHOWN =
            List.of("--help", "--version", "--color", "--debug", "--format", "--watch");

    private final Surroundings surroundings;
    private final String caseName;
    private final Shelf shelf = Shelf.keeping();
    private final Optional<Path> fence;
    private final Optional<String> sources;
    private @Nullable Object seen;
    private long edition;

    private OwnDesk(
            Surroundings surroundings,
            String caseName,
            Optional<Path> fence,
            Optional<String> sources) {
        this.sources = sources;
        this.surroundings = surroundings;
        this.caseName = caseName;
        this.fence = fence;
    }

    /// A desk for questions of this program itself.
    static OwnDesk trusting(Surroundings surroundings, String caseName) {
        return new OwnDesk(surroundings, caseName, Optional.empty(), Optional.empty());
    }

    /// A desk for questions of somebody else: whatever names a file or folder must lie below one folder.
    ///
    /// @param sources the one folder beside it that may be read, with the texts of the sources
    static OwnDesk fenced(
            Surroundings surroundings, String caseName, Path folder, Optional<String> sources) {
        return new OwnDesk(surroundings, caseName, Optional.of(folder), sources);
    }

    @Override
    public Reply ask(List<String> words, BooleanSupplier stop, Consumer<String> steps) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream answer = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream aside = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            Surroundings within =
                    new Surroundings(
                            java.io.InputStream.nullInputStream(),
                            answer,
                            aside,
                            surroundings.environment(),
                            false,
                            surroundings.folder(),
                            new Host(shelf, stop, steps));
            List<String> line = line(words);
            Optional<String> breach = breach(within, line);
            int status;
            if (breach.isPresent()) {
                aside.print("error: " + breach.get() + "\n");
                status = ExitStatus.BAD_INPUT;
            } else {
                status = Main.run(within, line.toArray(String[]::new));
            }
            answer.flush();
            aside.flush();
            return new Reply(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Optional<Case> source() {
        return shelf.read(where()).loaded().source();
    }

    @Override
    public long edition() {
        Object now = shelf.read(where()).loaded();
        synchronized (this) {
            if (now != seen) {
                seen = now;
                edition++;
            }
            return edition;
        }
    }

    @Override
    public List<Sweep> kept() {
        return fence.map(folder -> KeptSweeps.in(folder, surroundings.folder(), source()))
                .orElse(List.of());
    }

    @Override
    public Amendment amendment(List<CaseEdit> edits) {
        return Amend.of(where(), edits);
    }

    @Override
    public synchronized Optional<String> write(Amendment amendment) {
        return AmendedFiles.write(where(), amendment);
    }

    /// The folder or file of the case.
    Path where() {
        return CaseFinder.find(caseName, surroundings.folder());
    }

    @Override
    public String caseName() {
        return caseName;
    }

    /// The whole command line, the case in its place.
    private List<String> line(List<String> words) {
        List<String> line = new ArrayList<>(words);
        if (!line.isEmpty() && !WITHOUT_CASE.contains(line.getFirst())) {
            line.add(1, caseName);
        }
        return line;
    }

    @Override
    public String commandLine(List<String> words) {
        return Stream.concat(Stream.of("westphalia"), line(words).stream())
                .map(OwnDesk::quoted)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    /// A word as a shell takes it.
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }

    /// What a question of somebody else may not ask, in words; empty when it may be asked.
    private Optional<String> breach(Surroundings within, List<String> line) {
        if (fence.isEmpty()) {
            return Optional.empty();
        }
        if (line.isEmpty()
                || NOT_HERE.contains(line.getFirst())
                || !Program.names().contains(line.getFirst())) {
            return Optional.of(
                    "'" + (line.isEmpty() ? "" : line.getFirst()) + "' cannot be asked from here.");
        }
        if (line.stream().anyMatch(word -> word.startsWith("@"))) {
            return Optional.of("A word of a question may not begin with '@'.");
        }
        if (line.stream().anyMatch(word -> word.matches("--watch.*|--debug.*"))) {
            return Optional.of("--watch and --debug work at a terminal only.");
        }
        CommandLine program = Program.commandLine(within, line.toArray(String[]::new));
        ParseResult parsed;
        try {
            parsed = program.parseArgs(line.toArray(String[]::new));
        } catch (ParameterException _) {
            return Optional.empty(); // the run itself says what is wrong, and does nothing
        }
        if (!parsed.hasSubcommand()) {
            return Optional.of("a command is missing.");
        }
        for (ArgSpec argument : parsed.subcommand().matchedArgs()) {
            for (String value : argument.originalStringValues()) {
                boolean ownSources =
                        label(argument).equals("FOLDER")
                                && argument instanceof OptionSpec option
                                && option.longestName().equals("--sources")
                                && sources.filter(value::equals).isPresent();
                if (isPath(argument) && !ownSources && !isFenced(value)) {
                    return Optional.of(
                            "'"
                                    + value
                                    + "' lies outside the folder that the workbench may use; name a file or folder below it, such as '"
                                    + surroundings
                                            .folder()
                                            .toAbsolutePath()
                                            .normalize()
                                            .relativize(fence.get().toAbsolutePath().normalize())
                                            .resolve("sweep-1")
                                    + "'.");
                }
                if (isCase(argument) && !value.equals(caseName)) {
                    return Optional.of("Only the case that is open can be asked about.");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPath(ArgSpec argument) {
        return argument.type() == Path.class
                || argument.type() == java.io.File.class
                || List.of("FILE", "FOLDER").contains(label(argument));
    }

    private static boolean isCase(ArgSpec argument) {
        // Options too: 'fingerprint --add' writes into the case that it names.
        return CASES.contains(label(argument));
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[\\[\\].]", "");
    }

    private boolean isFenced(String value) {
        try {
            Path folder = fence.orElseThrow().toAbsolutePath().normalize();
            Path path = surroundings.folder().resolve(value).toAbsolutePath().normalize();
            if (!path.startsWith(folder) || path.equals(folder)) {
                return false;
            }
            // Links are followed as far as there is anything.
            return existing(path).toRealPath().startsWith(existing(folder).toRealPath());
        } catch (java.io.IOException | java.nio.file.InvalidPathException _) {
            return false;
        }
    }

    /// A path, or the nearest folder above it that is there.
    private static Path existing(Path path) {
        Path there = path;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    @Override
    public List<CommandForm> forms() {
        List<CommandForm> forms = new ArrayList<>();
        for (String name : Program.names()) {
            if (NOT_HERE.contains(name)) {
                continue;
            }
            CommandLine command =
                    Objects.requireNonNull(
                            Program.commandLine(surroundings, name).getSubcommands().get(name));
            CommandSpec spec = command.getCommandSpec();
            List<CommandForm.Field> fields = new ArrayList<>();
            for (OptionSpec option : spec.options()) {
                if (!UNSHOWN.contains(option.longestName())) {
                    fields.add(field(option, option.longestName()));
                }
            }
            spec.positionalParameters().stream()
                    .filter(argument -> !CASES.contains(label(argument)))
                    .forEach(argument -> fields.add(field(argument, "")));
            forms.add(
                    new CommandForm(
                            name,
                            String.join(" ", spec.usageMessage().description()),
                            fields,
                            WRITING.contains(name),
                            spec.findOption("--format") != null && !isPage(name)));
        }
        return forms;
    }

    /// Whether the answer is a page by itself.
    private static boolean isPage(String command) {
        return command.equals("report");
    }

    private static CommandForm.Field field(ArgSpec argument, String name) {
        boolean isSwitch = argument.isOption() && argument.arity().max() == 0;
        String usual =
                argument.defaultValueString() == null
                                || argument.defaultValueString().equals("null")
                        ? ""
                        : argument.defaultValueString();
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        }
        return new CommandForm.Field(
                name,
                isSwitch ? "" : label(argument),
                String.join(" ", argument.description()).replace("${DEFAULT-VALUE}", usual),
                isSwitch || usual.equals("[]") ? "" : usual,
                words,
                argument.isMultiValue(),
                argument.required());
    }
}
