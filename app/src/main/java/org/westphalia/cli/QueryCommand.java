package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.answer.QueryJson;
import org.westphalia.store.Kept;
import org.westphalia.store.NotKept;
import org.westphalia.store.Query;
import org.westphalia.view.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Questions in SQL about the worlds of a sweep.
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the worlds that 'sweep' has kept a question in SQL (one SELECT). It can look at them and nothing else: it changes nothing,"
                    + " and sees no other file and no network.",
            "Views: worlds (a row for each), shares (how often there is a deal), readings, inputs (what the columns of worlds are)."
        },
        footer = {
            "",
            "Examples:",
            "  westphalia query FOLDER \"SELECT * FROM shares\"",
            "  westphalia query FOLDER \"SELECT reading, avg(CAST(deal AS INT)) FROM worlds WHERE \\\"russia.no-deal\\\" < 50 GROUP BY reading\""
        })
final class QueryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "What 'sweep -o' has written.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SQL",
            description = "The question, in quotes. Names with dots stand in double quotes.")
    private String sql = "";

    @Option(names = "--file", paramLabel = "FILE", description = "Read the question from a file.")
    private @Nullable Path file;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "Show at most so many rows (default: ${DEFAULT-VALUE}); the answer says when there are more. With --csv all rows are"
                            + " written.")
    private long limit = 1000;

    @Option(
            names = "--csv",
            description =
                    "Write all rows as comma-separated values (RFC 4180), with a line of names first.")
    private boolean csv;

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        String question = question();
        Path where = surroundings.folder().resolve(folder);
        try {
            if (csv) {
                CsvRows rows = new CsvRows(surroundings.out());
                Query.ask(where, question, rows);
                rows.end();
            } else {
                FirstRows rows = new FirstRows(Math.max(1, limit));
                Kept kept = Query.ask(where, question, rows);
                tell(rows, kept);
            }
        } catch (NotKept e) {
            throw new Refused("", e.findings(), Map.of());
        }
        return ExitStatus.ANSWERED;
    }

    private String question() {
        Path from = file;
        if (from == null) {
            if (sql.isBlank()) {
                throw new Refused("", List.of(Mistakes.noQuestion()), Map.of());
            }
            return sql;
        }
        if (!sql.isBlank()) {
            throw new Refused("", List.of(Mistakes.twoQuestions()), Map.of());
        }
        try {
            return Files.readString(surroundings.folder().resolve(from));
        } catch (IOException e) {
            throw new Refused(
                    "",
                    List.of(FileMistakes.notRead(from.toString(), FileMistakes.reason(e))),
                    Map.of());
        }
    }

    private void tell(FirstRows rows, Kept kept) {
        Voice voice = new Voice(surroundings, output);
        if (voice.isJson()) {
            Envelope envelope =
                    new Envelope(
                            "query",
                            kept.manifest().provenance().caseId(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Departures.none(),
                            kept.complete(),
                            List.of());
            voice.answer(
                    envelope.around(json ->
                            QueryJson.write(
                                    json,
                                    folder.toString(),
                                    rows.names(),
                                    rows.types(),
                                    rows.rows(),
                                    rows.more())));
            return;
        }
        Page page = voice.page();
        page.table(rows.table());
        List<String> notes = new ArrayList<>();
        if (rows.rows().isEmpty()) {
            notes.add("No row.");
        }
        if (rows.more()) {
            notes.add(
                    "The first "
                            + (rows.rows().size() == 1
                                    ? "row"
                                    : Figures.count(rows.rows().size()) + " rows")
                            + "; there are more (--limit N, or --csv for all).");
        }
        if (!kept.complete()) {
            notes.add(
                    "The sweep is not finished: "
                            + Figures.count(kept.worlds())
                            + " of "
                            + Figures.count(kept.wanted())
                            + " worlds are there.");
        }
        if (!notes.isEmpty()) {
            page.paragraph(page.paint().dim(String.join(" ", notes)));
        }
        voice.answer(page);
    }
}
