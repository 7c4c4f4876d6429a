package org.westphalia.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.westphalia.answer.Sha256;
import org.westphalia.view.MarkdownHtml;
import org.westphalia.view.NamedClaims;

/// A report as one page of HTML: style inside, no script, nothing fetched from anywhere.
public final class HtmlReport {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Report report;

    private HtmlReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        StringOutput output = new StringOutput();
        String style = style();
        ENGINE.render(
                "report/report.jte",
                Map.of(
                        "report",
                        report,
                        "page",
                        new HtmlReport(report),
                        "style",
                        style,
                        "hash",
                        hash(style)),
                output);
        return output.toString();
    }

    /// Markdown of an answer as HTML whose claims lead to their text further down.
    public String words(String markdown) {
        return MarkdownHtml.of(markdown, 1, claims(), id -> "#claim-" + id);
    }

    /// A cell of a table: its text, line by line, claims linked.
    public String cell(String text) {
        StringBuilder html = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            StringBuilder words = new StringBuilder();
            int from = 0;
            for (NamedClaims.Place claim : NamedClaims.in(line, claims())) {
                words.append(escaped(line.substring(from, claim.start())))
                        .append("<a class=\"claim\" href=\"#claim-")
                        .append(escaped(claim.id()))
                        .append("\">")
                        .append(escaped(claim.id()))
                        .append("</a>");
                from = claim.end();
            }
            words.append(escaped(line.substring(from)));
            html.append(html.isEmpty() ? "" : "<br>").append(words);
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Set<String> claims() {
        return report.claims();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/static/westphalia.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its style");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// So that the page may forbid every style but its own.
    private static String hash(String style) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style));
    }
}
