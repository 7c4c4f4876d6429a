package org.westphalia.cli;

import java.util.List;
import java.util.Map;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;

/// Findings as a good compiler shows them: what is wrong, where, the line with the spot marked, and the way out.
final class FindingText {
    private static final int TAB = 4;

    private final Page page;
    private final Paint paint;
    private final Map<String, List<String>> linesByFile;

    /// @param linesByFile the text of the files of the case, line by line
    FindingText(Page page, Map<String, List<String>> linesByFile) {
        this.page = page;
        this.paint = page.paint();
        this.linesByFile = linesByFile;
    }

    /// All findings, an empty line after each.
    void write(List<Finding> findings) {
        for (Finding finding : findings) {
            write(finding);
            page.gap();
        }
    }

    private void write(Finding finding) {
        String severity = finding.isError() ? paint.bad("error") : paint.doubtful("warning");
        page.hanging("", "  ", severity + paint.dim("[" + finding.code() + "]") + ": " + paint.bold(finding.message()));
        finding.place().ifPresent(this::place);
        if (!finding.hint().isEmpty()) {
            for (String line : finding.hint().split("\n")) {
                page.hanging("  ", "  ", line);
            }
        }
    }

    private void place(Place place) {
        page.verbatim("  " + paint.dim("--> " + place.file() + ":" + place.line() + ":" + place.column()));
        List<String> lines = linesByFile.getOrDefault(place.file(), List.of());
        if (place.line() > lines.size()) {
            return;
        }
        String line = lines.get(place.line() - 1);
        String number = String.valueOf(place.line());
        Excerpt excerpt = Excerpt.of(line, place.column() - 1, place.length(), page.width() - number.length() - 5);
        page.verbatim("  " + paint.dim(number + " | ") + excerpt.text());
        page.verbatim("  " + " ".repeat(number.length()) + paint.dim(" | ") + paint.bad(excerpt.marks()));
    }

    /// The part of a line around a spot that fits a width, and the marks below it.
    private record Excerpt(String text, String marks) {
        static Excerpt of(String line, int at, int length, int width) {
            int start = Math.max(0, Math.min(at, line.length()));
            int end = Math.max(start, Math.min(start + length, line.length()));
            int from = 0;
            if (Wrap.width(flat(line)) > width) {
                from = Math.max(0, start - width / 3);
            }
            int to = Math.min(line.length(), from + Math.max(width - 6, 10));
            if (from > 0 && Character.isLowSurrogate(line.charAt(from))) {
                from--;
            }
            String before = (from > 0 ? "..." : "") + flat(line.substring(from, start));
            String spot = flat(line.substring(start, Math.min(end, Math.max(start, to))));
            String after = end < to ? flat(line.substring(end, to)) : "";
            String text = before + spot + after + (to < line.length() ? "..." : "");
            return new Excerpt(text, " ".repeat(Wrap.width(before)) + "^".repeat(Math.max(1, Wrap.width(spot))));
        }

        /// Without tabs and other characters that would move the marks or the terminal.
        private static String flat(String text) {
            StringBuilder flat = new StringBuilder();
            text.chars().forEach(character -> {
                if (character == '\t') {
                    flat.append(" ".repeat(TAB));
                } else if (Character.isISOControl(character)) {
                    flat.append('?');
                } else {
                    flat.append((char) character);
                }
            });
            return flat.toString();
        }
    }
}
