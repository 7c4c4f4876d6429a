package org.westphalia.chart;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/// Charts as SVG. Text stays text, so that it can be searched and read aloud.
final class SvgText {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgText() {}

    static String file(JFreeChart chart, int width, int height, String title, String words) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + width
                + "\" height=\""
                + height
                + "\" viewBox=\"0 0 "
                + width
                + " "
                + height
                + "\" role=\"img\"><title>"
                + escaped(title)
                + "</title><desc>"
                + escaped(words)
                + "</desc>"
                + body(chart, width, height)
                + "</svg>\n";
    }

    static String inline(
            JFreeChart chart, int width, int height, String title, String words, String id) {
        String body =
                body(chart, width, height)
                        .replace("clipPath", "clipPath")
                        .replaceAll("id=\"(clipPath[0-9]+)\"", "id=\"" + id + "-$1\"")
                        .replaceAll("url\\(#(clipPath[0-9]+)\\)", "url(#" + id + "-$1)")
                        .replaceAll("id=\"(genericDefs|defs[0-9]+)\"", "")
                        .replace(Ink.rgb(Ink.INK), "var(--ink)")
                        .replace(Ink.rgb(Ink.PAPER), "var(--paper)")
                        .replace(Ink.rgb(Ink.GRID), "var(--grid)");
        return "<svg viewBox=\"0 0 "
                + width
                + " "
                + height
                + "\" role=\"img\" aria-labelledby=\""
                + id
                + "-t "
                + id
                + "-d\"><title id=\""
                + id
                + "-t\">"
                + escaped(title)
                + "</title><desc id=\""
                + id
                + "-d\">"
                + escaped(words)
                + "</desc>"
                + body
                + "</svg>";
    }

    /// What Batik draws, without its outermost element and the states that every element has anyway.
    private static String body(JFreeChart chart, int width, int height) {
        Document document;
        try {
            document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(graphics, new Rectangle(width, height));
        StringWriter text = new StringWriter();
        try {
            graphics.stream(text, false);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException(e);
        }
        String whole = text.toString();
        int inner = whole.indexOf('>', whole.indexOf("<svg")) + 1;
        return "<g fill=\"black\" stroke=\"black\" font-family=\"sans-serif\" font-size=\"12\">"
                + whole.substring(inner, whole.lastIndexOf("</svg"))
                        .replaceAll("\\s*\n\\s*", " ")
                        .replace("> <", "><")
                        .replace(" >", ">")
                        .replace(" xml:space=\"preserve\"", "")
                        .replaceAll("text-rendering=\"[a-zA-Z]*\"", "")
                        .replaceAll("color-rendering=\"[a-zA-Z]*\"", "")
                        .replaceAll("shape-rendering=\"[a-zA-Z]*\"", "")
                        .replaceAll("image-rendering=\"[a-zA-Z]*\"", "")
                        .replaceAll("color-interpolation=\"[a-zA-Z]*\"", "")
                        .replaceAll(" +", " ")
                + "</g>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
