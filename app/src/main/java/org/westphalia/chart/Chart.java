package org.westphalia.chart;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/// A chart: what is drawn, the same in a sentence, and the same as a table.
public final class Chart {
    private final String title;
    private final String words;
    private final Table table;
    private final JFreeChart drawn;
    private final int width;
    private final int height;

    /// The data of a chart.
    ///
    /// @param headings of the columns
    /// @param rows cells as they read
    public record Table(List<String> headings, List<List<String>> rows) {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    Chart(String title, String words, Table table, JFreeChart drawn, int width, int height) {
        this.title = title;
        this.words = words;
        this.table = table;
        this.drawn = drawn;
        this.width = width;
        this.height = height;
    }

    /// Whether this machine can draw: it takes fonts. Where it cannot, tables say the same.
    public static boolean isPossible() {
        return Drawable.POSSIBLE;
    }

    /// What it shows.
    public String title() {
        return title;
    }

    /// What is seen, for who cannot see it.
    public String words() {
        return words;
    }

    /// The data.
    public Table table() {
        return table;
    }

    /// A file for papers: black on white, complete in itself.
    public String svg() {
        return SvgText.file(drawn, width, height, title, words);
    }

    /// A part of a page whose colours follow the page's (`--ink`, `--paper`, `--grid`).
    ///
    /// @param id unlike any other of the page
    public String inlineSvg(String id) {
        return SvgText.inline(drawn, width, height, title, words, id);
    }

    /// A picture for papers.
    ///
    /// @param factor how many dots for a point: 1 for a screen, 3 for print
    public byte[] png(int factor) {
        BufferedImage image =
                new BufferedImage(width * factor, height * factor, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D graphics = image.createGraphics();
        graphics.scale(factor, factor);
        drawn.draw(graphics, new Rectangle(width, height));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChartUtils.writeBufferedImageAsPNG(bytes, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Asked once: fonts do not come and go.
    private static final class Drawable {
        static final boolean POSSIBLE = test();

        private static boolean test() {
            try {
                System.setProperty("java.awt.headless", "true");
                return GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAvailableFontFamilyNames()
                                .length
                        > 0;
            } catch (RuntimeException | LinkageError | InternalError _) {
                return false;
            }
        }
    }
}
