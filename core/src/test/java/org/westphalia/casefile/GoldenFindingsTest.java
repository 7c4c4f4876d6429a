package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every `findings/<code>.yaml` is a small case with that mistake; beside it `<code>.txt` is what its author is told.
class GoldenFindingsTest {
    private static final Path MESSAGES =
            Path.of("src/main/resources/org/westphalia/finding/messages.properties");

    @TestFactory
    List<DynamicTest> everyMistakeIsToldAsWritten() throws IOException {
        try (Stream<Path> files = Files.list(Golden.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(code(file), () -> compare(file)))
                    .toList();
        }
    }

    @Test
    void everyFindingOfTheReaderHasAGoldenFile() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String line : Files.readAllLines(MESSAGES)) {
            if (line.startsWith("# --- the case as a whole")) {
                break;
            }
            if (!line.startsWith("#") && line.contains(" = ")) {
                codes.add(line.substring(0, line.indexOf(" = ")));
            }
        }
        assertThat(codes)
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(Golden.FOLDER.resolve(code + ".txt")).exists());
    }

    private static void compare(Path file) throws IOException {
        Loaded loaded = CaseReader.read(file);
        Golden.isTold(code(file), loaded.findings(), loaded.lines(), Golden.FOLDER);
    }

    private static String code(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
