package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.finding.Rendering;

/// Whatever is done to a case file, reading it ends in a case or in errors, and every finding can be shown.
class SpoiledCasesTest {
    private static final List<String> PIECES =
            List.of(
                    "{", "}", "[", "]", ":", ": ", ",", "\n", "\t", "'", "\"", "#", "&a ", "*a ",
                    "---\n", "- ", "null", "yes", "0", "{}", "[]", "dam", "no-deal", "like",
                    "levers", "upland", "<<: ", "? ", "x.y", "..", ">");

    @TempDir private Path folder;

    @Test
    void aSpoiledCaseIsACaseOrHasErrors() throws IOException {
        String river = Files.readString(ShippedCases.CASES.resolve("teaching/river-ona/case.yaml"));
        Path file = folder.resolve("case.yaml");
        for (int seed = 0; seed < 400; seed++) {
            String text = spoil(river, new Random(seed));
            Files.writeString(file, text);
            assertThatCode(this::readAndShow).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private void readAndShow() {
        Loaded loaded = CaseReader.read(folder);
        assertThat(loaded.source().isPresent() || loaded.hasErrors()).isTrue();
        loaded.findings()
                .forEach(finding ->
                        assertThat(Rendering.text(finding, loaded.lines())).isNotEmpty());
    }

    private static String spoil(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(spoiled.length());
            switch (random.nextInt(3)) {
                case 0 -> spoiled.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 ->
                        spoiled.delete(at, Math.min(spoiled.length(), at + 1 + random.nextInt(12)));
                default -> {
                    int from = random.nextInt(spoiled.length());
                    int to = Math.min(spoiled.length(), from + random.nextInt(60));
                    spoiled.insert(at, spoiled.substring(from, to));
                }
            }
        }
        return spoiled.toString();
    }
}
