package org.westphalia.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.chart.Chart;
import org.westphalia.model.Case;

/// A report on a case: what was asked of whom, what came of it, and on what it rests.
///
/// @param source the case
/// @param order what was wanted
/// @param version of the program
/// @param sections in reading order
/// @param claims ids of the claims that the page shows
public record Report(
        Case source, Order order, String version, List<Section> sections, Set<String> claims) {
    public Report {
        sections = List.copyOf(sections);
        claims = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(claims));
    }

    /// One page of HTML, complete in itself.
    public String html() {
        return HtmlReport.write(this);
    }

    /// The same as Markdown, charts as tables.
    public String markdown() {
        return MarkdownReport.write(this);
    }

    /// Its charts by the names of their files.
    public Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        sections.forEach(section -> collect(section.blocks(), charts));
        return charts;
    }

    private static void collect(List<Block> blocks, Map<String, Chart> charts) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Drawn(String name, Chart chart) -> charts.put(name, chart);
                case Block.Fold(_, List<Block> inside) -> collect(inside, charts);
                case Block.Anchor(_, _, List<Block> inside) -> collect(inside, charts);
                case Block.Words _, Block.Rows _, Block.Command _ -> {}
            }
        }
    }
}
