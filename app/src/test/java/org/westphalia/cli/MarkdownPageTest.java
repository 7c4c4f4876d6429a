package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownPageTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final MarkdownPage page = new MarkdownPage();

    private static List<Node> blocks(Page page) {
        List<Node> blocks = new ArrayList<>();
        for (Node node = PARSER.parse(page.toString()).getFirstChild();
                node != null;
                node = node.getNext()) {
            blocks.add(node);
        }
        return blocks;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }
                });
        return words.toString();
    }

    @Test
    void everyPartOfAPageIsOneOfMarkdown() {
        page.title("A case").heading("A part").paragraph("Some words.").gap();
        page.item("one").item("two");
        page.table(
                new Table(Table.Column.text("Party"), Table.Column.number("Gain")).row("us", "+2"));
        page.verbatim("  1 | issues:").verbatim("    | ^^^^^^");

        assertThat(blocks(page))
                .extracting(Object::getClass)
                .satisfies(kinds ->
                        assertThat(kinds.toString())
                                .isEqualTo(
                                        List.of(
                                                        Heading.class,
                                                        Heading.class,
                                                        Paragraph.class,
                                                        BulletList.class,
                                                        TableBlock.class,
                                                        FencedCodeBlock.class)
                                                .toString()));
    }

    @Test
    void whatIsPaintedBoldIsStrongEvenWithSpacesAtItsEdges() {
        page.paragraph("a" + page.paint().bold(" very ") + page.paint().bad("bad") + " day");

        Node paragraph = blocks(page).getFirst();
        assertThat(words(paragraph)).isEqualTo("a very bad day");
        assertThat(paragraph.getFirstChild().getNext()).isInstanceOf(StrongEmphasis.class);
        assertThat(page.toString()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*stars* and _lines_ and **more**",
                "# not a title",
                "- not an item",
                "1. not a number",
                "> nobody said so",
                "[a link](javascript:alert(1)) ![and a picture](x)",
                "<script>alert(1)</script> &amp; <b>",
                "`code` ``` and ~~~",
                "a | b | c",
                "back\\slash \\| and \\*",
                "+ plus",
                "=== and ---",
                "~~~ fence",
                "    indented"
            })
    void whateverStandsInACaseStaysWhatItIs(String hostile) {
        page.title(hostile).paragraph(hostile).item(hostile);
        page.table(
                new Table(Table.Column.text("Words"), Table.Column.text("More")).row(hostile, "b"));
        page.verbatim(hostile).verbatim("```");

        List<Node> blocks = blocks(page);
        assertThat(blocks).hasSize(5);
        blocks.subList(0, 3).forEach(block -> assertThat(words(block)).isEqualTo(hostile.strip()));
        assertThat(firstCellBelowTheHead(blocks.get(3))).isEqualTo(hostile.strip());
        assertThat(((FencedCodeBlock) blocks.get(4)).getLiteral()).isEqualTo(hostile + "\n```\n");
    }

    private static String firstCellBelowTheHead(Node table) {
        List<String> cells = new ArrayList<>();
        table.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof TableCell) {
                            cells.add(words(node));
                        }
                        visitChildren(node);
                    }
                });
        return cells.get(2);
    }
}
