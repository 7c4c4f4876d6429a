package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.westphalia.finding.Rendering;
import org.westphalia.model.Case;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

class CaseReaderTest {

    static Case read(String folder) {
        Loaded loaded = CaseReader.read(Path.of("..").resolve(folder));
        assertThat(
                        loaded.findings().stream()
                                .map(finding -> Rendering.text(finding, loaded.lines()))
                                .collect(Collectors.joining("\n")))
                .isEmpty();
        return loaded.source().orElseThrow();
    }

    private static Setting setting(Case source, String path) {
        return source.settings().get(org.westphalia.model.Path.of(path));
    }

    @Test
    void theUsedCarIsReadWithItsNumbersOnTheParties() {
        Case car = read("cases/teaching/used-car");
        assertThat(car.id()).isEqualTo("teaching/used-car");
        assertThat(car.issue("price").options().getFirst().title()).isEqualTo("4 000");
        assertThat(setting(car, "buyer.points.price.p5"))
                .isEqualTo(new Setting.Quantity(new Uncertain.Exact(35)));
        assertThat(setting(car, "seller.red-lines.cash")).isInstanceOf(Setting.Line.class);
    }

    @Test
    void everyClaimOfTheRiverChangesSomething() {
        Case river = read("cases/teaching/river-ona");
        assertThat(river.claims()).allSatisfy(claim -> assertThat(claim.changes()).isNotEmpty());
    }
}
