package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;

/// Every `findings/<code>.yaml` is a small case with that mistake; beside it `<code>.txt` is what its author is told.
/// `-Dupdate=true` writes the texts anew.
class GoldenFindingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/findings");

    @TestFactory
    List<DynamicTest> everyMistakeIsToldAsWritten() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(code(file), () -> compare(file)))
                    .toList();
        }
    }

    private static void compare(Path file) throws IOException {
        Loaded loaded = CaseReader.read(file);
        assertThat(loaded.findings()).extracting(Finding::code).contains(code(file));
        String told =
                loaded.findings().stream()
                        .map(finding -> Rendering.text(finding, loaded.lines()))
                        .collect(Collectors.joining("\n"));
        Path golden = FOLDER.resolve(code(file) + ".txt");
        if (Boolean.getBoolean("update")) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    private static String code(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
