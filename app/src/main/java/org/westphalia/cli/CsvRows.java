package org.westphalia.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.store.Query;

/// Rows as comma-separated values, one after the other (RFC 4180, lines ended by `\n`): nothing is kept in memory.
final class CsvRows implements Query.Rows {
    private static final int BUFFER = 1 << 16;
    private static final int LOOK = 1 << 12;

    private final PrintStream out;
    private long rows;

    CsvRows(PrintStream to) {
        out = new PrintStream(new BufferedOutputStream(to, BUFFER), false, StandardCharsets.UTF_8);
    }

    @Override
    public void columns(List<String> names, List<String> types) {
        line(names);
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(FirstRows.text(value));
        }
        line(cells);
        return ++rows % LOOK != 0 || !out.checkError(); // whoever reads may have gone away
    }

    /// Hands over what is still held.
    void end() {
        out.flush();
    }

    private void line(List<String> cells) {
        out.print(String.join(",", cells.stream().map(CsvRows::quoted).toList()) + "\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
