package org.westphalia.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.finding.Finding;

/// Beside every case with a mistake and the text that its author reads stands what a program reads, as `<code>.json`. (Cases that
/// run into a limit are left out: they take long and say nothing new about JSON.)
/// `-Dgolden=update` writes it anew.
class FindingJsonTest {
    private static final Path FOLDER = Path.of("../core/src/test/resources/findings");

    @TestFactory
    List<DynamicTest> everyFindingIsWrittenForProgramsAsKept() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getFileName().toString().startsWith("limit."))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    FOLDER.relativize(file).toString(),
                                    () -> isWrittenAsKept(file)))
                    .toList();
        }
    }

    private static void isWrittenAsKept(Path file) throws IOException {
        Loaded loaded = CaseReader.read(file);
        List<Finding> findings = new ArrayList<>(loaded.findings());
        loaded.source()
                .filter(source -> file.getParent().endsWith("whole-case"))
                .ifPresent(source -> findings.addAll(CaseCheck.check(source, loaded.places())));
        String written =
                Json.object(json ->
                        json.putEach(
                                "findings", findings, finding -> FindingJson.write(json, finding)));
        Path golden = Path.of(file.toString().replaceAll("\\.yaml$", ".json"));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, written);
        }
        assertThat(golden).exists().content().isEqualTo(written);
    }
}
