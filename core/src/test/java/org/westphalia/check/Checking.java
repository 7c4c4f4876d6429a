package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Finding;

/// Checks cases that tests write as text, for instance the river with something changed.
final class Checking {
    static final Path RIVER = Path.of("../cases/teaching/river-ona/case.yaml");

    private Checking() {}

    /// The river, with one passage replaced by another.
    static String river(String passage, String instead) {
        String river = text(RIVER);
        assertThat(river).contains(passage);
        return river.replace(passage, instead);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All findings of reader and checks.
    static List<Finding> findings(String text, Path folder) {
        Path file = folder.resolve("case.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Loaded loaded = CaseReader.read(file);
        List<Finding> findings = new ArrayList<>(loaded.findings());
        loaded.source()
                .ifPresent(source ->
                        findings.addAll(
                                CaseCheck.check(source, loaded.places(), loaded.hasErrors())));
        return findings;
    }
}
