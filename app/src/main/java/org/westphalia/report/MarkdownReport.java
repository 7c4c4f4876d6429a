package org.westphalia.report;

import java.util.List;
import java.util.stream.Collectors;
import org.westphalia.chart.Chart;

/// A report as Markdown.
final class MarkdownReport {
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String write(Report report) {
        MarkdownReport page = new MarkdownReport();
        page.text.append("# ").append(escaped(report.source().title())).append("\n\n");
        report.order().caveat().ifPresent(caveat -> page.paragraph("**" + escaped(caveat) + "**"));
        report.order().date().ifPresent(date -> page.paragraph(escaped(date)));
        if (!report.source().about().isEmpty()) {
            page.paragraph(escaped(report.source().about()));
        }
        for (Section section : report.sections()) {
            page.text.append("## ").append(escaped(section.title())).append("\n\n");
            page.blocks(section.blocks());
        }
        report.order().caveat().ifPresent(caveat -> page.paragraph("**" + escaped(caveat) + "**"));
        return page.text.toString();
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Words(String markdown) ->
                        text.append(markdown.replaceAll("(?m)^##? ", "### ").strip())
                                .append("\n\n");
                case Block.Rows(String caption, List<String> headings, List<List<String>> rows) ->
                        table(caption, headings, rows);
                case Block.Drawn(_, Chart chart) -> {
                    paragraph(escaped(chart.words()));
                    table(chart.title(), chart.table().headings(), chart.table().rows());
                }
                case Block.Fold(String title, List<Block> inside) -> {
                    paragraph("### " + escaped(title));
                    blocks(inside);
                }
                case Block.Anchor(_, String title, List<Block> inside) -> {
                    paragraph("### " + escaped(title));
                    blocks(inside);
                }
                case Block.Command(String line) ->
                        text.append("```text\n").append(line).append("\n```\n\n");
            }
        }
    }

    private void table(String caption, List<String> headings, List<List<String>> rows) {
        if (!caption.isEmpty()) {
            paragraph(escaped(caption) + ":");
        }
        row(headings.stream().map(MarkdownReport::escaped).toList());
        row(headings.stream().map(_ -> "---").toList());
        rows.forEach(cells -> row(cells.stream().map(MarkdownReport::escaped).toList()));
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append(
                cells.stream()
                        .map(cell -> cell.isEmpty() ? " " : cell.replace("\n", "<br>"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
    }
}
