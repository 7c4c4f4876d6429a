package org.westphalia.cli;

import java.util.List;
import org.westphalia.casefile.SourceEntry;
import org.westphalia.document.NewSource;
import org.westphalia.view.Figures;

/// New sources as text: entries to copy, or paragraphs with their numbers.
final class FingerprintText {
    private final Page page;

    FingerprintText(Page page) {
        this.page = page;
    }

    /// The lines for `sources.yaml`.
    void entries(List<NewSource> found) {
        page.verbatim("sources:");
        for (NewSource one : found) {
            SourceEntry.of(one.source()).lines().forEach(line -> page.verbatim("  " + line));
        }
    }

    /// Every sentence with the place by which it is cited.
    void paragraphs(NewSource one) {
        page.heading(one.source().file().orElse(one.source().id()));
        int number = 0;
        for (List<String> sentences : one.paragraphs()) {
            number++;
            page.gap();
            for (int i = 0; i < sentences.size(); i++) {
                String place = "p" + number + ".s" + (i + 1);
                page.hanging(
                        page.paint().bold(place) + "  ",
                        " ".repeat(place.length() + 2),
                        sentences.get(i));
            }
        }
    }

    /// What was added, and what is left to do by hand.
    void added(List<NewSource> found, String file) {
        page.gap();
        for (NewSource one : found) {
            int paragraphs = one.paragraphs().size();
            page.paragraph(
                    "Added "
                            + page.paint().bold(one.source().id())
                            + " to "
                            + file
                            + ", with "
                            + Figures.count(paragraphs)
                            + (paragraphs == 1 ? " paragraph." : " paragraphs."));
        }
        page.paragraph(
                "Look at what the document says of itself (marked 'check'), and say its quality. Whoever shall see the places verified"
                        + " needs the document in the folder 'sources', or one named with --sources.");
    }
}
