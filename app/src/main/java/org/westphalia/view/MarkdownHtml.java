package org.westphalia.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The Markdown of an answer as HTML for a page. HTML in it is shown as text and links that run something are cut, so that
/// nothing that stands in a case can do anything in a browser.
public final class MarkdownHtml {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(_ -> MarkdownHtml::attributes)
                    .build();

    private MarkdownHtml() {}

    /// A fragment of HTML.
    ///
    /// @param deeper by how many levels the headings move down, to fit below those of the page
    public static String of(String markdown, int deeper) {
        return of(markdown, deeper, Set.of(), id -> id);
    }

    /// A fragment of HTML in which the names of claims lead to them.
    ///
    /// @param claims ids ([NamedClaims])
    /// @param address where a claim is shown
    public static String of(
            String markdown, int deeper, Set<String> claims, UnaryOperator<String> address) {
        Node document = PARSER.parse(markdown);
        List<Text> texts = new ArrayList<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(6, heading.getLevel() + deeper));
                        visitChildren(heading);
                    }

                    @Override
                    public void visit(Text text) {
                        texts.add(text);
                    }
                });
        texts.forEach(text -> link(text, claims, address));
        return RENDERER.render(document)
                .replace(
                        "<table>",
                        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>");
    }

    private static void link(Text text, Set<String> claims, UnaryOperator<String> address) {
        String words = text.getLiteral();
        int from = 0;
        for (NamedClaims.Place claim : NamedClaims.in(words, claims)) {
            text.insertBefore(new Text(words.substring(from, claim.start())));
            Link link = new Link(address.apply(claim.id()), null);
            link.appendChild(new Text(claim.id()));
            text.insertBefore(link);
            from = claim.end();
        }
        if (from > 0) {
            text.setLiteral(words.substring(from));
        }
    }

    private static void attributes(
            Node node, String tag, java.util.Map<String, String> attributes) {
        // Alignment as a class: a strict page allows no inline style.
        if ("right".equals(attributes.remove("align"))) {
            attributes.put("class", "number");
        }
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
        if (node instanceof Link link) {
            attributes.put("class", "claim");
            attributes.put(
                    "data-claim",
                    link.getDestination().replaceFirst("^.*[/#]", "").replaceFirst("^claim-", ""));
        }
    }
}
