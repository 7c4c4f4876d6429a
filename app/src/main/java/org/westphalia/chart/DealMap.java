package org.westphalia.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// What terms give two parties over having no deal. Both sign in the upper right quarter only.
///
/// @param across the party on the horizontal axis
/// @param upward the party on the vertical axis
/// @param kinds points of one kind each: the frontier first
public record DealMap(String across, String upward, List<Kind> kinds) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 460;

    /// Below so many, points carry their names.
    private static final int NAMED = 12;

    public DealMap {
        kinds = List.copyOf(kinds);
    }

    /// Points of one kind.
    ///
    /// @param name such as `Frontier`, `Proposals`, `Solutions`
    /// @param named whether each point shows its name
    public record Kind(String name, List<Point> points, boolean named) {
        public Kind {
            points = List.copyOf(points);
        }
    }

    /// Some terms.
    ///
    /// @param name what they are called
    /// @param across points that the first party gains over no deal
    /// @param upward points that the second gains
    public record Point(String name, double across, double upward) {}

    /// Draws it.
    public Chart chart() {
        XYSeriesCollection data = new XYSeriesCollection();
        List<List<String>> rows = new ArrayList<>();
        int both = 0;
        int all = 0;
        for (Kind kind : kinds) {
            XYSeries series = new XYSeries(kind.name(), false, true);
            for (Point point : kind.points()) {
                series.add(point.across(), point.upward());
                rows.add(
                        List.of(
                                kind.name(),
                                point.name(),
                                figure(point.across()),
                                figure(point.upward())));
                all++;
                both += point.across() >= 0 && point.upward() >= 0 ? 1 : 0;
            }
            data.addSeries(series);
        }
        JFreeChart chart =
                Ink.dressed(
                        ChartFactory.createScatterPlot(
                                null,
                                across + ": points over no deal",
                                upward + ": points over no deal",
                                data,
                                PlotOrientation.VERTICAL,
                                true,
                                false,
                                false));
        XYPlot plot = chart.getXYPlot();
        plot.setDomainZeroBaselineVisible(true);
        plot.setRangeZeroBaselineVisible(true);
        plot.setDomainZeroBaselinePaint(Ink.INK);
        plot.setRangeZeroBaselinePaint(Ink.INK);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int i = 0; i < kinds.size(); i++) {
            renderer.setSeriesPaint(i, Ink.COLOURS.get(i % Ink.COLOURS.size()));
            renderer.setSeriesShape(i, Ink.SHAPES.get(i % Ink.SHAPES.size()));
        }
        new PointLabels(kinds.stream().flatMap(kind -> kind.points().stream()).toList())
                .of(
                        kinds.stream()
                                .filter(kind -> kind.named() && kind.points().size() <= NAMED)
                                .flatMap(kind -> kind.points().stream())
                                .toList())
                .forEach(plot::addAnnotation);
        plot.setRenderer(renderer);
        String words =
                all
                        + " sets of terms by what they give "
                        + across
                        + " and "
                        + upward
                        + " over no deal; "
                        + (both == 0 ? "none gives" : both == 1 ? "one gives" : both + " give")
                        + " both at least as much.";
        return new Chart(
                across + " and " + upward,
                words,
                new Chart.Table(List.of("Kind", "Terms", across, upward), rows),
                chart,
                WIDTH,
                HEIGHT);
    }

    static String figure(double points) {
        return new BigDecimal(points).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
