package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import org.westphalia.evidence.Cited;
import org.westphalia.evidence.Fingerprint;
import org.westphalia.evidence.TextPlace;
import org.westphalia.model.Source;

/// Citations are written so that they can be verified: places that a program can find, within the source as far as it was
/// fingerprinted, and quotations short enough to be quotations.
final class Citations implements Check {
    /// A longer quotation is a copy.
    private static final int MOST_WORDS = 25;

    @Override
    public void check(Subject subject, Report report) {
        for (Cited cited : Cited.of(subject.source())) {
            cited.citation().at().ifPresent(at -> place(subject, cited, at, report));
            cited.citation().quote().ifPresent(quote -> quote(cited, quote, report));
        }
        for (Source source : subject.source().sources()) {
            for (int i = 0; i < source.fingerprints().size(); i++) {
                if (!Fingerprint.isWellFormed(source.fingerprints().get(i))) {
                    report.add(
                            "source.odd-fingerprint",
                            "sources/" + source.id() + "/fingerprints/" + i,
                            "source",
                            source.id(),
                            "number",
                            i + 1,
                            "letters",
                            Fingerprint.LENGTH);
                    break;
                }
            }
        }
    }

    private static void place(Subject subject, Cited cited, String at, Report report) {
        String document = cited.document() + "/at";
        Optional<TextPlace> place = TextPlace.read(at);
        if (place.isEmpty()) {
            report.add("citation.odd-place", document, "at", at);
            return;
        }
        List<String> fingerprints =
                subject.source().sources().stream()
                        .filter(source -> source.id().equals(cited.citation().source()))
                        .findFirst()
                        .map(Source::fingerprints)
                        .orElse(List.of());
        int paragraph =
                switch (place.get()) {
                    case TextPlace.Paragraph(int number) -> number;
                    case TextPlace.Sentence(int number, int _) -> number;
                    case TextPlace.Words _ -> 0;
                };
        if (!fingerprints.isEmpty() && paragraph > fingerprints.size()) {
            report.add(
                    "citation.place-missing",
                    document,
                    "paragraph",
                    paragraph,
                    "source",
                    cited.citation().source(),
                    "paragraphs",
                    Words.count(fingerprints.size(), "paragraph"));
        }
    }

    private static void quote(Cited cited, String quote, Report report) {
        int words = quote.strip().split("\\s+").length;
        if (words > MOST_WORDS) {
            report.add(
                    "citation.long-quote",
                    cited.document() + "/quote",
                    "words",
                    words,
                    "limit",
                    MOST_WORDS,
                    "by",
                    cited.by());
        }
    }
}
