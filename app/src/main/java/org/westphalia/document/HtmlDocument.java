package org.westphalia.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.westphalia.evidence.Extraction;
import org.westphalia.evidence.PlainText;

/// A web page as text: every block (a paragraph, a heading, an item, a cell of a table) is a paragraph, a line break begins
/// another. What nobody reads on the page (scripts, styles, forms, menus marked as such, what is hidden) is passed over; nothing is run and nothing is fetched.
final class HtmlDocument {
    private static final Set<String> UNREAD =
            Set.of(
                    "head",
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "canvas",
                    "audio",
                    "video",
                    "button",
                    "select",
                    "textarea",
                    "datalist");
    private static final Set<String> CELLS = Set.of("br", "td", "th", "li", "dt", "dd");

    private static final Pattern HIDING =
            Pattern.compile(
                    "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)",
                    Pattern.CASE_INSENSITIVE);

    private HtmlDocument() {}

    static DocumentRead read(Path file) throws IOException {
        if (Files.size(file) > PlainText.MOST_BYTES) {
            return DocumentRead.refused(new Extraction.TooLarge(PlainText.MOST_MEGABYTES));
        }
        byte[] bytes = Files.readAllBytes(file);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        boolean saysNoOther = page.charset().equals(StandardCharsets.UTF_8);
        if (saysNoOther && PlainText.decode(bytes).isEmpty()) {
            return DocumentRead.refused(new Extraction.Unreadable(Extraction.Reason.NOT_TEXT));
        }
        Words words = new Words();
        page.traverse(words);
        return DocumentRead.of(
                words.text(),
                meta(page, List.of("author", "article:author", "dc.creator", "citation_author")),
                title(page),
                meta(
                        page,
                        List.of(
                                "article:published_time",
                                "date",
                                "dc.date",
                                "dcterms.date",
                                "citation_publication_date",
                                "pubdate")));
    }

    private static String title(Document page) {
        String said = meta(page, List.of("og:title", "citation_title", "dc.title"));
        return said.isEmpty() ? page.title() : said;
    }

    /// The first of these that the head of the page says.
    private static String meta(Document page, List<String> names) {
        for (String name : names) {
            for (Element meta : page.getElementsByTag("meta")) {
                boolean is =
                        meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("property").equalsIgnoreCase(name);
                if (is && !meta.attr("content").isBlank()) {
                    return meta.attr("content").replace('/', name.contains("date") ? '-' : '/');
                }
            }
        }
        return "";
    }

    /// Collects the words of a page in the order in which they are written, each block on a line of its own.
    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int unread;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                unread += isUnread(element) ? 1 : 0;
                breakAt(element);
            } else if (node instanceof TextNode words && unread == 0) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                unread -= isUnread(element) ? 1 : 0;
                breakAt(element);
            }
        }

        /// Passed over by its name, or because the page says that it is hidden.
        private static boolean isUnread(Element element) {
            return UNREAD.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || HIDING.matcher(element.attr("style")).find();
        }

        private void breakAt(Element element) {
            if (element.isBlock() || CELLS.contains(element.normalName())) {
                text.append('\n');
            }
        }

        String text() {
            return text.toString();
        }
    }
}
