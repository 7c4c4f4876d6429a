package org.westphalia.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Objects;
import org.westphalia.explore.Chunk;

/// Writes chunks as Parquet files, each under another name first, then made safe on the disk and moved to its place in one step: a file that
/// stands in its place is whole, whenever the process is killed. One thread writes a file, so the same worlds give the same bytes.
final class ChunkWriter implements AutoCloseable {
    static final String PART = ".part";
    private static final int LARGEST_ROW_GROUP = 1 << 17;

    private final Path folder;
    private final Manifest manifest;
    private final String digest;
    private final Database database;
    private final ChunkRows rows;

    /// Opens the database.
    ///
    /// @throws NotKept when that fails
    ChunkWriter(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
        this.digest = manifest.digest();
        try {
            database = Database.open();
            database.run("SET threads = 1");
            rows = new ChunkRows(manifest);
            rows.register(database.connection());
        } catch (SQLException e) {
            throw Failures.writing(folder, e);
        }
    }

    /// Keeps a chunk; when this returns, it survives a failure of the machine.
    ///
    /// @throws NotKept when the disk is full or the folder closed; nothing half-written is left
    ChunkNote write(Chunk chunk) {
        String track = manifest.tracks().get(chunk.track()).name();
        ChunkNote note = ChunkNote.of(digest, track, chunk);
        Path file = ChunkFile.of(folder, track, chunk.first() / manifest.chunkWorlds());
        Path part = file.resolveSibling("." + file.getFileName() + PART);
        try {
            Path home = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
            Files.createDirectories(home);
            rows.of(chunk);
            copy(track, note, part);
            makeSafe(part, StandardOpenOption.WRITE);
            move(part, file);
            makeSafe(home, StandardOpenOption.READ);
            return note;
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        } catch (SQLException e) {
            throw Failures.writing(folder, e);
        } finally {
            remove(part);
        }
    }

    private void copy(String track, ChunkNote note, Path part) throws SQLException {
        database.run(
                "COPY (SELECT "
                        + Database.quoted(track)
                        + " AS reading, * FROM chunk()) TO "
                        + Database.quoted(part.toAbsolutePath().toString())
                        + " (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, USE_TMP_FILE false, ROW_GROUP_SIZE "
                        + LARGEST_ROW_GROUP
                        + ", KV_METADATA {westphalia: "
                        + Database.quoted(note.text())
                        + "})");
    }

    /// Asks the system to have it on the disk before going on. A folder cannot be opened everywhere; then the system must be trusted.
    private static void makeSafe(Path path, StandardOpenOption how) throws IOException {
        if (how == StandardOpenOption.READ && !Files.isReadable(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // The next run removes it.
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
