package org.westphalia.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Plain text and Markdown in UTF-8, up to [#MOST_MEGABYTES]: what is written is the text.
public final class PlainText implements Extractor {
    /// How large a file may be.
    public static final int MOST_MEGABYTES = 5;

    /// How many bytes that is.
    public static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    @Override
    public Extraction extract(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return new Extraction.TooLarge(MOST_MEGABYTES);
        }
        return decode(Files.readAllBytes(file))
                .<Extraction>map(PlainText::text)
                .orElse(new Extraction.Unreadable(Extraction.Reason.NOT_TEXT));
    }

    /// The text in bytes of UTF-8; empty when they are none, or hold zeros as no text does.
    public static Optional<String> decode(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static Extraction text(String text) {
        return Paragraphs.of(text).isEmpty()
                ? new Extraction.Unreadable(Extraction.Reason.EMPTY)
                : new Extraction.Text(text);
    }
}
