package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.finding.Place;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;
import org.westphalia.model.Source;

/// Every citation of a case held against the texts in a folder.
///
/// @param findings all that was found, source by source
/// @param byCitation what was found about single citations, by [Cited#document]
/// @param texts the paragraphs of the sources whose text is at hand, by source id
/// @param files the name of that text in the folder, by source id
record Verification(
        List<Finding> findings,
        Map<String, List<Finding>> byCitation,
        Map<String, List<String>> texts,
        Map<String, String> files) {

    /// Nothing is at hand, and nothing was looked for.
    static final Verification NONE = new Verification(List.of(), Map.of(), Map.of(), Map.of());

    /// Verifies every citation of a case.
    ///
    /// @throws IOException when the folder or a file in it cannot be read
    static Verification of(Case source, Places places, Path folder, Extractor extractor)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Verification(
                    List.of(
                            Messages.finding(
                                    "source.no-folder", Optional.empty(), "folder", folder)),
                    Map.of(),
                    Map.of(),
                    Map.of());
        }
        Verification all =
                new Verification(
                        new ArrayList<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        Texts texts = new Texts(folder, extractor);
        List<Cited> citations = Cited.of(source);
        for (Source document : source.sources()) {
            List<Cited> citing =
                    citations.stream()
                            .filter(cited -> cited.citation().source().equals(document.id()))
                            .toList();
            all.add(document, texts.find(document), citing, places);
        }
        if (texts.isCutShort()) {
            all.findings.add(
                    Messages.finding(
                            "source.many-files", Optional.empty(), "limit", Texts.MOST_FILES));
        }
        return all;
    }

    private void add(Source source, Texts.Found found, List<Cited> citing, Places places) {
        String document = "sources/" + source.id();
        switch (found) {
            case Texts.Found.Nothing() ->
                    findings.add(
                            Messages.finding(
                                    "source.no-text",
                                    places.key(document),
                                    "source",
                                    source.id(),
                                    "places",
                                    count(citing.size(), "place"),
                                    "looked",
                                    source.file()
                                            .map(file -> "It is looked for as '" + file + "'.")
                                            .orElse(
                                                    "Give the source a 'file', or fingerprints by which its text can be known.")));
            case Texts.Found.Outside() ->
                    findings.add(refused("source.outside-folder", source, places));
            case Texts.Found.Refused(Extraction why) -> findings.add(unread(why, source, places));
            case Texts.Found.Text text -> {
                TextComparison comparison =
                        TextComparison.of(source.fingerprints(), text.paragraphs());
                texts.put(source.id(), text.paragraphs());
                files.put(source.id(), text.file());
                change(source, comparison, text, places.key(document)).ifPresent(findings::add);
                CitationCheck check =
                        new CitationCheck(source, comparison, text.paragraphs(), places);
                for (Cited cited : citing) {
                    List<Finding> about = new ArrayList<>();
                    check.findings(cited, about);
                    byCitation.put(cited.document(), List.copyOf(about));
                    findings.addAll(about);
                }
            }
        }
    }

    private static Finding unread(Extraction why, Source source, Places places) {
        return switch (why) {
            case Extraction.TooLarge(int megabytes) ->
                    refused("source.too-large", source, places, "limit", megabytes);
            case Extraction.Unreadable(Extraction.Reason reason) ->
                    reason == Extraction.Reason.NOT_TEXT
                            ? refused("source.not-text", source, places)
                            : refused(
                                    "source.unreadable",
                                    source,
                                    places,
                                    "why",
                                    reason.sentence(),
                                    "hint",
                                    reason.hint());
            case Extraction.Text _ -> throw new IllegalStateException("a text is no refusal");
        };
    }

    private static Finding refused(
            String code, Source source, Places places, Object... namesAndValues) {
        List<Object> values = new ArrayList<>(List.of(namesAndValues));
        values.addAll(List.of("file", source.file().orElse(""), "source", source.id()));
        return Messages.finding(
                code, places.value("sources/" + source.id() + "/file"), values.toArray());
    }

    private static Optional<Finding> change(
            Source source,
            TextComparison comparison,
            Texts.Found.Text text,
            Optional<Place> place) {
        if (source.fingerprints().isEmpty()) {
            String paragraphs = count(text.paragraphs().size(), "paragraph");
            return Optional.of(
                    Messages.finding(
                            "source.no-fingerprints",
                            place,
                            "source",
                            source.id(),
                            "paragraphs",
                            paragraphs));
        }
        if (comparison.isUnchanged()) {
            return Optional.empty();
        }
        return Optional.of(
                Messages.finding(
                        "source.changed",
                        place,
                        "source",
                        source.id(),
                        "file",
                        text.file(),
                        "summary",
                        comparison.summary()));
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
