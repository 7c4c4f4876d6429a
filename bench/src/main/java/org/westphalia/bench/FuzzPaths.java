package org.westphalia.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.westphalia.casefile.Assignments;
import org.westphalia.casefile.CaseReader;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;
import org.westphalia.model.Case;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.Paths;

/// Whatever is written for a path and its value, it sets something or an error says what is wrong with it.
/// `bench/fuzz paths RUNS` runs it, in the folder of the repository.
public final class FuzzPaths {
    private static final Case CASE =
            CaseReader.read(Path.of("cases/teaching/river-ona")).source().orElseThrow();
    private static final Names NAMES = Names.of(CASE);

    private FuzzPaths() {}

    /// Reads one assignment; throws when it is not so.
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String assignment = text.contains("=") ? text : text + "=";
        var path =
                org.westphalia.model.Path.of(
                        assignment.substring(0, assignment.indexOf('=')).strip());
        Paths.resolve(path, NAMES);
        Paths.kind(path, NAMES);
        Assignments read = Assignments.read(CASE, List.of(assignment));
        read.findings().forEach(finding -> Rendering.text(finding, read.lines()));
        if (read.set().isEmpty() && read.findings().stream().noneMatch(Finding::isError)) {
            throw new AssertionError("sets nothing, and does not say why: " + assignment);
        }
    }
}
