package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Answers kept as files: `mvn -pl core,app -am test -Dgolden=update` writes what the program says now; look at the
/// difference before you keep it.
public final class Golden {
    private Golden() {}

    /// Compares a text with the file of that name.
    public static void same(String name, String text) {
        Path file = Run.root().resolve("app/src/test/resources/golden").resolve(name);
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("golden file %s (write it with -Dgolden=update)", name).exists();
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
