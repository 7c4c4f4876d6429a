package org.westphalia.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;

/// Reads one file as text, whatever it may be: too large, a folder, a device, not UTF-8, with invisible characters in it.
final class FileText {
    /// How many bytes one file may hold.
    static final int LARGEST = 1 << 20;

    /// How many characters one line may hold. (The parser takes time that grows with the square of a line's length.)
    static final int LONGEST_LINE = 20_000;

    private FileText() {}

    /// The text of the file; empty, with a finding, when it has none that could be read.
    static Optional<String> read(Path path, String name, Report report) {
        Optional<Place> place = Optional.of(new Place(name, 1, 1, 1));
        byte[] bytes;
        try {
            if (!Files.isRegularFile(path)) {
                report.add("file.not-text", place, "file", name);
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LARGEST + 1);
            }
        } catch (IOException e) {
            report.add("file.unreadable", place, "file", name, "reason", reason(e));
            return Optional.empty();
        }
        return decode(bytes, name, report);
    }

    /// Bytes as text: UTF-8 only, not too many, without control characters.
    static Optional<String> decode(byte[] bytes, String name, Report report) {
        Place start = new Place(name, 1, 1, 1);
        if (bytes.length > LARGEST) {
            report.add("file.too-large", start, "file", name, "limit", "1 MiB", "what", "one file");
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            report.add("file.encoding", start, "file", name, "detail", "it is UTF-16");
            return Optional.empty();
        }
        if (looksWide(bytes)) {
            report.add("file.encoding", start, "file", name, "detail", "it looks like UTF-16");
            return Optional.empty();
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        if (marked) {
            report.add("file.byte-order-mark", start, "file", name);
        }
        int from = marked ? 3 : 0;
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString();
        } catch (CharacterCodingException e) {
            int line = lineOfFirstBadByte(bytes);
            report.add(
                    "file.encoding",
                    new Place(name, line, 1, 1),
                    "file",
                    name,
                    "detail",
                    "line " + line + " holds bytes that mean nothing in UTF-8");
            return Optional.empty();
        }
        return checkCharacters(text, name, report) ? Optional.of(text) : Optional.empty();
    }

    /// UTF-16 without its mark: Latin letters have a zero at every second byte, and no zero at the others.
    private static boolean looksWide(byte[] bytes) {
        int end = Math.min(bytes.length, 256) / 2 * 2;
        int[] zeros = new int[2];
        for (int i = 0; i < end; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return Math.min(zeros[0], zeros[1]) == 0 && 4 * Math.max(zeros[0], zeros[1]) > end;
    }

    /// UTF-8 cannot be read; the text before the first bad byte still can, and tells the line.
    private static int lineOfFirstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean checkCharacters(String text, String name, Report report) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i - lineStart > LONGEST_LINE) {
                report.add("file.long-line", new Place(name, line, 1, 1), "limit", LONGEST_LINE);
                return false;
            }
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (isInvisible(c)) {
                report.add(
                        "file.control-character",
                        new Place(name, line, i - lineStart + 1, 1),
                        "detail",
                        codeOf(c));
                return false;
            }
        }
        return true;
    }

    /// A character that nobody means to write: a control character other than a tab or a line end, a
    /// misplaced mark, or a mark that turns the direction of letters.
    static boolean isInvisible(char c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\r';
        return isControl || c == 0xFFFE || c == 0xFFFF || c == 0xFEFF || Finding.turnsLetters(c);
    }

    /// How such a character is named, for it cannot be shown.
    static String codeOf(char c) {
        return String.format(java.util.Locale.ROOT, "U+%04X", (int) c);
    }

    /// Why a file could not be read, as a hint.
    static String reason(IOException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("symbolic links")
                        || error instanceof java.nio.file.FileSystemLoopException
                ? "Its symbolic links lead in a circle."
                : "The system says: " + error.getClass().getSimpleName() + ".";
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
