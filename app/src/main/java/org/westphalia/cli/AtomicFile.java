package org.westphalia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Writing files so that nobody ever finds half of one: written beside its place under another name, then moved.
/// When the program is stopped in between, the half is removed.
final class AtomicFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /// Writes a text as UTF-8, replacing what was there; whoever was kept from reading the file still is, at every moment.
    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes bytes in the same way. A symbolic link stays one: what it leads to is written. What is no file (a pipe, a device) is written
    /// into, since it cannot be replaced.
    ///
    /// @throws FileSystemException when a folder is there
    static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a folder is there");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, bytes);
        } else {
            write(target(file), bytes, AtomicFile::move);
        }
    }

    /// Where a chain of links ends, whether or not there is anything.
    private static Path target(Path file) throws IOException {
        Path end = file;
        for (int links = 0; Files.isSymbolicLink(end); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            end = end.resolveSibling(Files.readSymbolicLink(end));
        }
        return end;
    }

    /// Writes a text as UTF-8 where nothing is yet.
    ///
    /// @throws FileAlreadyExistsException when something is there after all, which is then left as it is
    static void create(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), AtomicFile::place);
    }

    /// How a whole file gets to its place.
    private interface Last {
        void step(Path half, Path file) throws IOException;
    }

    private static void write(Path file, byte[] bytes, Last last) throws IOException {
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
            Optional<Set<PosixFilePermission>> readers = readers(file);
            if (readers.isPresent()) {
                Files.createFile(half, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Files.write(half, bytes);
            if (readers.isPresent()) {
                Files.setPosixFilePermissions(half, readers.get());
            }
            last.step(half, file);
        } finally {
            remove(half);
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
    }

    /// Who may read and write the file that is there; empty when none is, or when the system does not say.
    private static Optional<Set<PosixFilePermission>> readers(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || !Files.exists(file)
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
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
