package org.westphalia.cli;

import java.util.List;

/// Text being laid out for a width: titles, paragraphs, lists and tables, one after the other.
sealed class Page permits MarkdownPage {
    private final int width;
    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    Page(int width, Paint paint) {
        this.width = Math.max(width, 20);
        this.paint = paint;
    }

    Paint paint() {
        return paint;
    }

    int width() {
        return width;
    }

    /// What the whole page is about.
    Page title(String title) {
        return paragraph(paint.bold(title));
    }

    /// The title of a part, with space above it.
    Page heading(String title) {
        return gap().paragraph(paint.bold(title));
    }

    /// An empty line, unless the page begins here or has one already.
    Page gap() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        return this;
    }

    Page paragraph(String words) {
        return hanging("", "", words);
    }

    /// An item of a list.
    Page item(String words) {
        return hanging("  - ", "    ", words);
    }

    /// A paragraph that begins with one indentation and continues with another.
    Page hanging(String first, String next, String words) {
        List<String> lines = Wrap.lines(words, width - Wrap.width(first), width - Wrap.width(next));
        for (int i = 0; i < lines.size(); i++) {
            text.append((i == 0 ? first : next) + lines.get(i)).append('\n');
        }
        return this;
    }

    /// A line as it is, however wide (code, paths).
    Page verbatim(String line) {
        text.append(line).append('\n');
        return this;
    }

    Page table(Table table) {
        return table(table, "");
    }

    Page table(Table table, String indent) {
        for (String line : table.lines(width - indent.length(), paint)) {
            text.append((indent + line).stripTrailing()).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
