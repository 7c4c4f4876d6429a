package org.westphalia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.CaseFingerprint;
import org.westphalia.chart.Chart;
import org.westphalia.model.Reading;
import org.westphalia.report.Composition;
import org.westphalia.report.Order;
import org.westphalia.report.Report;
import org.westphalia.store.Kept;
import org.westphalia.store.NotKept;
import org.westphalia.store.Provenance;
import org.westphalia.store.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A report that can be mailed and printed.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one page on a case that can be mailed, read without a network and printed: the verdict by every reading, and in"
                    + " detail by the readings that --reading names (default: the first).",
            "Charts have their data as tables beside them; --charts writes them as files for papers."
        })
final class ReportCommand implements Callable<Integer> {
    /// What the report is written as.
    enum Format {
        html,
        markdown
    }

    private static final int PRINT = 3;
    private static final int MOST_WORLDS = 20_000;

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; without it, the report goes to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "html|markdown",
            description = "As a page (html, the default), or to go into a document (markdown).")
    private Format format = Format.html;

    @Option(
            names = "--reading",
            paramLabel = "ID",
            split = ",",
            description = "A reading to tell in detail (default: the first). May be given again.")
    private List<String> readings = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "A,B",
            split = ",",
            description =
                    "Also tell the fewest claims that turn the verdict of one reading into that of the other (takes longer).")
    private List<String> compare = new ArrayList<>();

    @Option(
            names = "--caveat",
            paramLabel = "TEXT",
            description =
                    "How the report may be handled; stands on top, at the end and on every printed page.")
    private @Nullable String caveat;

    @Option(
            names = "--date",
            paramLabel = "TEXT",
            description =
                    "A date to put on the report; without it there is none, so that the same case gives the same bytes.")
    private @Nullable String date;

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "Where the texts of the sources are (default: the folder 'sources' of the case, if there is one): paragraphs are shown in context.")
    private @Nullable Path sources;

    @Option(
            names = "--sweep",
            paramLabel = "FOLDER",
            description = "Also tell what these worlds say, that 'sweep' has kept.")
    private @Nullable Path sweep;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description =
                    "How many worlds to draw for obstacles, levers and durability (default: ${DEFAULT-VALUE}); the verdicts draw 1000.")
    private int worlds = 15;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description =
                    "Search nodes for the map of terms (default: ${DEFAULT-VALUE}); where they do not do, the report says so.")
    private long nodes = 15_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "Seed of the drawn worlds (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--charts",
            paramLabel = "FOLDER",
            description = "Also write every chart there, as SVG and PNG.")
    private @Nullable Path charts;

    @Mixin private final ShareOption share = new ShareOption();

    @Option(
            names = "--debug",
            description = "On an internal error, show where in the program it happened.")
    private boolean debug;

    private final Surroundings surroundings;

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        OpenedCase opened = OpenedCase.open(name, share, Optional.empty(), surroundings);
        opened.requireWithin("--worlds", worlds, MOST_WORLDS);
        opened.requireWithin("--nodes", nodes, 1_000_000_000_000L);
        List<String> known = opened.source().readings().stream().map(Reading::id).toList();
        for (List<String> names : List.of(readings, compare)) {
            for (String reading : names) {
                if (!known.contains(reading)) {
                    throw opened.refused(
                            List.of(
                                    Mistakes.unknown(
                                            "reading",
                                            names == readings ? "--reading" : "--compare",
                                            reading,
                                            known)));
                }
            }
        }
        if (!compare.isEmpty() && compare.size() != 2) {
            throw opened.refused(List.of(ServeMistakes.notTwo()));
        }
        if (share.share && (sweep != null || sources != null)) {
            throw opened.refused(
                    List.of(ServeMistakes.notShared(sweep != null ? "--sweep" : "--sources")));
        }
        Path here = surroundings.folder();
        opened.requireSources(sources, here);
        if (output != null) {
            List<Path> read = new ArrayList<>();
            Stream.of(sources, sweep)
                    .filter(Objects::nonNull)
                    .forEach(folder -> read.add(here.resolve(folder)));
            opened.requireOther(here.resolve(output), read);
        }
        Optional<Order.KeptWorlds> kept =
                Optional.ofNullable(sweep).map(folder -> kept(opened, folder, here));
        if (charts != null) {
            makeFolder(opened, here.resolve(charts));
        }
        Order order =
                new Order(
                        readings,
                        Optional.ofNullable(caveat),
                        Optional.ofNullable(date),
                        share.share,
                        Optional.ofNullable(sources).map(Path::toString),
                        kept,
                        worlds,
                        nodes,
                        seed,
                        compare);
        Report report;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("asking what the report tells");
            report =
                    Composition.of(
                            OwnDesk.trusting(surroundings, name),
                            opened.source(),
                            order,
                            new Program.Version().getVersion()[0].replace("westphalia ", ""));
        }
        write(report, opened);
        if (!opened.errors().isEmpty()) {
            Page page = new Page(surroundings.width(), new Paint(surroundings.colourful()));
            new FindingText(page, opened.lines()).write(opened.errors());
            surroundings.err().print(page);
            return ExitStatus.BAD_INPUT;
        }
        return ExitStatus.ANSWERED;
    }

    private static Order.KeptWorlds kept(OpenedCase opened, Path folder, Path here) {
        try {
            Kept kept = SweepFolder.look(here.resolve(folder));
            Provenance made = kept.manifest().provenance();
            boolean same = made.fingerprint().equals(CaseFingerprint.of(opened.source()));
            if (!same && !made.caseId().equals(opened.source().id())) {
                throw opened.refused(
                        List.of(FileMistakes.otherCase(folder.toString(), made.caseId())));
            }
            return new Order.KeptWorlds(
                    folder.toString(),
                    kept.worlds()
                            + (kept.complete() ? "" : " of " + kept.wanted())
                            + (same
                                    ? " worlds, drawn from the case as it stands."
                                    : " worlds, drawn before the case was changed: it then had the fingerprint "
                                            + made.fingerprint()
                                            + "."),
                    KeptSweeps.again(kept));
        } catch (NotKept e) {
            throw opened.refused(e.findings());
        }
    }

    private void write(Report report, OpenedCase opened) throws IOException {
        String text = format == Format.html ? report.html() : report.markdown();
        if (output == null) {
            surroundings.out().print(text);
        } else {
            store(
                    opened,
                    surroundings.folder().resolve(output),
                    text.getBytes(StandardCharsets.UTF_8));
        }
        if (charts != null) {
            Path folder = surroundings.folder().resolve(charts);
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (Map.Entry<String, Chart> chart : report.charts().entrySet()) {
                files.put(
                        chart.getKey() + ".svg",
                        chart.getValue().svg().getBytes(StandardCharsets.UTF_8));
                files.put(chart.getKey() + ".png", chart.getValue().png(PRINT));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                store(opened, folder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    /// Before anything is written, so that nothing is written by halves.
    private static void makeFolder(OpenedCase opened, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw opened.refused(
                    List.of(FileMistakes.notWritten(folder.toString(), FileMistakes.reason(e))));
        }
    }

    private static void store(OpenedCase opened, Path file, byte[] bytes) {
        try {
            AtomicFile.write(file, bytes);
        } catch (IOException e) {
            throw opened.refused(
                    List.of(FileMistakes.notWritten(file.toString(), FileMistakes.reason(e))));
        }
    }
}
