package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Rows under headings, fitted to a width: columns as wide as they need, the widest shrunk first and wrapped inside their
/// cells; where even that does not fit, every row is told as a small list of `heading: value`.
final class Table {
    private static final String GAP = "  ";

    /// A column: its heading, and whether its cells are numbers that stand at the right edge.
    record Column(String heading, boolean right) {
        static Column text(String heading) {
            return new Column(heading, false);
        }

        static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(Column... columns) {
        this(List.of(columns));
    }

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /// Adds a row with one cell per column.
    Table row(String... cells) {
        return row(List.of(cells));
    }

    Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells under " + columns.size() + " headings");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Whether the table can be shown as a grid of that width.
    boolean fits(int width) {
        return fit(width - GAP.length() * (columns.size() - 1)).length > 0;
    }

    /// The lines of the table, none wider than `width` (unless a single word is).
    List<String> lines(int width, Paint paint) {
        int room = width - GAP.length() * (columns.size() - 1);
        int[] widths = fit(room);
        return widths.length == 0 ? asLists(width, paint) : asGrid(widths, paint);
    }

    /// Widths of the columns that add up to the room: with every word whole if they can, else with ids cut at their hyphens and
    /// dots; empty when even those do not fit.
    private int[] fit(int room) {
        int[] whole = fit(room, Wrap::longestWord);
        return whole.length > 0 ? whole : fit(room, Wrap::longestPart);
    }

    private int[] fit(int room, ToIntFunction<String> unbroken) {
        int[] widths = new int[columns.size()];
        int[] least = new int[columns.size()];
        int total = 0;
        int leastTotal = 0;
        for (int c = 0; c < widths.length; c++) {
            String heading = columns.get(c).heading();
            widths[c] = Wrap.width(heading);
            least[c] = unbroken.applyAsInt(heading);
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], Wrap.width(row.get(c)));
                least[c] = Math.max(least[c], unbroken.applyAsInt(row.get(c)));
            }
            total += widths[c];
            leastTotal += least[c];
        }
        if (leastTotal > room) {
            return new int[0];
        }
        while (total > room) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private List<String> asGrid(int[] widths, Paint paint) {
        List<String> lines = new ArrayList<>();
        List<String> headings = columns.stream().map(Column::heading).toList();
        lines.addAll(cells(headings, widths).stream().map(paint::bold).toList());
        StringBuilder rule = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            rule.append(c == 0 ? "" : GAP).append("-".repeat(widths[c]));
        }
        lines.add(paint.dim(rule.toString()));
        for (List<String> row : rows) {
            lines.addAll(cells(row, widths));
        }
        return lines;
    }

    private List<String> cells(List<String> row, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int c = 0; c < widths.length; c++) {
            List<String> cell = Wrap.lines(row.get(c), widths[c]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        List<String> lines = new ArrayList<>();
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String part = h < wrapped.get(c).size() ? wrapped.get(c).get(h) : "";
                line.append(c == 0 ? "" : GAP);
                line.append(
                        columns.get(c).right()
                                ? Wrap.padLeft(part, widths[c])
                                : Wrap.pad(part, widths[c]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<String> asLists(int width, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int c = 0; c < columns.size(); c++) {
                if (row.get(c).isBlank()) {
                    continue;
                }
                String heading = columns.get(c).heading();
                String label = heading.isBlank() ? "" : paint.bold(heading + ":") + " ";
                List<String> wrapped = Wrap.lines(label + row.get(c), width - (c == 0 ? 0 : 2));
                for (int l = 0; l < wrapped.size(); l++) {
                    lines.add((c == 0 ? "" : "  ") + wrapped.get(l));
                }
            }
        }
        return lines;
    }
}
