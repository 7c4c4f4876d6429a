package org.westphalia.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The parts of a text that a claim can point at.
///
/// A paragraph is a line with something on it: a text is cut at every line break, lines of nothing but white space are passed
/// over, and the rest are counted from 1 (`p1`). Headings, bylines and captions therefore count too, as they do when somebody
/// copies a page into a file. A text whose lines are wrapped should be unwrapped before it is fingerprinted.
///
/// A sentence (`p1.s1`) ends at a full stop, question or exclamation mark or ellipsis, with any closing quotes and brackets,
/// when white space follows and then something that can open a sentence: a capital, a digit, an opening quote or bracket.
/// A full stop after a single capital (`J. Smith`, `U.S.`) or a usual short form (`Mr.`) ends nothing.
public final class Paragraphs {
    private static final Set<String> SHORT_FORMS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sen", "rep", "gov", "st",
                    "no", "nos", "vs", "etc", "cf", "al", "fig", "ed", "eds", "vol", "pp", "art",
                    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
                    "dec", "e.g", "i.e");

    private Paragraphs() {}

    /// The paragraphs of a text in order, each without white space at its ends.
    public static List<String> of(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.lines().map(Paragraphs::normal).filter(line -> !line.isEmpty()).toList();
    }

    /// The sentences of a paragraph in order; none for an empty one.
    public static List<String> sentences(String paragraph) {
        String text = normal(paragraph);
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isStop(text.charAt(i))) {
                continue;
            }
            int end = i + 1;
            while (end < text.length()
                    && (isStop(text.charAt(end)) || isCloser(text.charAt(end)))) {
                end++;
            }
            boolean followed =
                    end + 1 < text.length()
                            && text.charAt(end) == ' '
                            && opens(text.charAt(end + 1));
            if (followed && !isShortForm(text, start, i)) {
                sentences.add(text.substring(start, end));
                start = end + 1;
            }
            i = end - 1;
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    /// A text with what typesetting changes taken out, for comparing: compatibility forms composed (NFKC), every run of white
    /// space one space, quotes and dashes plain, invisible characters gone. Capitals stay.
    static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder result = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = plain(composed.charAt(i));
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !result.isEmpty();
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                if (space) {
                    result.append(' ');
                    space = false;
                }
                result.append(c);
            }
        }
        return result.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> c;
        };
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '\'' || c == ')' || c == ']';
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || c == '"'
                || c == '\''
                || c == '('
                || c == '[';
    }

    private static boolean isShortForm(String text, int start, int stop) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        int from = stop;
        while (from > start
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, stop);
        boolean initial =
                !word.isEmpty()
                        && Character.isUpperCase(word.charAt(word.length() - 1))
                        && (word.length() == 1 || word.charAt(word.length() - 2) == '.');
        return initial || SHORT_FORMS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}
