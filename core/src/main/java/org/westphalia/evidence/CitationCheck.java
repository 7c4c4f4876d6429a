package org.westphalia.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.finding.Places;
import org.westphalia.model.Source;

/// Citations of one source held against its text.
final class CitationCheck {
    private final Source source;
    private final TextComparison comparison;
    private final List<String> paragraphs;
    private final Places places;

    CitationCheck(
            Source source, TextComparison comparison, List<String> paragraphs, Places places) {
        this.source = source;
        this.comparison = comparison;
        this.paragraphs = paragraphs;
        this.places = places;
    }

    void findings(Cited cited, List<Finding> findings) {
        Optional<TextPlace> place = cited.citation().at().flatMap(TextPlace::read);
        Optional<Finding> misplaced = place.flatMap(at -> misplaced(cited, at));
        misplaced.ifPresent(findings::add);
        if (cited.citation().quote().isPresent() && misplaced.isEmpty()) {
            misquoted(cited, cited.citation().quote().get(), place).ifPresent(findings::add);
        }
    }

    private Optional<Finding> misplaced(Cited cited, TextPlace at) {
        int paragraph = paragraph(at);
        if (paragraph == 0) {
            return Optional.empty();
        }
        int now =
                paragraph <= comparison.nowAt().size()
                        ? comparison.nowAt().get(paragraph - 1)
                        : paragraph;
        if (now == 0) {
            return Optional.of(
                    finding(
                            "citation.place-changed",
                            cited,
                            "by",
                            cited.by(),
                            "paragraph",
                            paragraph));
        }
        if (now != paragraph) {
            return Optional.of(
                    finding(
                            "citation.place-moved",
                            cited,
                            "by",
                            cited.by(),
                            "paragraph",
                            paragraph,
                            "now",
                            now));
        }
        if (paragraph > paragraphs.size()) {
            String all = Verification.count(paragraphs.size(), "paragraph");
            return Optional.of(
                    finding(
                            "citation.place-missing",
                            cited,
                            "paragraph",
                            paragraph,
                            "paragraphs",
                            all));
        }
        return at instanceof TextPlace.Sentence(int _, int number)
                ? noSuchSentence(cited, paragraph, number)
                : Optional.empty();
    }

    private Optional<Finding> noSuchSentence(Cited cited, int paragraph, int number) {
        int sentences = Paragraphs.sentences(paragraphs.get(paragraph - 1)).size();
        String all = Verification.count(sentences, "sentence");
        return number <= sentences
                ? Optional.empty()
                : Optional.of(
                        finding(
                                "citation.sentence-missing",
                                cited,
                                "sentence",
                                number,
                                "paragraph",
                                paragraph,
                                "sentences",
                                all));
    }

    private Optional<Finding> misquoted(Cited cited, String quote, Optional<TextPlace> place) {
        String words = Paragraphs.normal(quote);
        if (text(place).contains(words)) {
            return Optional.empty();
        }
        List<String> elsewhere = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).contains(words)) {
                elsewhere.add("p" + (i + 1));
            }
        }
        boolean placed = place.filter(at -> paragraph(at) > 0).isPresent();
        return Optional.of(
                Messages.finding(
                        "citation.quote-not-found",
                        places.value(cited.document() + "/quote"),
                        "by",
                        cited.by(),
                        "where",
                        placed ? "at " + cited.citation().at().orElse("") + " of" : "in",
                        "source",
                        source.id(),
                        "elsewhere",
                        elsewhere.isEmpty()
                                ? "A quote is word for word, without dots for what is left out; use 'says' for a paraphrase."
                                : "They stand at " + String.join(", ", elsewhere) + "."));
    }

    private String text(Optional<TextPlace> place) {
        return switch (place.orElse(new TextPlace.Words(""))) {
            case TextPlace.Paragraph(int number) -> paragraphs.get(number - 1);
            case TextPlace.Sentence(int paragraph, int number) ->
                    Paragraphs.sentences(paragraphs.get(paragraph - 1)).get(number - 1);
            case TextPlace.Words _ -> String.join("\n", paragraphs);
        };
    }

    private static int paragraph(TextPlace at) {
        return switch (at) {
            case TextPlace.Paragraph(int number) -> number;
            case TextPlace.Sentence(int paragraph, int _) -> paragraph;
            case TextPlace.Words _ -> 0;
        };
    }

    private Finding finding(String code, Cited cited, Object... namesAndValues) {
        List<Object> values = new ArrayList<>(List.of(namesAndValues));
        values.addAll(List.of("source", source.id()));
        return Messages.finding(code, places.value(cited.document() + "/at"), values.toArray());
    }
}
