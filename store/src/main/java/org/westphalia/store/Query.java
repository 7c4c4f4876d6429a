package org.westphalia.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question in SQL about the worlds of a sweep. It can look and nothing else: one `SELECT`, on the folder's own files, without network,
/// other files, extensions or settings, so that SQL from a stranger can do no harm.
///
/// The views are `worlds` (a row for each world), `shares` (how often there is a deal, by reading, with the Wilson interval at 95 %),
/// `readings`, `inputs` (the columns of `worlds` with path, unit, range and claims) and `results` (its columns of what else was found out).
public final class Query {
    private final Path folder;
    private final Manifest manifest;

    private Query(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// Who takes the answer.
    public interface Rows {
        /// Told first: the names of the columns and the database's words for their types.
        void columns(List<String> names, List<String> types);

        /// Told of each row in turn: texts, numbers, truths, or null.
        ///
        /// @return whether more rows are wanted
        boolean row(List<@Nullable Object> values);
    }

    /// Asks. What a sweep at work has finished is asked too.
    ///
    /// @return what the sweep is that was asked
    /// @throws NotKept when the folder is no sweep, a file in it is damaged, or the SQL cannot be answered; the finding tells the columns
    public static Kept ask(Path folder, String sql, Rows rows) {
        Kept kept = SweepFolder.look(folder);
        if (kept.worlds() == 0) {
            throw new NotKept(
                    "query.no-worlds",
                    "'" + folder + "' holds no worlds yet.",
                    "Give the command of the sweep again: it goes on from where it was stopped.");
        }
        Query query = new Query(folder, kept.manifest());
        try (Database database = Database.open()) {
            new Views(database, folder, kept).make();
            database.run(
                    "SET allowed_directories = "
                            + Database.list(List.of(folder.toAbsolutePath() + "/")));
            database.run("SET temp_directory = ''");
            database.run("SET allow_persistent_secrets = false");
            database.run("SET enable_external_access = false");
            database.run("SET lock_configuration = true");
            query.answer(database, sql, rows);
        } catch (SQLException e) {
            throw query.notAnswered(e);
        }
        return kept;
    }

    private void answer(Database database, String sql, Rows rows) throws SQLException {
        requireOneSelect(database, sql);
        try (PreparedStatement statement = database.connection().prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            ResultSetMetaData data = found.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            for (int c = 1; c <= data.getColumnCount(); c++) {
                names.add(data.getColumnLabel(c));
                types.add(data.getColumnTypeName(c));
            }
            rows.columns(names, types);
            boolean more = true;
            while (more && found.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int c = 1; c <= names.size(); c++) {
                    values.add(plain(found.getObject(c)));
                }
                more = rows.row(values);
            }
        }
    }

    /// The database's own parser says what the text is.
    private void requireOneSelect(Database database, String sql) throws SQLException {
        String asked = "SELECT json_extract_string(json_serialize_sql(?), ";
        if (database.ask(asked + "'$.error')", sql).equals("true")) {
            if (database.ask(asked + "'$.error_type')", sql).equals("parser")) {
                throw refused(
                        "query.sql", "This is no SQL: " + syntax(database, sql), columnsHint());
            }
            throw notSelect();
        }
        String statements =
                database.ask(
                        "SELECT json_array_length(json_serialize_sql(?), '$.statements')", sql);
        if (!statements.equals("1")) {
            throw notSelect();
        }
    }

    private static String syntax(Database database, String sql) throws SQLException {
        return database.ask(
                        "SELECT json_extract_string(json_serialize_sql(?), '$.error_message')", sql)
                + ".";
    }

    private NotKept notSelect() {
        return refused(
                "query.only-select",
                "A question is one SELECT.",
                "Nothing can be changed, written or set here. " + columnsHint());
    }

    private NotKept notAnswered(SQLException problem) {
        String said = String.valueOf(problem.getMessage());
        String first = said.lines().findFirst().orElse("");
        if (first.startsWith("Permission Error")) {
            return refused(
                    "query.not-allowed",
                    "The question asks for something outside of the sweep, which is not allowed.",
                    "It may look at the views of the sweep alone: no other file, no network, no setting. "
                            + columnsHint());
        }
        if (first.startsWith("Out of Memory Error")) {
            return refused(
                    "query.too-large",
                    "The answer does not fit into memory.",
                    "Ask for sums, shares or counts (GROUP BY), or for part of the worlds (WHERE world < 1000000).");
        }
        String near =
                said.lines()
                        .filter(line -> line.startsWith("Candidate bindings: "))
                        .map(line -> line.replace("Candidate bindings", "Near it") + ".")
                        .findFirst()
                        .orElse("");
        return refused(
                "query.sql",
                first.replaceFirst("^[A-Z][A-Za-z ]*Error: ", "") + ".",
                near + " " + columnsHint());
    }

    private NotKept refused(String code, String message, String hint) {
        return new NotKept(
                code, message.replaceAll("[.!]+\\.$", "."), hint.strip().replaceAll(" +", " "));
    }

    private String columnsHint() {
        return Views.hint(folder, manifest);
    }

    /// What the database gives, as one of the kinds that [Rows#row] names.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
