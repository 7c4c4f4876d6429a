package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Writing files so that nobody ever finds half of one: written beside its place under another name, then moved.
/// When the program is stopped in between, the half is removed.
final class AtomicFile {
    private AtomicFile() {}

    /// Writes a text as UTF-8, replacing what was there.
    static void write(Path file, String text) throws IOException {
        write(file, text, AtomicFile::move);
    }

    /// Writes a text as UTF-8 where nothing is yet.
    ///
    /// @throws FileAlreadyExistsException when something is there after all, which is then left as it is
    static void create(Path file, String text) throws IOException {
        write(file, text, AtomicFile::place);
    }

    /// How a whole file gets to its place.
    private interface Last {
        void step(Path half, Path file) throws IOException;
    }

    private static void write(Path file, String text, Last last) throws IOException {
        Path folder =
                Objects.requireNonNull(
                        file.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        Path half =
                folder.resolve(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Thread cleaning = new Thread(() -> remove(half));
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            Files.writeString(half, text);
            last.step(half, file);
        } finally {
            remove(half);
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
    }

    private static void move(Path half, Path file) throws IOException {
        try {
            Files.move(
                    half,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A second name for a whole file is given at once, and never to a name that is taken.
    private static void place(Path half, Path file) throws IOException {
        try {
            Files.createLink(file, half);
        } catch (UnsupportedOperationException _) {
            Files.move(half, file);
        }
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException _) {
            // The folder is gone or closed to us: nothing of ours can be left there to mislead
            // anyone.
        }
    }
}
