package org.westphalia.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.evidence.Extraction;
import org.westphalia.evidence.Paragraphs;

/// What a document says, and what it says about itself. The latter is whatever its maker left there, so that a person has to
/// look at it.
///
/// @param extraction its words
/// @param date `2025`, `2025-05` or `2025-05-09`
public record DocumentRead(
        Extraction extraction,
        Optional<String> author,
        Optional<String> title,
        Optional<String> date) {
    private static final Pattern DATE =
            Pattern.compile(
                    "((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?(?![0-9]).*",
                    Pattern.DOTALL);

    /// How long a title or a name may be; what is longer is none.
    private static final int LONGEST = 300;

    /// A document of which nothing is known but why it cannot be read.
    static DocumentRead refused(Extraction why) {
        return new DocumentRead(why, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A document with what it says about itself, tidied.
    static DocumentRead of(String text, String author, String title, String date) {
        return new DocumentRead(
                Paragraphs.of(text).isEmpty()
                        ? new Extraction.Unreadable(Extraction.Reason.EMPTY)
                        : new Extraction.Text(text),
                words(author),
                words(title),
                date(date));
    }

    private static Optional<String> words(String written) {
        List<String> lines = Paragraphs.of(written);
        String words = String.join(" ", lines);
        return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> date(String written) {
        Matcher date = DATE.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        String month = date.group(2) == null ? "" : "-" + date.group(2);
        String day = date.group(3) == null ? "" : "-" + date.group(3);
        return Optional.of(date.group(1) + month + day);
    }
}
