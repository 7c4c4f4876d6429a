package org.westphalia.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// The place of a chunk in a folder, `READING/00000000.parquet`, and what can be told of its file without the database.
///
/// A Parquet file begins with four letters and ends with a description of its columns, the length of that, and the same four letters
/// (Apache Parquet format, "File format"). A file that was cut off has no such end.
final class ChunkFile {
    static final String ENDING = ".parquet";
    private static final int MAGIC = 0x31524150; // PAR1, little-endian
    private static final int LEAST = 12;
    private static final int LONGEST_FOOTER = 1 << 26;

    private ChunkFile() {}

    /// @param number of the chunk within its track
    static Path of(Path folder, String track, long number) {
        return folder.resolve(track).resolve(String.format(Locale.ROOT, "%08d", number) + ENDING);
    }

    /// What the file says about itself.
    ///
    /// @throws NotKept when it is cut off, or no file of a sweep
    static ChunkNote note(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (!Files.isRegularFile(file) || size < LEAST || word(channel, 0) != MAGIC) {
                throw damaged(file, size < LEAST ? "it is cut off" : "it is no Parquet file");
            }
            int footer = word(channel, size - 8);
            if (word(channel, size - 4) != MAGIC || footer < 0 || footer > size - LEAST) {
                throw damaged(file, "it is cut off");
            }
            ByteBuffer bytes = ByteBuffer.allocate(Math.min(footer, LONGEST_FOOTER));
            fill(channel, bytes, size - 8 - bytes.capacity());
            return ChunkNote.in(new String(bytes.array(), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw damaged(file, "it cannot be read");
        }
    }

    static NotKept damaged(Path file, String why) {
        return new NotKept(
                "sweep.damaged-file",
                "'" + file + "' is not what this program wrote: " + why + ".",
                "Take the file away and give the command of the sweep again: that computes its worlds anew, the same as before. The others are kept.");
    }

    private static int word(FileChannel channel, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, bytes, at);
        return bytes.getInt(0);
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
    }
}
