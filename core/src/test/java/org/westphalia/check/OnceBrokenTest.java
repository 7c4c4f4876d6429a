package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;

/// Inputs on which fuzzing once broke the program, or found it silent.
class OnceBrokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "  \t{}\t",
                "\"\\x",
                "case: \"\\u",
                "case: A\nissues: {a: {options: {x: X, y: Y}}}\nparties:\n  p:\n    decides: true\n"
                        + "    groups: {g: {share: 0.5}, likes: {leader: true}, h: {leader: true}}\n"
            })
    void endsWithAnError(String text) {
        Loaded loaded =
                CaseReader.read(
                        Path.of("case"),
                        Map.of("case.yaml", text.getBytes(StandardCharsets.UTF_8)));
        loaded.source().ifPresent(source -> CaseCheck.check(source, loaded.places(), true));

        assertThat(loaded.hasErrors()).isTrue();
        assertThat(loaded.findings())
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
    }
}
