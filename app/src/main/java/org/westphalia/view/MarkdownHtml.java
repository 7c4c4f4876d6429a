package org.westphalia.view;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The Markdown of an answer as HTML for a page. HTML in it is shown as text and links that run something are cut, so that
/// nothing that stands in a case can do anything in a browser.
public final class MarkdownHtml {
    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(_ ->
                            (_, tag, attributes) -> {
                                // Alignment as a class: a strict page allows no inline style.
                                String side = attributes.remove("align");
                                if (side != null && side.equals("right")) {
                                    attributes.put("class", "number");
                                }
                                if (tag.equals("th")) {
                                    attributes.put("scope", "col");
                                }
                            })
                    .build();

    private MarkdownHtml() {}

    /// A fragment of HTML.
    ///
    /// @param deeper by how many levels the headings move down, to fit below those of the page
    public static String of(String markdown, int deeper) {
        Node document = PARSER.parse(markdown);
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(6, heading.getLevel() + deeper));
                        visitChildren(heading);
                    }
                });
        return RENDERER.render(document)
                .replace(
                        "<table>",
                        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>");
    }
}
