package org.westphalia.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.westphalia.evidence.Extraction;
import org.westphalia.evidence.Extractor;
import org.westphalia.evidence.PlainText;

/// Reads documents of every kind that is known: PDF by how it begins, web pages by their name (`.html`, `.htm`, `.xhtml`),
/// everything else as plain text or Markdown in UTF-8. Never throws for what is in a file.
public final class Documents implements Extractor {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /// How far into a file the mark of a PDF may stand.
    private static final int HEAD = 1024;

    @Override
    public Extraction extract(Path file) throws IOException {
        return read(file).extraction();
    }

    /// The words of a document, and what it says about itself.
    ///
    /// @throws IOException when the file cannot be read at all
    public DocumentRead read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (isPdf(file)) {
            return PdfDocument.read(file);
        }
        if (List.of(".html", ".htm", ".xhtml").stream().anyMatch(name::endsWith)) {
            return HtmlDocument.read(file);
        }
        if (name.endsWith(".pdf") && Files.size(file) > 0) {
            return DocumentRead.refused(new Extraction.Unreadable(Extraction.Reason.BROKEN));
        }
        Extraction extraction = new PlainText().extract(file);
        return extraction instanceof Extraction.Text(String text)
                ? DocumentRead.of(text, "", title(name, text), "")
                : DocumentRead.refused(extraction);
    }

    private static boolean isPdf(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        for (int at = 0; at + PDF.length <= head.length; at++) {
            int same = 0;
            while (same < PDF.length && head[at + same] == PDF[same]) {
                same++;
            }
            if (same == PDF.length) {
                return true;
            }
        }
        return false;
    }

    /// Markdown says its title in its first heading.
    private static String title(String name, String text) {
        return name.endsWith(".md")
                ? text.lines()
                        .filter(line -> line.startsWith("# "))
                        .findFirst()
                        .map(line -> line.substring(2))
                        .orElse("")
                : "";
    }
}
