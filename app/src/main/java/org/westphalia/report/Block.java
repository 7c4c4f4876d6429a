package org.westphalia.report;

import java.util.List;
import org.westphalia.chart.Chart;

/// A piece of a report; every format shows each in its way.
public sealed interface Block {

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
