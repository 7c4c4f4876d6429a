package org.westphalia.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// PDFs for tests, made on the spot.
public final class Pdf {
    private final PDDocument document = new PDDocument();

    /// A page with a heading and paragraphs; the lines of a paragraph stand close, paragraphs apart.
    public Pdf page(List<List<String>> paragraphs) throws IOException {
        // Before any font is asked for, so that no test looks through the machine's fonts.
        org.apache.pdfbox.pdmodel.font.FontMappers.set(new OneFont());
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(72, 720);
            for (List<String> lines : paragraphs) {
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -13);
                }
                content.newLineAtOffset(0, -26);
            }
            content.endText();
        }
        return this;
    }

    /// A page that is a picture.
    public Pdf picture() throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(
                            document, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)),
                    72,
                    400);
        }
        return this;
    }

    /// What the document says of itself.
    public Pdf about(String author, String title) {
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    /// Under these passwords.
    ///
    /// @param user empty when anybody may open it, but not take its words out
    public Pdf locked(String user) throws IOException {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(false);
        document.protect(new StandardProtectionPolicy("owner", user, permission));
        return this;
    }

    public void save(Path file) throws IOException {
        document.save(file.toFile());
        document.close();
    }
}
