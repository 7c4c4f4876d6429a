package org.westphalia.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something in a case (or on the command line) that its author should mend or know. A value, not an exception: all
/// findings of a run are collected and shown together.
///
/// @param code stable dotted name such as `issue.unknown-option`
/// @param place where it is, if it is anywhere in a file
/// @param message what is wrong, one sentence
/// @param hint how to mend it; empty when there is nothing to say
public record Finding(
        String code, Severity severity, Optional<Place> place, String message, String hint) {

    /// A run of letters longer than this is no word that anybody wrote to be read.
    private static final int LONGEST_WORD = 300;

    private static final Pattern OVERLONG = Pattern.compile("[^\\s]{" + LONGEST_WORD + ",}");

    public Finding {
        message = shortened(message);
        hint = shortened(hint);
    }

    /// The text with words of endless length cut to their beginning and end.
    private static String shortened(String text) {
        return text.length() < LONGEST_WORD
                ? text
                : OVERLONG.matcher(text)
                        .replaceAll(match -> {
                            String word = match.group();
                            return Matcher.quoteReplacement(
                                    word.substring(0, 60)
                                            + "..."
                                            + word.substring(word.length() - 20));
                        });
    }

    /// Whether a character changes the direction in which letters around it are shown (U+202A to U+202E, U+2066 to U+2069), so
    /// that a reader sees another text than what is written.
    public static boolean turnsLetters(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /// Whether it stops what it touches; a warning does not.
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
