package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.westphalia.chart.Chart;

/// A piece of a report; every format shows each in its way.
public sealed interface Block {
    /// Columns beside those that name the rows, so that they can be read on paper.
    int MOST_COLUMNS = 7;

    /// Words, lists and tables as an answer tells them.
    ///
    /// @param markdown the answer without its title
    record Words(String markdown) implements Block {}

    /// A table.
    ///
    /// @param caption what it shows
    /// @param headings of its columns; the first column names the rows
    /// @param rows cells
    record Rows(String caption, List<String> headings, List<List<String>> rows) implements Block {
        public Rows {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A table that fits on a sheet of paper: where it has too many columns, several tables in a fold, each with the columns that name the
    /// rows.
    ///
    /// @param naming how many columns name the rows
    static Block fitting(
            String caption, List<String> headings, List<List<String>> rows, int naming) {
        int others = headings.size() - naming;
        if (others <= MOST_COLUMNS) {
            return new Rows(caption, headings, rows);
        }
        int sheets = Math.ceilDiv(others, MOST_COLUMNS);
        List<Block> tables = new ArrayList<>();
        for (int sheet = 0; sheet < sheets; sheet++) {
            int from = naming + sheet * others / sheets;
            int to = naming + (sheet + 1) * others / sheets;
            tables.add(
                    new Rows(
                            caption + " (" + (sheet + 1) + " of " + sheets + ")",
                            cut(headings, naming, from, to),
                            rows.stream().map(row -> cut(row, naming, from, to)).toList()));
        }
        return new Fold(caption, tables);
    }

    private static List<String> cut(List<String> cells, int naming, int from, int to) {
        return Stream.concat(cells.subList(0, naming).stream(), cells.subList(from, to).stream())
                .toList();
    }

    /// A chart.
    ///
    /// @param name of its file
    record Drawn(String name, Chart chart) implements Block {}

    /// What opens only when it is wanted; always open in print.
    ///
    /// @param title what is inside
    record Fold(String title, List<Block> inside) implements Block {
        public Fold {
            inside = List.copyOf(inside);
        }
    }

    /// A place that other parts of the page lead to.
    ///
    /// @param id such as `claim-statehood-is-not-for-sale`
    record Anchor(String id, String title, List<Block> inside) implements Block {
        public Anchor {
            inside = List.copyOf(inside);
        }
    }

    /// The command line that gives the same.
    record Command(String line) implements Block {}
}
