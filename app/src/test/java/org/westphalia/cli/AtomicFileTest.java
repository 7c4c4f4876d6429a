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
