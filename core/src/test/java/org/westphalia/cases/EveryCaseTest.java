package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Verdict;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.check.CaseCheck;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Every case of the library is read, checked and assessed.
class EveryCaseTest {
    private static final Settings FEW_WORLDS = Settings.usual().withWorlds(40, 1);

    static Stream<String> cases() {
        return CaseLibrary.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasNoErrors(String id) {
        Loaded loaded = CaseReader.read(CaseLibrary.folder().resolve(id));
        List<Finding> findings = new ArrayList<>(loaded.findings());
        findings.addAll(CaseCheck.check(loaded.source().orElseThrow(), loaded.places()));
        assertThat(findings).noneMatch(Finding::isError);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void getsAVerdictThatTheCheckerConfirms(String id) {
        Case source = CaseLibrary.read(id);
        List<Optional<String>> readings =
                source.readings().isEmpty()
                        ? List.of(Optional.empty())
                        : source.readings().stream().map(Reading::id).map(Optional::of).toList();
        for (Optional<String> reading : readings) {
            Assessment assessment =
                    Assess.assess(
                                    Model.resolve(source, reading, WhatIf.none()),
                                    reading,
                                    FEW_WORLDS,
                                    Assess.Progress.unheard())
                            .assessment();
            assertThat(assessment.verdict()).as("%s %s", id, reading).isNotEqualTo(Verdict.OPEN);
            assertThat(assessment.basis().checked()).as("%s %s", id, reading).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatItIsAboutAndWhatItLeavesOut(String id) {
        Case source = CaseLibrary.read(id);
        assertThat(source.title()).isNotBlank();
        if (!id.equals("teaching/used-car")) {
            assertThat(source.about()).isNotBlank();
            assertThat(source.notModelled()).isNotEmpty();
        }
    }

    @org.junit.jupiter.api.Test
    void everyCaseHasALineInTheLibrarysReadme() throws java.io.IOException {
        String readme = java.nio.file.Files.readString(CaseLibrary.folder().resolve("README.md"));
        assertThat(CaseLibrary.ids())
                .isNotEmpty()
                .allMatch(id -> readme.contains(id.startsWith("teaching/") ? "teaching/" : id));
    }
}
