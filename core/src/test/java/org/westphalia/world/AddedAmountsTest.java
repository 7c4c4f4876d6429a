package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.casefile.Assignments;
import org.westphalia.casefile.CaseReader;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;

/// What a claim adds to a number is a number too, which a what-if can set.
class AddedAmountsTest {
    private static final String ADDED = "claims.pride.add.delta.no-deal";

    private static Case source() {
        return CaseReader.read(
                        Path.of("case.yaml"),
                        Map.of(
                                "case.yaml",
                                """
                                case: Two on a dam
                                issues:
                                  dam: {options: {none: No dam, low: Forty metres}}
                                parties:
                                  upland: {decides: true, matters: {dam: 10}, likes: {dam: low > none}, no-deal: 40}
                                  delta: {decides: true, matters: {dam: 10}, likes: {dam: none > low}, no-deal: 40}
                                claims:
                                  pride:
                                    says: To be seen to yield costs something.
                                    add: {delta.no-deal: 3..9}
                                  other:
                                    says: Something else.
                                    set: {upland.no-deal: 30}
                                readings: {all: {holds: [pride, other]}}
                                """
                                        .getBytes(StandardCharsets.UTF_8)))
                .source()
                .orElseThrow();
    }

    private static Model with(List<String> written) {
        Assignments read = Assignments.read(source(), written);
        assertThat(read.findings()).isEmpty();
        return Model.resolve(
                source(),
                Optional.of("all"),
                new WhatIf(Set.of(), Set.of(), List.of(), Set.of(), read.set()));
    }

    private static long noDeal(Model model) {
        return model.middle().signatory("delta").members().getFirst().noDeal()
                / model.middle().signatory("upland").members().getFirst().noDeal();
    }

    @Test
    void itIsAVariableOfItsOwnUntilItIsSet() {
        assertThat(with(List.of()).variables())
                .singleElement()
                .satisfies(variable -> assertThat(variable.path()).hasToString(ADDED));
        Model set = with(List.of(ADDED + "=20", "upland.no-deal=6"));
        assertThat(set.variables()).isEmpty();
        assertThat(noDeal(set)).isEqualTo(10);
    }

    @Test
    void theClaimStaysBehindIt() {
        assertThat(with(List.of()).claimsBehind(org.westphalia.model.Path.of(ADDED)))
                .containsExactly("pride");
        assertThat(with(List.of()).trace(org.westphalia.model.Path.of(ADDED)))
                .singleElement()
                .satisfies(trace -> assertThat(trace.origin().id()).isEqualTo("pride"));
    }

    @Test
    void whatNoClaimAddsIsNotKnown() {
        for (String unknown :
                List.of(
                        "claims.pride.add.upland.no-deal",
                        "claims.other.add.upland.no-deal",
                        "claims.nobody.add.delta.no-deal",
                        "claims.pride.set.delta.no-deal")) {
            assertThat(Assignments.read(source(), List.of(unknown + "=5")).findings())
                    .as(unknown)
                    .extracting(Finding::code)
                    .containsExactly("path.unknown");
        }
    }
}
