package org.westphalia.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.evidence.Extraction;
import org.westphalia.evidence.Extraction.Reason;
import org.westphalia.evidence.Paragraphs;

/// Documents of every kind give paragraphs, and those that cannot say why.
class DocumentsTest {
    private static final List<List<String>> LETTER =
            List.of(
                    List.of("Minutes of the second round"),
                    List.of(
                            "The bank opened the round with a figure that nobody",
                            "had heard before. The mill asked for a week to",
                            "consider it."),
                    List.of("Both sides meet again in May."));

    @TempDir private Path folder;

    private DocumentRead read(String name, String text) throws IOException {
        return new Documents().read(Files.writeString(folder.resolve(name), text));
    }

    private static List<String> paragraphs(DocumentRead read) {
        assertThat(read.extraction()).isInstanceOf(Extraction.Text.class);
        return Paragraphs.of(((Extraction.Text) read.extraction()).text());
    }

    private static Extraction because(Reason reason) {
        return new Extraction.Unreadable(reason);
    }

    @Test
    void markdownSaysItsTitle() throws IOException {
        DocumentRead read = read("plan.md", "# The plan\n\nNinety metres.\n");
        assertThat(paragraphs(read)).containsExactly("# The plan", "Ninety metres.");
        assertThat(read.title()).contains("The plan");
    }

    @Test
    void aWebPageGivesItsBlocksAndNothingThatNobodyReads() throws IOException {
        DocumentRead read =
                read(
                        "page.html",
                        """
                        <!doctype html><html><head><title>Water and
                        power</title>
                        <meta name="author" content="A. &amp; B. Clerk">
                        <meta property="article:published_time" content="2025-05-09T08:00:00Z">
                        <style>p { color: red }</style></head>
                        <body onload="alert(1)"><nav><a href="/">Home</a></nav>
                        <script>document.write("<p>written by a script</p>")</script>
                        <h1>Water <em>and</em> power</h1>
                        <p>The dam&nbsp;holds.<br>It is old.</p>
                        <ul><li>first<li>second</ul>
                        <table><tr><td>a<td>b</table>
                        <p hidden>not shown</p><p style="color:red; display: none">nor this</p>
                        <noscript>turn scripts on</noscript><!-- a comment -->
                        <div>loose words<p>then a paragraph</div>
                        """);
        assertThat(paragraphs(read))
                .containsExactly(
                        "Water and power",
                        "The dam holds.",
                        "It is old.",
                        "first",
                        "second",
                        "a",
                        "b",
                        "loose words",
                        "then a paragraph");
        assertThat(read.author()).contains("A. & B. Clerk");
        assertThat(read.title()).contains("Water and power");
        assertThat(read.date()).contains("2025-05-09");
    }

    @Test
    void aWebPageIsReadInTheLettersThatItDeclares() throws IOException {
        Path page = folder.resolve("page.html");
        String text = "<html><head><meta charset=windows-1252></head><p>caf\u00E9</p></html>";
        Files.write(page, text.getBytes(Charset.forName("windows-1252")));
        assertThat(paragraphs(new Documents().read(page))).containsExactly("caf\u00E9");
        Files.write(page, "<p>caf\u00E9</p>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new Documents().extract(page)).isEqualTo(because(Reason.NOT_TEXT));
    }

    @Test
    void aPageNestedWithoutEndIsReadAllTheSame() throws IOException {
        assertThat(paragraphs(read("deep.html", "<div>".repeat(50_000) + "words")))
                .containsExactly("words");
    }

    @Test
    void theLinesOfAPdfBecomeParagraphs() throws IOException {
        Path file = folder.resolve("minutes.pdf");
        new Pdf().page(LETTER).page(LETTER).about("The clerk", "Second round").save(file);
        DocumentRead read = new Documents().read(file);
        assertThat(paragraphs(read))
                .hasSize(6)
                .contains(
                        "Minutes of the second round",
                        "The bank opened the round with a figure that nobody had heard before."
                                + " The mill asked for a week to consider it.",
                        "Both sides meet again in May.");
        assertThat(read.author()).contains("The clerk");
        assertThat(read.title()).contains("Second round");
        assertThat(new Documents().read(file)).isEqualTo(read);
    }

    @Test
    void aPdfUnderAPasswordIsNamed() throws IOException {
        Path file = folder.resolve("locked.pdf");
        new Pdf().page(LETTER).locked("secret").save(file);
        assertThat(new Documents().extract(file)).isEqualTo(because(Reason.ENCRYPTED));
        new Pdf().page(LETTER).locked("").save(file);
        assertThat(new Documents().extract(file)).isEqualTo(because(Reason.PROTECTED));
    }

    @Test
    void aScanIsNamed() throws IOException {
        Path file = folder.resolve("scan.pdf");
        new Pdf().picture().save(file);
        assertThat(new Documents().extract(file)).isEqualTo(because(Reason.SCAN));
        new Pdf().page(List.of()).save(file);
        assertThat(new Documents().extract(file)).isEqualTo(because(Reason.EMPTY));
    }

    @Test
    void aPdfThatBreaksOffIsNamed() throws IOException {
        Path whole = folder.resolve("whole.pdf");
        new Pdf().page(LETTER).save(whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.pdf");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(new Documents().extract(cut)).isEqualTo(because(Reason.CUT_OFF));
    }

    @Test
    void aDamagedPdfIsNamedOrReadAndNeverComplains() throws IOException {
        Path whole = folder.resolve("whole.pdf");
        new Pdf().page(LETTER).save(whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path broken = folder.resolve("broken.pdf");
        Files.writeString(broken, "%PDF-1.7\nnothing else");
        assertThat(new Documents().extract(broken)).isEqualTo(because(Reason.BROKEN));
        Files.writeString(broken, "only the name is that of a PDF");
        assertThat(new Documents().extract(broken)).isEqualTo(because(Reason.BROKEN));
        PrintStream before = System.err;
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        long seed = 7;
        Random random = new Random(seed);
        try {
            System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
            for (int round = 0; round < 60; round++) {
                byte[] damaged = Arrays.copyOf(bytes, 200 + random.nextInt(bytes.length - 200));
                for (int hit = 0; hit < 1 + round / 4; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                Files.write(broken, damaged);
                assertThat(new Documents().extract(broken)).as("seed " + seed).isNotNull();
            }
        } finally {
            System.setErr(before);
        }
        assertThat(noise.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotEvenOpened() throws IOException {
        for (String name : List.of("large.txt", "large.html", "large.pdf")) {
            Path file = folder.resolve(name);
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.write("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, 5);
                large.setLength(500_000_000L); // takes no room on the disk
            }
            assertThat(new Documents().extract(file)).isInstanceOf(Extraction.TooLarge.class);
            Files.delete(file);
        }
    }

    @Test
    void whatHasNoWordsSaysSo() throws IOException {
        for (String name : List.of("empty.txt", "empty.html", "empty.md", "empty.pdf")) {
            assertThat(read(name, "").extraction()).isEqualTo(because(Reason.EMPTY));
        }
        assertThat(read("blank.txt", " \n\n").extraction()).isEqualTo(because(Reason.EMPTY));
        Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xE9});
        assertThat(new Documents().extract(folder.resolve("latin.txt")))
                .isEqualTo(because(Reason.NOT_TEXT));
    }

    @Test
    void whatADocumentSaysOfItselfIsTidiedOrLeftOut() {
        DocumentRead read =
                DocumentRead.of("words", "A\u001b[31m\nname", "x".repeat(500), "09.05.2025");
        assertThat(read.author()).contains("A[31m name");
        assertThat(read.title()).isEmpty();
        assertThat(read.date()).isEmpty();
        assertThat(DocumentRead.of("words", "", "", "2025-13-01").date())
                .isEqualTo(Optional.of("2025"));
        assertThat(DocumentRead.of("words", "", "", "20250509").date()).isEmpty();
    }
}
