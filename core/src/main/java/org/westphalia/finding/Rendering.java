package org.westphalia.finding;

import java.util.List;
import java.util.Map;

/// A finding as text, the way a good compiler shows it: what, where, the line with the spot marked, and what to do.
///
///     error: There is no option 'hihg' in the issue 'dam'. [name.unknown]
///       --> case.yaml:12:33
///        |
///     12 |   tall: {if: {dam: hihg}, then: {monitor: bank}}
///        |                    ^^^^
///        = Did you mean 'high'?
public final class Rendering {
    /// A longer line is shown around the spot only.
    private static final int WIDTH = 110;

    private Rendering() {}

    /// The finding in several lines, each ended by a newline.
    ///
    /// @param lines the lines of each file by its name; a file that is not among them is named without its text
    public static String text(Finding finding, Map<String, List<String>> lines) {
        return text(finding, lines, WIDTH);
    }

    /// The same for a page of its own width.
    ///
    /// @param room how many characters of a line of a file are shown, around the spot
    public static String text(Finding finding, Map<String, List<String>> lines, int room) {
        StringBuilder text = new StringBuilder();
        text.append(finding.isError() ? "error: " : "warning: ")
                .append(printable(finding.message()))
                .append(" [")
                .append(finding.code())
                .append("]\n");
        String margin = finding.place().map(place -> mark(place, lines, room, text)).orElse("  ");
        if (!finding.hint().isEmpty()) {
            text.append(margin).append(" = ").append(printable(finding.hint())).append('\n');
        }
        return text.toString();
    }

    /// Appends the place and, when its text is known, the marked line; gives the margin for what follows.
    private static String mark(
            Place place, Map<String, List<String>> lines, int room, StringBuilder text) {
        String number = Integer.toString(place.line());
        String margin = " ".repeat(number.length());
        text.append(margin).append("--> ").append(place.file());
        text.append(':').append(place.line()).append(':').append(place.column()).append('\n');
        List<String> file = lines.getOrDefault(place.file(), List.of());
        if (file.isEmpty()) {
            return margin;
        }
        // What is found at the end of a file, such as an open bracket, is shown after its last
        // line.
        boolean ended = place.line() > file.size();
        int shown = ended ? file.size() : place.line();
        String line = file.get(shown - 1);
        int at = ended ? line.length() : Math.min(place.column() - 1, line.length());
        String last = Integer.toString(shown);
        String label = " ".repeat(number.length() - last.length()) + last;
        int from = line.length() <= room ? 0 : Math.clamp(at - room / 3, 0, line.length() - room);
        int to = Math.min(line.length(), from + room);
        int marks = Math.clamp(place.length(), 1, Math.max(1, to - at));
        String dots = from > 0 ? "..." : "";
        text.append(margin).append(" |\n").append(label).append(" | ").append(dots);
        text.append(printable(line.substring(from, to)))
                .append(to < line.length() ? "..." : "")
                .append('\n');
        text.append(margin).append(" | ").append(" ".repeat(dots.length() + at - from));
        text.append("^".repeat(marks)).append('\n');
        return margin;
    }

    /// The text with every control character (tabs, terminal escapes) and every mark that turns letters shown as one harmless
    /// character.
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(
                    c == '\t'
                            ? ' '
                            : Character.isISOControl(c) || Finding.turnsLetters(c) ? '\uFFFD' : c);
        }
        return clean.toString();
    }
}
