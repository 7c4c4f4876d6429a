package org.westphalia.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.westphalia.assess.Share;

/// What SQL finds in a sweep: the views `worlds`, `shares`, `readings`, `inputs` and `results`.
final class Views {
    private static final int TOLD = 8;

    private final Database database;
    private final Path folder;
    private final Kept kept;

    Views(Database database, Path folder, Kept kept) {
        this.database = database;
        this.folder = folder;
        this.kept = kept;
    }

    void make() throws SQLException {
        List<String> files = new ArrayList<>();
        for (Kept.Tally tally : kept.readings()) {
            if (tally.worlds() > 0) {
                files.add(
                        folder.toAbsolutePath().resolve(tally.reading()) + "/*" + ChunkFile.ENDING);
            }
        }
        database.run(
                "CREATE VIEW worlds AS SELECT * FROM read_parquet(" + Database.list(files) + ")");
        readings();
        shares();
        inputs();
        results();
    }

    private void readings() throws SQLException {
        database.run(
                "CREATE TABLE readings (reading VARCHAR, title VARCHAR, weight DOUBLE, worlds BIGINT, wanted BIGINT)");
        for (int t = 0; t < kept.readings().size(); t++) {
            Kept.Tally tally = kept.readings().get(t);
            insert(
                    "readings",
                    Database.quoted(tally.reading()),
                    Database.quoted(tally.title()),
                    Double.toString(kept.manifest().tracks().get(t).weight()),
                    Long.toString(tally.worlds()),
                    Long.toString(tally.wanted()));
        }
    }

    private void shares() throws SQLException {
        database.run(
                "CREATE TABLE shares (reading VARCHAR, worlds BIGINT, deals BIGINT, undecided BIGINT, share DOUBLE, low DOUBLE, high DOUBLE)");
        for (Kept.Tally tally : kept.readings()) {
            Share share = tally.share();
            insert(
                    "shares",
                    Database.quoted(tally.reading()),
                    Long.toString(tally.worlds()),
                    Long.toString(tally.deals()),
                    Long.toString(tally.undecided()),
                    Double.toString(share.value()),
                    Double.toString(share.low()),
                    Double.toString(share.high()));
        }
    }

    private void inputs() throws SQLException {
        database.run(
                "CREATE TABLE inputs (name VARCHAR, path VARCHAR, kind VARCHAR, unit VARCHAR, low DOUBLE, high DOUBLE, claims VARCHAR)");
        for (StoredColumn column : kept.manifest().columns()) {
            insert(
                    "inputs",
                    Database.quoted(column.name()),
                    Database.quoted(column.path()),
                    Database.quoted(column.kindWord()),
                    Database.quoted(column.unit()),
                    Double.toString(column.low()),
                    Double.toString(column.high()),
                    Database.quoted(String.join(", ", column.claims())));
        }
    }

    private void results() throws SQLException {
        database.run("CREATE TABLE results (name VARCHAR, says VARCHAR, words VARCHAR)");
        for (StoredResult result : kept.manifest().results()) {
            insert(
                    "results",
                    Database.quoted(result.name()),
                    Database.quoted(result.says()),
                    Database.quoted(String.join(", ", result.words())));
        }
    }

    private void insert(String table, String... values) throws SQLException {
        database.run("INSERT INTO " + table + " VALUES (" + String.join(", ", values) + ")");
    }

    /// Which views and columns there are, for who has missed one.
    static String hint(Path folder, Manifest manifest) {
        List<String> names =
                Stream.concat(
                                manifest.results().stream().map(StoredResult::name),
                                manifest.columns().stream().map(StoredColumn::name))
                        .limit(TOLD)
                        .map(Database::name)
                        .toList();
        int more = manifest.results().size() + manifest.columns().size() - names.size();
        return "The columns of worlds are: reading, world, deal, redrawn"
                + (names.isEmpty() ? "" : ", " + String.join(", ", names))
                + (more == 0
                        ? "."
                        : " and "
                                + more
                                + " more; 'westphalia query "
                                + folder
                                + " \"SELECT name FROM inputs UNION ALL SELECT name FROM results\"' shows all.")
                + " Names with dots stand in double quotes. The other views: shares (reading, worlds, deals, undecided, share, low, high), readings"
                + " (reading, title, weight, worlds, wanted), inputs (name, path, kind, unit, low, high, claims), results (name, says, words).";
    }
}
