package org.westphalia.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.ui.RectangleInsets;

/// How charts look: the colours of Okabe and Ito, which people with any kind of colour vision tell apart, and for every colour a
/// shape and a dash of its own, so that nothing is told by colour alone.
final class Ink {
    /// Colours that a page replaces by its own; close to black, white and light grey for a file.
    static final Color INK = new Color(27, 31, 36);

    static final Color PAPER = new Color(254, 255, 255);
    static final Color GRID = new Color(216, 222, 228);

    /// Blue, vermilion, bluish green, orange, reddish purple, sky blue; each dark enough on white and bright enough on black.
    static final List<Color> COLOURS =
            List.of(
                    new Color(0, 114, 178),
                    new Color(213, 94, 0),
                    new Color(0, 158, 115),
                    new Color(230, 159, 0),
                    new Color(204, 121, 167),
                    new Color(86, 180, 233));

    static final List<Shape> SHAPES =
            List.of(
                    new Ellipse2D.Double(-3, -3, 6, 6),
                    new Polygon(new int[] {0, 6, 0, -6}, new int[] {-6, 0, 6, 0}, 4),
                    new Rectangle2D.Double(-5, -5, 10, 10),
                    new Polygon(new int[] {0, 6, -6}, new int[] {-6, 5, 5}, 3),
                    new Polygon(new int[] {0, 6, -6}, new int[] {6, -5, -5}, 3),
                    new Ellipse2D.Double(-6, -6, 12, 12));

    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke LINE = new BasicStroke(2f);

    private Ink() {}

    static String rgb(Color colour) {
        return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
    }

    /// Dresses a chart.
    static JFreeChart dressed(JFreeChart chart) {
        StandardChartTheme theme = new StandardChartTheme("westphalia");
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        theme.setShadowVisible(false);
        theme.setRegularFont(font);
        theme.setSmallFont(font.deriveFont(11f));
        theme.setLargeFont(font);
        theme.setExtraLargeFont(font.deriveFont(14f));
        theme.setChartBackgroundPaint(PAPER);
        theme.setPlotBackgroundPaint(PAPER);
        theme.setLegendBackgroundPaint(PAPER);
        theme.setDomainGridlinePaint(GRID);
        theme.setRangeGridlinePaint(GRID);
        theme.setAxisLabelPaint(INK);
        theme.setTickLabelPaint(INK);
        theme.setLegendItemPaint(INK);
        theme.setTitlePaint(INK);
        theme.setItemLabelPaint(INK);
        theme.setPlotOutlinePaint(GRID);
        theme.apply(chart);
        chart.setPadding(new RectangleInsets(6, 6, 6, 14));
        chart.getPlot().setOutlineVisible(false);
        if (chart.getLegend() != null) {
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        return chart;
    }
}
