package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;
import org.westphalia.document.Pdf;
import org.westphalia.evidence.Fingerprint;

/// A new document becomes a source without any typing of fingerprints.
class D03_FingerprintTest {
    private static final String MINUTES = "Minutes\nThe bank spoke first. The mill kept silent.\n";
    private static final String CASE =
            """
            case: The mill
            issues:
              price: {options: {low: a low one, high: a high one}}
            parties:
              bank: {decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10}
              mill: {decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("mill/sources"));
        Files.writeString(folder.resolve("mill/case.yaml"), CASE);
        Files.writeString(folder.resolve("mill/sources/Minutes (May).txt"), MINUTES);
        new Pdf()
                .page(List.of(List.of("A report"), List.of("The wheel is cracked. It turns.")))
                .about("The miller", "Wheel: a report")
                .save(folder.resolve("mill/sources/report.pdf"));
        Files.writeString(
                folder.resolve("mill/sources/page.html"),
                "<title>News</title><p>The bank wavers.</p><p>It rained.</p>");
    }

    private Run run(String... words) {
        return Run.in(folder, Map.of("COLUMNS", "100"), words);
    }

    @Test
    void aDocumentBecomesAnEntryToCopy() {
        Run run = run("fingerprint", "mill/sources/Minutes (May).txt");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out())
                .isEqualTo(
                        """
                        sources:
                          minutes-may:
                            # The document does not say: author, title, date.
                            # quality: high, medium or low
                            file: Minutes (May).txt
                            fingerprints:
                              [%s]
                        """
                                .formatted(String.join(", ", Fingerprint.ofText(MINUTES))));
        assertThat(run("fingerprint", "mill/sources/report.pdf").out())
                .contains("    author: The miller   # from the document itself: check\n")
                .contains("    title: \"Wheel: a report\"   # from the document itself: check\n");
    }

    @Test
    void theParagraphsAreShownWithTheirNumbers() {
        assertThat(run("fingerprint", "mill/sources/report.pdf", "--show").out())
                .contains("p1.s1  A report\n")
                .contains("p2.s1  The wheel is cracked.\np2.s2  It turns.\n");
    }

    @Test
    void aCaseAsksForItsNewDocuments() throws IOException {
        assertThat(run("fingerprint", "mill").out())
                .contains("minutes-may:")
                .contains("report:")
                .contains("page:");
        assertThat(run("fingerprint", "mill", "--add", "mill").status())
                .isEqualTo(ExitStatus.ANSWERED);
        Run again = run("fingerprint", "mill");
        assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(again.errWords()).contains("that is not a source already");
    }

    @Test
    void anEntryIsAddedBelowTheOthersAndNothingElseChanges() throws IOException {
        String before =
                """
                # Where it all comes from.
                sources:
                    # The first.
                    cable: {title: A cable}   # short

                    letter:
                        title: A letter
                        # nobody knows the date
                # the end
                """;
        Path file = folder.resolve("mill/sources.yaml");
        Files.writeString(file, before);
        Run run = run("fingerprint", "mill/sources/page.html", "--add", "mill");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords()).contains("Added page to sources.yaml, with 2 paragraphs.");
        String after = Files.readString(file);
        assertThat(after)
                .startsWith(before.substring(0, before.indexOf("# the end")))
                .contains("\n    page:\n      title: News   # from the document itself: check\n")
                .contains("      # The document does not say: author, date.\n")
                .endsWith("\n# the end\n");
        assertThat(run("check", "mill").status()).isEqualTo(ExitStatus.ANSWERED);
    }

    @Test
    void aClaimMayCiteASourceBeforeItIsAdded() throws IOException {
        Path claims = folder.resolve("mill/claims.yaml");
        Files.writeString(
                claims,
                """
                claims:
                  the-bank-wavers:
                    says: The bank wavers.
                    because: [{source: page, at: p1}]
                """);
        Run run = run("fingerprint", "mill/sources/page.html", "--add", "mill");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run("check", "mill").status()).isEqualTo(ExitStatus.ANSWERED);
        Files.writeString(claims, Files.readString(claims).replace("page", "letter"));
        assertThat(run("fingerprint", "mill/sources/report.pdf", "--add", "mill").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void aCaseWithoutSourcesGetsAFileForThem() throws IOException {
        run("fingerprint", "mill/sources/report.pdf", "mill/sources/page.html", "--add", "mill");
        assertThat(Files.readString(folder.resolve("mill/sources.yaml")))
                .startsWith("sources:\n  report:\n    author: The miller");
        assertThat(Files.readString(folder.resolve("mill/case.yaml"))).isEqualTo(CASE);
        assertThat(run("check", "mill").status()).isEqualTo(ExitStatus.ANSWERED);
        Run twice = run("fingerprint", "mill/sources/report.pdf", "--add", "mill");
        assertThat(twice.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(twice.errWords()).contains("'report.pdf' is the source 'report'");
    }

    @Test
    void placesInPdfAndWebPagesAreVerified() throws IOException {
        run("fingerprint", "mill", "--add", "mill");
        Files.writeString(
                folder.resolve("mill/claims.yaml"),
                """
                claims:
                  the-wheel-breaks:
                    says: The wheel breaks.
                    because: [{source: report, at: p2.s1, quote: wheel is cracked}, {source: page, at: p1}, {source: minutes-may, at: p2.s2}]
                """);
        assertThat(run("evidence", "mill").outWords()).contains("3 verified, 0 unverified");
        assertThat(run("check", "mill").status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run("assess", "mill", "--sources", "mill/sources").status())
                .isEqualTo(ExitStatus.ANSWERED);
        new Pdf()
                .page(List.of(List.of("A report"), List.of("The wheel is whole. It turns.")))
                .save(folder.resolve("mill/sources/report.pdf"));
        for (List<String> words :
                List.of(
                        List.of("check", "mill"),
                        List.of("assess", "mill", "--sources", "mill/sources"),
                        List.of("evidence", "mill"))) {
            Run run = run(words.toArray(String[]::new));
            assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.outWords() + run.errWords()).contains("has changed since");
        }
        Files.writeString(folder.resolve("mill/sources/report.pdf"), "%PDF-");
        assertThat(run("check", "mill").outWords()).contains("cannot be read: it is named a PDF");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsWritten() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        new Pdf().picture().save(folder.resolve("scan.pdf"));
        Run run =
                run(
                        "fingerprint",
                        empty.toString(),
                        "scan.pdf",
                        "mill/sources/page.html",
                        "--add",
                        "mill");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords())
                .contains("'empty.txt' cannot be read: there are no words in it.")
                .contains("'scan.pdf' cannot be read: it is a PDF of pictures without words");
        assertThat(Files.exists(folder.resolve("mill/sources.yaml"))).isFalse();
        assertThat(run("fingerprint", "nowhere.txt").errWords()).contains("There is no such file");
        assertThat(run("fingerprint", "nowhere").errWords())
                .contains("There is no such document, and no such case.");
        assertThat(run("fingerprint", "nowhere").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void sourcesInBracesAreLeftToTheirAuthor() throws IOException {
        String braces = "sources: {cable: {title: A cable}}\n";
        Files.writeString(folder.resolve("mill/sources.yaml"), braces);
        Run run = run("fingerprint", "mill/sources/page.html", "--add", "mill");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains("nothing can be added to safely");
        assertThat(Files.readString(folder.resolve("mill/sources.yaml"))).isEqualTo(braces);
    }

    @Test
    void aCaseInOneFileKeepsItsSourcesThere() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), CASE);
        run("fingerprint", "mill/sources/page.html", "--add", "one.yaml");
        assertThat(Files.readString(folder.resolve("one.yaml")))
                .startsWith(CASE + "\nsources:\n  page:\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void theAnswerInJsonIsAsTheSchemaSays() {
        Run run = run("fingerprint", "mill", "--show", "--format", "json");
        AnswerSchema.accepts(run.out());
        AnswerSchema.accepts(run("fingerprint", "mill/case.yaml", "--format", "json").out());
        assertThat(run.out()).contains("\"The wheel is cracked.\"");
    }
}
