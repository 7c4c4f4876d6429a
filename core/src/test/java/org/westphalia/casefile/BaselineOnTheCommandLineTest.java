package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Case;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// `--set durability.breaks=ucdp.ceasefire`.
class BaselineOnTheCommandLineTest {
    private static final String NAME = "durability.breaks=ucdp.ceasefire";

    @Test
    void aBaselineMayBeSetWhereItHasAFigure() throws IOException {
        assertThat(Assignments.read(caseOf("10 years"), List.of(NAME)).set().values())
                .containsExactly(new Setting.Quantity(new Uncertain.Word("ucdp.ceasefire")));
    }

    @Test
    void aBaselineWithoutAFigureIsRefusedWithTheHorizonsThatExist() throws IOException {
        Assignments read = Assignments.read(caseOf("3 years"), List.of(NAME));
        assertThat(read.set()).isEmpty();
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("durability.no-figure");
                    assertThat(finding.hint())
                            .contains("2, 5, 10 or 20 years", "'horizon: 2 years'");
                });
    }

    private static Case caseOf(String horizon) throws IOException {
        Path file = Path.of("src/test/resources/findings/whole-case/durability.other-clock.yaml");
        String text = Files.readString(file).replace("10 years", horizon);
        return CaseReader.read(
                        Path.of("case.yaml"),
                        Map.of("case.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .source()
                .orElseThrow();
    }
}
