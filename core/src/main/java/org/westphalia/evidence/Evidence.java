package org.westphalia.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.finding.Place;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;
import org.westphalia.model.Source;

/// Whether the sources still say what the case cites them for, as far as a program can tell: that a cited place exists, that
/// its text is the one that was read when it was fingerprinted, that a quotation stands there word for word. Whether a
/// paraphrase is fair remains for people to judge.
public final class Evidence {

    private Evidence() {}

    /// Verifies every citation of a case against the texts in a folder. A source whose text is not there is reported once, as a
    /// warning: its places stay unverified.
    ///
    /// @param places where the case's things stand, for the findings
    /// @throws IOException when the folder or a file in it cannot be read
    public static List<Finding> verify(Case source, Places places, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(
                    Messages.finding("source.no-folder", Optional.empty(), "folder", folder));
        }
        List<Finding> findings = new ArrayList<>();
        Texts texts = new Texts(folder);
        List<Cited> citations = Cited.of(source);
        for (Source document : source.sources()) {
            List<Cited> citing =
                    citations.stream()
                            .filter(cited -> cited.citation().source().equals(document.id()))
                            .toList();
            verify(document, texts.find(document), citing, places, findings);
        }
        if (texts.isCutShort()) {
            findings.add(
                    Messages.finding(
                            "source.many-files", Optional.empty(), "limit", Texts.MOST_FILES));
        }
        return findings;
    }

    private static void verify(
            Source source,
            Texts.Found found,
            List<Cited> citing,
            Places places,
            List<Finding> findings) {
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
            case Texts.Found.Refused(String code) ->
                    findings.add(
                            Messages.finding(
                                    code,
                                    places.value(document + "/file"),
                                    "file",
                                    source.file().orElse(""),
                                    "source",
                                    source.id(),
                                    "limit",
                                    Texts.MOST_BYTES / 1_000_000));
            case Texts.Found.Text text -> {
                TextComparison comparison =
                        TextComparison.of(source.fingerprints(), text.paragraphs());
                source(source, comparison, text, places.key(document)).ifPresent(findings::add);
                CitationCheck check =
                        new CitationCheck(source, comparison, text.paragraphs(), places);
                citing.forEach(cited -> check.findings(cited, findings));
            }
        }
    }

    private static Optional<Finding> source(
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
