package org.westphalia.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.westphalia.evidence.Extraction;
import org.westphalia.evidence.Extraction.Reason;
import org.westphalia.evidence.Paragraphs;

/// A PDF as text. A PDF says where letters stand and not what a paragraph is: lines are put together where their distance and indentation
/// say that they belong together, and a page ends a paragraph. What comes out may not be what a person would call a
/// paragraph, but it is the same every time and on every machine; that is what places need.
final class PdfDocument {
    /// How large a file may be.
    static final int MOST_MEGABYTES = 50;

    /// How many characters a document may unfold into.
    private static final int MOST_CHARACTERS = 5_000_000;

    /// How many drawing instructions are followed.
    private static final int MOST_OPERATORS = 20_000_000;

    /// How much memory the streams of a document may take.
    private static final long MOST_MEMORY = 300_000_000L;

    static {
        // The library would write its own complaints about broken files to standard error, and look
        // through the machine's
        // fonts (and note them in a file in the user's home) for letters that are only to be read,
        // never drawn.
        System.setProperty(
                "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        FontMappers.set(new OneFont());
    }

    private PdfDocument() {}

    static DocumentRead read(Path file) throws IOException {
        if (Files.size(file) > MOST_MEGABYTES * 1_000_000L) {
            return DocumentRead.refused(new Extraction.TooLarge(MOST_MEGABYTES));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (isCutOff(bytes)) {
            return refused(Reason.CUT_OFF);
        }
        try (PDDocument document =
                Loader.loadPDF(
                        bytes,
                        "",
                        null,
                        null,
                        MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            return read(document);
        } catch (InvalidPasswordException locked) {
            return refused(Reason.ENCRYPTED);
        } catch (LongWinded | OutOfMemoryError tooMuch) {
            return refused(Reason.LONG_WINDED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Whatever the library stumbles over is in the file: its bytes were read before.
            return refused(Reason.BROKEN);
        }
    }

    /// A PDF ends with a mark behind its last object; the library would read what is left of one without saying so.
    private static boolean isCutOff(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.startsWith("%PDF-")
                && text.contains("endobj")
                && text.lastIndexOf("%%EOF") < text.lastIndexOf("endobj");
    }

    private static DocumentRead read(PDDocument document) throws IOException {
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
            return refused(Reason.PROTECTED);
        }
        Limited text = new Limited();
        new Lines().writeText(document, text);
        if (Paragraphs.of(text.toString()).isEmpty()) {
            return refused(hasPicture(document) ? Reason.SCAN : Reason.EMPTY);
        }
        PDDocumentInformation about = document.getDocumentInformation();
        return DocumentRead.of(
                text.toString(),
                Objects.requireNonNullElse(about.getAuthor(), ""),
                Objects.requireNonNullElse(about.getTitle(), ""),
                date(about));
    }

    private static DocumentRead refused(Reason reason) {
        return DocumentRead.refused(new Extraction.Unreadable(reason));
    }

    private static boolean hasPicture(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources == null) {
                continue;
            }
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The day on which it was made, where it was made.
    private static String date(PDDocumentInformation about) {
        Calendar made = about.getCreationDate();
        return made == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%04d-%02d-%02d",
                        made.get(Calendar.YEAR),
                        made.get(Calendar.MONTH) + 1,
                        made.get(Calendar.DAY_OF_MONTH));
    }

    /// One paragraph a line.
    private static final class Lines extends PDFTextStripper {
        private int operators;

        Lines() {
            setLineSeparator(" ");
            setWordSeparator(" ");
            setParagraphStart("");
            setParagraphEnd("\n");
            setPageStart("");
            setPageEnd("\n");
            setArticleStart("");
            setArticleEnd("\n");
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            operators++;
            if (operators > MOST_OPERATORS) {
                throw new LongWinded();
            }
            super.processOperator(operator, operands);
        }
    }

    private static final class LongWinded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A text that does not grow without end.
    private static final class Limited extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] letters, int from, int count) {
            if (text.length() + count > MOST_CHARACTERS) {
                throw new LongWinded();
            }
            text.append(letters, from, count);
        }

        @Override
        public void flush() {
            // Everything is in memory.
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
