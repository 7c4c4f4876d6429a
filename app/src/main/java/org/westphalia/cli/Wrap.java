package org.westphalia.cli;

import java.util.ArrayList;
import java.util.List;

/// Breaking text into lines of a width. Breaks at spaces (never at no-break spaces); a word longer than a line is cut behind
/// a hyphen, a dot or an equals sign where it has one, as ids do, but never at the dot of a decimal number.
/// Escape sequences for colours take no room.
final class Wrap {
    private Wrap() {}

    /// A stretch of text between escape sequences.
    ///
    /// @param escape the sequence before it; empty where there is none, or where it ends the one before
    record Run(String escape, String text) {}

    /// A text cut at its escape sequences; stretches without text are left out.
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        String escape = "";
        int from = 0;
        while (from < text.length()) {
            int next = text.indexOf('\u001b', from);
            int to = next < 0 ? text.length() : next;
            if (to > from) {
                runs.add(new Run(escape, text.substring(from, to)));
            }
            from = next < 0 ? to : afterEscape(text, next);
            String sequence = text.substring(to, from);
            escape = sequence.equals("\u001b[0m") ? "" : sequence;
        }
        return runs;
    }

    /// The lines of a text; at least one, each at most `width` columns wide.
    static List<String> lines(String text, int width) {
        return lines(text, width, width);
    }

    /// The same, the first line as wide as `first`.
    static List<String> lines(String text, int first, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            paragraphLines(paragraph, Math.max(first, 1), Math.max(width, 1), lines);
        }
        return lines;
    }

    /// How many columns a text takes.
    static int width(String text) {
        int columns = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '\u001b') {
                i = afterEscape(text, i);
                continue;
            }
            int character = text.codePointAt(i);
            columns += columns(character);
            i += Character.charCount(character);
        }
        return columns;
    }

    /// The widest single word, as far as it must not be cut.
    static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[ \n]", -1)) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    /// The widest part of a word that cannot be cut at a good place.
    static int longestPart(String text) {
        int longest = 0;
        for (String part : text.split("[ \n]|(?<=[-=])|(?<=\\.)(?![0-9])", -1)) {
            longest = Math.max(longest, width(part));
        }
        return longest;
    }

    /// A text filled up with spaces to a width.
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /// A text moved to the right edge of a width.
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    private static void paragraphLines(String paragraph, int first, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : paragraph.split(" ", -1)) {
            String rest = word;
            int length = width(rest);
            if (used > 0 && used + 1 + length > (lines.isEmpty() ? first : width)) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (used == 0 && length > (lines.isEmpty() ? first : width)) {
                int cut = cut(rest, lines.isEmpty() ? first : width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
                length = width(rest);
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            line.append(rest);
            used += length;
        }
        lines.add(line.toString());
    }

    /// How many characters of a text fill a width; at least one. Behind the last good place if there is one.
    private static int cut(String text, int width) {
        int columns = 0;
        int good = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '\u001b') {
                i = afterEscape(text, i);
                continue;
            }
            int character = text.codePointAt(i);
            if (columns > 0 && columns + columns(character) > width) {
                return good > 0 ? good : i;
            }
            columns += columns(character);
            i += Character.charCount(character);
            if (character == '-' || character == '=' || (character == '.' && !isDigit(text, i))) {
                good = i;
            }
        }
        return i;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int afterEscape(String text, int at) {
        int end = text.indexOf('m', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        boolean wide =
                character >= 0x1100
                        && (character <= 0x115f
                                || (character >= 0x2e80 && character <= 0xa4cf)
                                || (character >= 0xac00 && character <= 0xd7a3)
                                || (character >= 0xf900 && character <= 0xfaff)
                                || (character >= 0xfe30 && character <= 0xfe6f)
                                || (character >= 0xff00 && character <= 0xff60)
                                || (character >= 0x1f300 && character <= 0x1faff)
                                || (character >= 0x20000 && character <= 0x3fffd));
        return wide ? 2 : 1;
    }
}
