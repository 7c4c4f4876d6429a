package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// A page as Markdown (CommonMark with the tables of GitHub): titles, paragraphs, lists, tables and code as such, nothing
/// wrapped, and whatever stands in a case escaped, so that a title full of stars stays a title full of stars.
final class MarkdownPage extends Page {
    /// Nothing is ever too wide for a document.
    private static final int WIDTH = 1_000_000;

    private static final String BOLD = "\u001b[1m";
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private final Document document = new Document();

    MarkdownPage() {
        // What is painted bold becomes strong; colours are dropped.
        super(WIDTH, new Paint(true));
    }

    @Override
    Page title(String title) {
        return heading(1, title);
    }

    @Override
    Page heading(String title) {
        return heading(2, title);
    }

    @Override
    Page gap() {
        return this;
    }

    @Override
    Page paragraph(String words) {
        if (!words.isBlank()) {
            document.appendChild(withInline(new Paragraph(), words));
        }
        return this;
    }

    @Override
    Page item(String words) {
        BulletList list;
        if (document.getLastChild() instanceof BulletList open) {
            list = open;
        } else {
            list = new BulletList();
            list.setMarker("-");
            list.setTight(true);
            document.appendChild(list);
        }
        ListItem item = new ListItem();
        item.appendChild(withInline(new Paragraph(), words));
        list.appendChild(item);
        return this;
    }

    /// Indentation means one of several: a list.
    @Override
    Page hanging(String first, String next, String words) {
        return first.isEmpty() ? paragraph(words) : item(words);
    }

    @Override
    Page verbatim(String line) {
        FencedCodeBlock code;
        if (document.getLastChild() instanceof FencedCodeBlock open) {
            code = open;
        } else {
            code = new FencedCodeBlock();
            code.setFenceCharacter("`");
            code.setLiteral("");
            document.appendChild(code);
        }
        StringBuilder plain = new StringBuilder();
        Wrap.runs(line).forEach(run -> plain.append(run.text()));
        code.setLiteral(code.getLiteral() + plain + "\n");
        int fence = longestFence(code.getLiteral());
        code.setClosingFenceLength(fence); // first, for it may never be shorter
        code.setOpeningFenceLength(fence);
        return this;
    }

    @Override
    Page table(Table table, String indent) {
        TableHead head = new TableHead();
        head.appendChild(
                row(table.columns(), table.columns().stream().map(Table.Column::heading).toList()));
        TableBlock block = new TableBlock();
        block.appendChild(head);
        if (!table.isEmpty()) {
            TableBody body = new TableBody();
            table.rows().forEach(cells -> body.appendChild(row(table.columns(), cells)));
            block.appendChild(body);
        }
        document.appendChild(block);
        return this;
    }

    @Override
    public String toString() {
        return RENDERER.render(document);
    }

    private Page heading(int level, String words) {
        Heading heading = new Heading();
        heading.setLevel(level);
        document.appendChild(withInline(heading, words.replace('\n', ' ')));
        return this;
    }

    private static TableRow row(List<Table.Column> columns, List<String> cells) {
        TableRow row = new TableRow();
        for (int c = 0; c < cells.size(); c++) {
            TableCell cell = new TableCell();
            cell.setAlignment(
                    columns.get(c).right() ? TableCell.Alignment.RIGHT : TableCell.Alignment.LEFT);
            row.appendChild(withInline(cell, cells.get(c).replace('\n', ' ')));
        }
        return row;
    }

    /// Puts words into a block: strong where they are painted bold.
    private static Node withInline(Node block, String words) {
        for (Wrap.Run run : Wrap.runs(words.strip())) {
            String core = run.text().strip();
            if (!run.escape().equals(BOLD) || core.isEmpty()) {
                lines(run.text()).forEach(block::appendChild);
                continue;
            }
            // Emphasis must not begin or end with a space.
            int from = run.text().indexOf(core);
            lines(run.text().substring(0, from)).forEach(block::appendChild);
            Node strong = new StrongEmphasis("**");
            lines(core).forEach(strong::appendChild);
            block.appendChild(strong);
            lines(run.text().substring(from + core.length())).forEach(block::appendChild);
        }
        return block;
    }

    private static List<Node> lines(String text) {
        List<Node> nodes = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(new HardLineBreak());
            }
            if (line.isEmpty()) {
                continue;
            }
            // The renderer escapes what begins a list, a title or a quotation, but not these three.
            if ("+=~".indexOf(line.charAt(0)) >= 0) {
                HtmlInline escaped = new HtmlInline();
                escaped.setLiteral("\\" + line.charAt(0));
                nodes.add(escaped);
                nodes.add(new Text(line.substring(1)));
            } else {
                nodes.add(new Text(line));
            }
        }
        return nodes;
    }

    /// A fence longer than any run of backticks within.
    private static int longestFence(String code) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest + 1;
    }
}
