package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

class SettingReaderTest {
    private final Case river = CaseReaderTest.read("cases/teaching/river-ona");

    private Setting only(String assignment) {
        Assigned assigned = CaseReader.readSetting(river, assignment);
        assertThat(assigned.findings()).isEmpty();
        assertThat(assigned.settings()).hasSize(1);
        return assigned.settings().values().iterator().next();
    }

    private Finding finding(String assignment) {
        Assigned assigned = CaseReader.readSetting(river, assignment);
        assertThat(assigned.settings()).isEmpty();
        assertThat(assigned.findings()).hasSize(1);
        return assigned.findings().getFirst();
    }

    @Test
    void aWhatIfIsWrittenAsInACase() {
        assertThat(only("upland.no-deal=40..50"))
                .isEqualTo(new Setting.Quantity(new Uncertain.Range(40, 50)));
        assertThat(only("delta.red-lines.a-figure.price = medium"))
                .isEqualTo(new Setting.Quantity(new Uncertain.Word("medium")));
        assertThat(only("upland.signs-when=blend")).isInstanceOf(Setting.SignsWhen.class);
        assertThat(only("levers.aid-stop.add.upland.no-deal=-20"))
                .isEqualTo(new Setting.Quantity(new Uncertain.Exact(-20)));
    }

    @Test
    void aMapAndAnOrderSetEachLeaf() {
        assertThat(
                        CaseReader.readSetting(
                                        river, "upland.cabinet.matters={dam: top, flow: low}")
                                .settings())
                .containsOnlyKeys(
                        Path.of("upland.cabinet.matters.dam"),
                        Path.of("upland.cabinet.matters.flow"));
        assertThat(CaseReader.readSetting(river, "delta.likes.dam=high > low = none").settings())
                .containsEntry(
                        Path.of("delta.likes.dam.none"),
                        new Setting.Quantity(new Uncertain.Ranked(1, 2)));
    }

    @Test
    void aNewRedLineCanBeTried() {
        assertThat(
                        CaseReader.readSetting(
                                        river, "delta.red-lines.new={never: {dam: high}, price: 4}")
                                .settings())
                .containsOnlyKeys(
                        Path.of("delta.red-lines.new"), Path.of("delta.red-lines.new.price"));
    }

    @Test
    void aMisspelledPathIsMarkedWhereItIsWrong() {
        Finding finding = finding("delta.noo-deal=4");
        assertThat(finding.code()).isEqualTo("path.unknown");
        assertThat(finding.hint()).isEqualTo("Did you mean 'no-deal'?");
        assertThat(finding.place())
                .hasValueSatisfying(place -> assertThat(place.column()).isEqualTo(7));
    }

    @Test
    void whatIsNoAssignmentIsAFinding() {
        assertThat(finding("upland.no-deal").code()).isEqualTo("setting.form");
        assertThat(finding("upland.no-deal=").code()).isEqualTo("setting.form");
        assertThat(finding("=4").code()).isEqualTo("setting.form");
        assertThat(finding("delta.no-deal={").code()).isEqualTo("yaml.bracket");
        assertThat(finding("delta.no-deal=\0").code()).isEqualTo("file.control-character");
    }
}
