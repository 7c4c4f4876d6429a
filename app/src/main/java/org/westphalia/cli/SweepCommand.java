package org.westphalia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.CaseFingerprint;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.SweepJson;
import org.westphalia.explore.Also;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.store.Kept;
import org.westphalia.store.NotKept;
import org.westphalia.store.Provenance;
import org.westphalia.store.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Many worlds, decided and kept.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Draws many worlds of the readings, decides each, and keeps them in a folder, to be asked with 'query' or any program that reads"
                    + " Parquet.",
            "A run that is stopped or killed loses nothing that was finished: the same command goes on from there."
        })
final class SweepCommand implements Callable<Integer> {
    private static final long MOST_WORLDS = 1L << 52;

    @Mixin private final CaseOptions on = new CaseOptions();

    @Mixin private final DrawOptions draw = new DrawOptions();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "How many worlds to draw of each reading (default: ${DEFAULT-VALUE}).")
    private long worlds = 100_000;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description =
                    "The folder that keeps the worlds: a new one, or one that holds the same sweep already.")
    private Path folder = Path.of("");

    @Option(
            names = "--also",
            paramLabel = "WHAT",
            split = ",",
            converter = AlsoReader.class,
            description =
                    "Find out more of every world, at the price of far fewer worlds a second: proposals (which are signed, and by whom), solutions (Nash"
                            + " and others), lasting (the chance to last), levers (which one would open a deal), kinds (of obstacle).")
    private Set<Also> also = new LinkedHashSet<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads work (default: one per processor). The worlds are the same.")
    private @Nullable Integer threads;

    @Mixin private final WithinOption within = new WithinOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    SweepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = on.open(Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        if (!on.world.isEmpty()) {
            throw opened.refused(List.of(Mistakes.notAboutOneWorld("sweep")));
        }
        if (threads != null) {
            opened.requireWithin("--threads", threads, 1024);
        }
        Plan plan = draw.plan(opened, on, worlds, also);
        StopSignal stop = within.begin(surroundings);
        Kept kept;
        boolean interrupted;
        try (SweepProgress progress = new SweepProgress(surroundings);
                Interruption interruption =
                        new Interruption(surroundings, () -> progress.stopped(folder.toString()))) {
            kept =
                    SweepFolder.keep(
                            surroundings.folder().resolve(folder),
                            plan,
                            provenance(opened, plan),
                            threads == null
                                    ? LocalRunner.allProcessors()
                                    : new LocalRunner(threads),
                            progress,
                            () -> interruption.felt() || stop.getAsBoolean());
            interrupted = interruption.felt();
        } catch (NotKept e) {
            throw opened.refused(e.findings());
        }
        if (interrupted) {
            return ExitStatus.INTERRUPTED;
        }
        return tell(opened, plan, kept);
    }

    private int tell(OpenedCase opened, Plan plan, Kept kept) {
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "sweep",
                            opened.source().id(),
                            Optional.empty(),
                            Optional.of(on.as).filter(actor -> !actor.isEmpty()),
                            Optional.empty(),
                            OptionalLong.of(on.seed),
                            on.departures(),
                            kept.complete(),
                            opened.findings());
            voice.answer(
                    envelope.around(json ->
                            SweepJson.write(json, folder.toString(), draw.drawing.word(), kept)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            AssessText.whatIf(opened.source(), on.departures(), page);
            new KeptText(folder.toString(), plan, page).write(kept);
            opened.footer(page);
            voice.answer(page);
        }
        if (!kept.complete()) {
            return ExitStatus.OUT_OF_TIME;
        }
        return opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    /// All that the worlds depend on, as it is told when a folder holds something else.
    private Provenance provenance(OpenedCase opened, Plan plan) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        plan.sweep()
                .tracks()
                .forEach(track ->
                        names.add(
                                track.name() + (track.weight() == 1 ? "" : "=" + track.weight())));
        options.put("--readings", String.join(",", names));
        options.put("--draw", draw.drawing.word());
        options.put("--seed", Long.toString(on.seed));
        options.put("--as", on.as);
        options.put("--pull", String.join(",", on.pull));
        options.put("--drop", String.join(",", on.drop));
        options.put("--hold", String.join(",", on.hold));
        options.put("--without", String.join(",", on.without));
        options.put("--set", String.join(" ", on.set));
        on.departures()
                .givenRecord()
                .ifPresent(misses -> options.put("--given-record", Integer.toString(misses)));
        options.put("--perhaps", String.join(",", draw.perhaps));
        options.put("--rivals", String.join(",", draw.rivals));
        options.put("--also", String.join(",", also.stream().sorted().map(Also::word).toList()));
        options.put("the limit of search nodes", Long.toString(plan.sweep().nodeLimit()));
        options.values().removeIf(String::isEmpty);
        String version = Program.class.getPackage().getImplementationVersion();
        return new Provenance(
                opened.source().id(),
                version == null ? "(built from source)" : version,
                CaseFingerprint.of(opened.source()),
                options);
    }

    /// Reads what else is to be found out.
    static final class AlsoReader implements ITypeConverter<Also> {
        @Override
        public Also convert(String written) {
            for (Also also : Also.values()) {
                if (also.word().equalsIgnoreCase(written)) {
                    return also;
                }
            }
            throw new TypeConversionException(
                    "'"
                            + written
                            + "' is nothing that a sweep finds out; write proposals, solutions, lasting, levers or kinds");
        }
    }
}
