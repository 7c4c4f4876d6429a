package org.westphalia.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Citation;
import org.westphalia.model.Claim;
import org.westphalia.model.Source;

class EvidenceTest {
    private static final String MINUTES =
            "Minutes of May\n\nThe bank spoke first. Delta\u2019s minister left at noon.\n\nThe farmers will not move a second time.\n";

    @TempDir Path folder;

    @Test
    void placesAndQuotesThatStandInTheTextAreVerified() throws IOException {
        write("minutes.txt", MINUTES);
        assertThat(
                        verify(
                                source("minutes.txt", Fingerprint.ofText(MINUTES)),
                                at("p2", null),
                                at("p2.s2", "Delta's  minister left"),
                                at(null, "will not move a second time"),
                                at("said in the corridor", "The bank spoke")))
                .isEmpty();
    }

    @Test
    void aPlaceThatTheTextDoesNotHaveIsAnError() throws IOException {
        write("minutes.txt", MINUTES);
        assertThat(
                        codes(
                                verify(
                                        source("minutes.txt", Fingerprint.ofText(MINUTES)),
                                        at("p4", null),
                                        at("p2.s3", null))))
                .containsExactly("citation.place-missing", "citation.sentence-missing");
    }

    @Test
    void aQuoteThatIsNotVerbatimIsAnErrorThatSaysWhereTheWordsStand() throws IOException {
        write("minutes.txt", MINUTES);
        List<Finding> findings =
                verify(
                        source("minutes.txt", Fingerprint.ofText(MINUTES)),
                        at("p2", "will not move"),
                        at("p3", "would not move"));
        assertThat(codes(findings))
                .containsExactly("citation.quote-not-found", "citation.quote-not-found");
        assertThat(findings.getFirst().hint()).isEqualTo("They stand at p3.");
        assertThat(findings.getLast().hint()).contains("word for word");
    }

    @Test
    void aChangedParagraphIsAnErrorOfTheSourceAndOfWhatCitesIt() throws IOException {
        write("minutes.txt", MINUTES.replace("noon", "one"));
        List<Finding> findings =
                verify(
                        source("minutes.txt", Fingerprint.ofText(MINUTES)),
                        at("p2", null),
                        at("p3", null));
        assertThat(codes(findings)).containsExactly("source.changed", "citation.place-changed");
        assertThat(findings.getFirst().message())
                .contains("p2 changed or gone; 1 new or changed paragraph");
    }

    @Test
    void aParagraphThatMovedIsToldWithItsNewPlace() throws IOException {
        write("minutes.txt", "Secret\n" + MINUTES);
        List<Finding> findings =
                verify(source("minutes.txt", Fingerprint.ofText(MINUTES)), at("p3", null));
        assertThat(codes(findings)).containsExactly("source.changed", "citation.place-moved");
        assertThat(findings.getLast().message()).contains("now stands at p4");
    }

    @Test
    void aTextWithoutANameIsKnownByItsFingerprints() throws IOException {
        write("a.txt", "Something else\n");
        write("b.txt", MINUTES);
        assertThat(codes(verify(source(null, Fingerprint.ofText(MINUTES)), at("p9", null))))
                .containsExactly("citation.place-missing");
    }

    @Test
    void aMissingTextIsToldOnceAndNothingElseIs() throws IOException {
        List<Finding> findings =
                verify(source("minutes.txt", List.of()), at("p1", "words"), at("p99", null));
        assertThat(codes(findings)).containsExactly("source.no-text");
        assertThat(findings.getFirst().message()).contains("2 places");
        assertThat(findings.getFirst().isError()).isFalse();
    }

    @Test
    void aTextWithoutFingerprintsIsStillLookedAt() throws IOException {
        write("minutes.txt", MINUTES);
        assertThat(codes(verify(source("minutes.txt", List.of()), at("p1", "bank"))))
                .containsExactly("source.no-fingerprints", "citation.quote-not-found");
    }

    @Test
    void noFileOutsideTheFolderIsRead() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        write("minutes.txt", MINUTES);
        Files.createSymbolicLink(inner.resolve("link.txt"), folder.resolve("minutes.txt"));
        for (String name :
                List.of("../minutes.txt", "link.txt", folder.resolve("minutes.txt").toString())) {
            assertThat(
                            codes(
                                    Evidence.verify(
                                            caseWith(source(name, List.of())),
                                            nowhere(),
                                            inner,
                                            new PlainText())))
                    .containsExactly("source.outside-folder");
        }
    }

    @Test
    void whatIsNotTextIsNotRead() throws IOException {
        Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        Files.write(folder.resolve("nul.txt"), new byte[] {'a', 0, 'b'});
        Files.write(folder.resolve("large.txt"), new byte[(int) PlainText.MOST_BYTES + 1]);
        assertThat(codes(verify(source("latin.txt", List.of()))))
                .containsExactly("source.not-text");
        assertThat(codes(verify(source("nul.txt", List.of())))).containsExactly("source.not-text");
        assertThat(codes(verify(source("large.txt", List.of()))))
                .containsExactly("source.too-large");
    }

    @Test
    void aFolderThatIsNotThereIsAFinding() throws IOException {
        assertThat(
                        codes(
                                Evidence.verify(
                                        caseWith(source(null, List.of())),
                                        nowhere(),
                                        folder.resolve("none"),
                                        new PlainText())))
                .containsExactly("source.no-folder");
    }

    private List<Finding> verify(Source source, Citation... citations) throws IOException {
        return Evidence.verify(caseWith(source, citations), nowhere(), folder, new PlainText());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Places nowhere() {
        return new Places(Map.of(), Map.of());
    }

    private static Citation at(String place, String quote) {
        return new Citation(
                "minutes",
                Optional.ofNullable(place),
                Optional.empty(),
                Optional.ofNullable(quote));
    }

    private static Source source(String file, List<String> fingerprints) {
        return new Source(
                "minutes",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(file),
                fingerprints);
    }

    private static Case caseWith(Source source, Citation... citations) {
        Claim claim =
                new Claim(
                        "a-claim",
                        Optional.empty(),
                        "says",
                        Arrays.asList(citations),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of());
        return new Case(
                "river",
                "River",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Agreement.All(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(claim),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(source));
    }
}
