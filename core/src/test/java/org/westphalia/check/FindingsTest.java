package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;

/// For every finding about a whole case, a case with the mistake and what is said about it. `-Dgolden=update` writes what is said
/// now; look at the difference before you keep it.
class FindingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/findings/whole-case");

    @TestFactory
    Stream<DynamicTest> everyFindingIsToldAsItsGoldenFileSays() throws IOException {
        return cases().stream()
                .map(file -> DynamicTest.dynamicTest(code(file), () -> isToldAsKept(file)));
    }

    @Test
    void everyCodeOfTheWholeCaseHasAGoldenFile() throws IOException {
        Set<String> kept =
                cases().stream()
                        .map(FindingsTest::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).isEqualTo(codes());
    }

    private static void isToldAsKept(Path file) throws IOException {
        Loaded loaded = CaseReader.read(file);
        List<Finding> findings = new ArrayList<>(loaded.findings());
        loaded.source()
                .ifPresent(source ->
                        findings.addAll(
                                CaseCheck.check(source, loaded.places(), loaded.hasErrors())));
        assertThat(findings).extracting(Finding::code).contains(code(file));
        assertThat(findings).allMatch(finding -> finding.place().isPresent());
        String text =
                findings.stream()
                        .map(finding -> Rendering.text(finding, loaded.lines()))
                        .collect(Collectors.joining("\n"));
        Path golden = FOLDER.resolve(code(file) + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static String code(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// The codes under the headings `the case as a whole`, without those that need the texts of sources.
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        boolean whole = false;
        Path messages = Path.of("src/main/resources/org/westphalia/finding/messages.properties");
        for (String line : Files.readAllLines(messages)) {
            if (line.startsWith("# ---")) {
                whole =
                        line.startsWith("# --- the case as a whole")
                                && !line.contains("with the texts");
            } else if (whole && line.contains(" = ")) {
                codes.add(line.substring(0, line.indexOf(" = ")));
            }
        }
        return codes;
    }
}
