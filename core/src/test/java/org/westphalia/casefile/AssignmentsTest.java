package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;
import org.westphalia.model.Case;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

class AssignmentsTest {
    private final Case river =
            CaseReader.read(Path.of("../cases/teaching/river-ona")).source().orElseThrow();

    @Test
    void aNumberIsWrittenAsInAClaim() {
        assertThat(Assignments.read(river, List.of("delta.no-deal=40..50")).set())
                .isEqualTo(
                        Map.of(
                                org.westphalia.model.Path.of("delta.no-deal"),
                                new Setting.Quantity(new Uncertain.Range(40, 50))));
    }

    @Test
    void anOrderSetsEveryOption() {
        assertThat(Assignments.read(river, List.of("delta.likes.dam = none > low = high")).set())
                .hasSize(3);
    }

    @Test
    void anUnknownPathIsAFindingAtItsSegmentWithTheNearestName() {
        Assignments read = Assignments.read(river, List.of("delta.no-deal=40", "delta.no-daal=40"));
        assertThat(read.set()).isEmpty();
        assertThat(read.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.hint()).contains("no-deal");
                    assertThat(finding.place()).contains(new Place("--set", 2, 7, 7));
                });
    }

    @Test
    void aValueThatIsNoNumberIsAFinding() {
        assertThat(Assignments.read(river, List.of("delta.no-deal=4o")).findings())
                .anyMatch(Finding::isError);
    }

    @Test
    void whatSetsNothingIsNoAssignment() {
        assertThatThrownBy(() -> Assignments.read(river, List.of("delta.no-deal")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}#=",
                "=5",
                "{delta.no-deal: 5}#=",
                "? delta.no-deal=5",
                "a: b=5",
                "delta no-deal=5"
            })
    void whatIsNoPathIsAFinding(String assignment) {
        assertThat(Assignments.read(river, List.of(assignment)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("path.unknown"));
    }

    @Test
    void aMapSetsEachLeafAndANewRedLineCanBeTried() {
        assertThat(
                        Assignments.read(
                                        river,
                                        List.of("upland.cabinet.matters={dam: top, flow: low}"))
                                .set())
                .hasSize(2);
        assertThat(
                        Assignments.read(
                                        river,
                                        List.of(
                                                "delta.red-lines.new={never: {dam: high}, price: 4}"))
                                .set())
                .containsOnlyKeys(
                        org.westphalia.model.Path.of("delta.red-lines.new"),
                        org.westphalia.model.Path.of("delta.red-lines.new.price"));
    }

    @Test
    void anEffectThatALeverDoesNotHaveCannotBeSet() {
        assertThat(
                        Assignments.read(river, List.of("levers.aid-stop.add.upland.no-deal=-20"))
                                .findings())
                .isEmpty();
        assertThat(
                        Assignments.read(
                                        river,
                                        List.of(
                                                "levers.aid-stop.with.cheap-loan.add.upland.farmers.share=0"))
                                .findings())
                .isEmpty();
        assertThat(
                        Assignments.read(river, List.of("levers.cheap-loan.add.delta.bonus=3"))
                                .findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.hint()).contains("add.upland.cabinet.bonus"));
    }
}
