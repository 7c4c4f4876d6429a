package org.westphalia.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// How often something holds, row by row, with the interval in which the true share lies.
///
/// @param title what is shown
/// @param of what the shares are of, such as `worlds with a deal`
/// @param rows from top to bottom
public record Shares(String title, String of, List<Row> rows) {
    private static final int WIDTH = 640;
    private static final int ROW = 34;
    private static final int AROUND = 80;

    /// So many rows are drawn; all stand in the table.
    private static final int MOST = 40;

    public Shares {
        rows = List.copyOf(rows);
    }

    /// One share.
    ///
    /// @param name what it is of
    /// @param word a word beside it, such as a verdict
    /// @param value the share, 0..1
    /// @param low lower end of its interval
    /// @param high upper end
    /// @param shown as it reads
    public record Row(
            String name, String word, double value, double low, double high, String shown) {}

    /// Draws it.
    public Chart chart() {
        List<Row> drawn = rows.subList(0, Math.min(MOST, rows.size()));
        int n = drawn.size();
        String[] names = new String[n];
        XYIntervalSeries series = new XYIntervalSeries(of);
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(List.of(row.name(), row.word(), row.shown())));
        for (int i = 0; i < n; i++) {
            Row row = drawn.get(i);
            int y = n - 1 - i;
            names[y] =
                    shortened(row.name()) + (row.word().isEmpty() ? "" : " (" + row.word() + ")");
            series.add(100 * row.value(), 100 * row.low(), 100 * row.high(), y, y, y);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        NumberAxis across = new NumberAxis("% of " + of);
        across.setRange(-2, 102);
        SymbolAxis down = new SymbolAxis(null, names);
        down.setGridBandsVisible(false);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setSeriesPaint(0, Ink.COLOURS.get(0));
        renderer.setSeriesShape(0, Ink.SHAPES.get(1));
        renderer.setErrorStroke(Ink.LINE);
        renderer.setErrorPaint(Ink.INK);
        JFreeChart chart =
                Ink.dressed(
                        new JFreeChart(
                                null, null, new XYPlot(data, across, down, renderer), false));
        String words =
                title
                        + ", "
                        + rows.size()
                        + (rows.size() == 1 ? " row: " : " rows: ")
                        + rows.stream()
                                .limit(8)
                                .map(row -> row.name() + " " + row.shown())
                                .collect(java.util.stream.Collectors.joining("; "))
                        + (rows.size() > MOST
                                ? "; " + MOST + " of them drawn, all in the table."
                                : ".");
        return new Chart(
                title,
                words,
                new Chart.Table(List.of("", "", "% of " + of), cells),
                chart,
                WIDTH,
                n * ROW + AROUND);
    }

    private static String shortened(String name) {
        return name.length() <= 40
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 38)) + "...";
    }

    static String percent(double share) {
        return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN).toPlainString()
                + " %";
    }
}
