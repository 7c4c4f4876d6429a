package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;

/// The cases of the library under the checks, whole and damaged.
class LibraryTest {
    @TempDir Path folder;

    @Test
    void noCaseOfTheLibraryHasAnError() throws IOException {
        for (Path file : cases()) {
            Loaded loaded =
                    CaseReader.read(
                            String.valueOf(file.getFileName()).equals("case.yaml")
                                    ? file.getParent()
                                    : file);
            List<String> errors = new ArrayList<>();
            CaseCheck.check(loaded.source().orElseThrow(), loaded.places()).stream()
                    .filter(Finding::isError)
                    .forEach(finding -> errors.add(Rendering.text(finding, loaded.lines())));
            assertThat(errors).as(file.toString()).isEmpty();
        }
    }

    @Test
    void whateverLinesOfTheRiverAreMissingOrDoubledTheChecksGiveAnAnswer() {
        List<String> river = Checking.text(Checking.RIVER).lines().toList();
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(river);
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                int at = random.nextInt(lines.size());
                if (random.nextBoolean()) {
                    lines.remove(at);
                } else {
                    lines.add(random.nextInt(lines.size()), lines.get(at));
                }
            }
            List<Finding> findings = Checking.findings(String.join("\n", lines) + "\n", folder);
            assertThat(findings).as("seed " + seed).doesNotContainNull();
        }
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../cases"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).equals("case.yaml"))
                    .sorted()
                    .toList();
        }
    }
}
