package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aFailureLeavesNothingHalfWritten(@TempDir Path folder) throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("taken/by-a-folder"));
        assertThatThrownBy(() -> AtomicFile.write(occupied.getParent(), "text"))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
