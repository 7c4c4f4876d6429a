package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Rendering;

/// What is told about a mistake, kept beside the mistake. `-Dgolden=update` writes it anew.
final class Golden {
    static final Path FOLDER = Path.of("src/test/resources/findings");

    private Golden() {}

    /// The findings are those of `<code>.txt`, and that code is among them.
    ///
    /// @param folder a temporary folder, named `FOLDER` in the text
    static void isTold(
            String code, List<Finding> findings, Map<String, List<String>> lines, Path folder)
            throws IOException {
        assertThat(findings).extracting(Finding::code).contains(code);
        String told =
                findings.stream()
                        .map(finding -> Rendering.text(finding, lines))
                        .collect(Collectors.joining("\n"))
                        .replace(folder.toString(), "FOLDER");
        Path golden = FOLDER.resolve(code + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }
}
