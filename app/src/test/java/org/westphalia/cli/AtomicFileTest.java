package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @Test
    void aFileIsThereWholeAndNothingElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/answer.json");
        AtomicFile.write(file, "first");
        AtomicFile.write(file, "second");
        assertThat(file).hasContent("second");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aLinkStaysOneAndWhatItLeadsToIsWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("real.yaml"), "first");
        Path near = Files.createSymbolicLink(folder.resolve("near.yaml"), Path.of("real.yaml"));
        Path far = Files.createSymbolicLink(folder.resolve("far.yaml"), near);
        AtomicFile.write(far, "second");
        assertThat(far).isSymbolicLink().hasContent("second");
        assertThat(near).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("second");
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        assertThatThrownBy(() -> AtomicFile.write(loop, "x")).isInstanceOf(IOException.class);
        Path ahead = Files.createSymbolicLink(folder.resolve("ahead"), Path.of("new.txt"));
        AtomicFile.write(ahead, "third");
        assertThat(folder.resolve("new.txt")).hasContent("third");
    }

    @Test
    void aFolderIsNotReplaced(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        assertThatThrownBy(() -> AtomicFile.write(there, "x")).isInstanceOf(IOException.class);
        assertThat(there).isDirectory();
    }

    @Test
    void aFileThatOthersMayNotReadStaysSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), "first");
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, ownerOnly);
        AtomicFile.write(file, "second");
        assertThat(file).hasContent("second");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(ownerOnly);
    }

    @Test
    void aFileThatNobodyMayWriteIsReplacedWithTheSamePermissions(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), "first");
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var readOnly = PosixFilePermissions.fromString("r--r-----");
        Files.setPosixFilePermissions(file, readOnly);
        AtomicFile.write(file, "second");
        assertThat(file).hasContent("second");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(readOnly);
    }

    @Test
    void aFailureLeavesNothingHalfWritten(@TempDir Path folder) throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("taken/by-a-folder"));
        assertThatThrownBy(() -> AtomicFile.write(occupied.getParent(), "text"))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
