package org.westphalia.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// DuckDB inside this process, in memory: it writes and reads Parquet, and answers SQL. Opening it takes most of half a second, for its
/// library must be unpacked; so only what needs it opens it.
final class Database implements AutoCloseable {
    private static final String LIBRARY = "libduckdb_java";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true"); // rows as they come, not all in memory
        Database database = new Database(DriverManager.getConnection("jdbc:duckdb:", settings));
        forgetUnpacked();
        database.run("SET autoinstall_known_extensions = false");
        database.run("SET autoload_known_extensions = false");
        database.run("SET allow_community_extensions = false");
        return database;
    }

    Connection connection() {
        return connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first value of the first row, as text.
    String ask(String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    /// The driver deletes the library it has unpacked only when the process ends in an orderly way. Once loaded, the file is not needed any
    /// more where the system says what is loaded (Linux), so a killed run leaves nothing behind.
    private static void forgetUnpacked() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
                int at = line.indexOf('/');
                if (at >= 0 && line.contains("/" + LIBRARY) && line.endsWith(".so")) {
                    Files.deleteIfExists(Path.of(line.substring(at)));
                }
            }
        } catch (IOException _) {
            // Another system: the driver tidies up when the process ends.
        }
    }

    /// A text as SQL writes it.
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A name as SQL writes it.
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// A list of texts as SQL writes it.
    static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(Database::quoted).toList()) + "]";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // Everything was in memory.
        }
    }
}
