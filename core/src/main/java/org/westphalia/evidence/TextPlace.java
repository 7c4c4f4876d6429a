package org.westphalia.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a source something is said, as `at:` writes it.
public sealed interface TextPlace {
    /// A whole paragraph, `p6`.
    ///
    /// @param number 1-based
    record Paragraph(int number) implements TextPlace {}

    /// One sentence of a paragraph, `p6.s2`.
    ///
    /// @param paragraph 1-based
    /// @param number 1-based within its paragraph
    record Sentence(int paragraph, int number) implements TextPlace {}

    /// Free words, for a talk or a table: nothing that a program could look up.
    record Words(String text) implements TextPlace {}

    /// Reads a place; empty when it looks like a paragraph (`p` and a digit) but is not written as one, such as `p6-s2`, `P6`
    /// or `p0`.
    static Optional<TextPlace> read(String at) {
        String place = at.strip();
        Matcher exact = Written.EXACT.matcher(place);
        if (exact.matches()) {
            int paragraph = Integer.parseInt(exact.group(1));
            return Optional.of(
                    exact.group(2) == null
                            ? new Paragraph(paragraph)
                            : new Sentence(paragraph, Integer.parseInt(exact.group(2))));
        }
        return Written.NEARLY.matcher(place).lookingAt()
                ? Optional.empty()
                : Optional.of(new Words(place));
    }

    /// The forms of places.
    final class Written {
        private static final Pattern EXACT =
                Pattern.compile("p([1-9][0-9]{0,5})(?:\\.s([1-9][0-9]{0,5}))?");
        private static final Pattern NEARLY =
                Pattern.compile("[pP]\\.?\\s?[0-9]|[pP]ara(graph)?s?\\.?\\s?[0-9]");

        private Written() {}
    }
}
