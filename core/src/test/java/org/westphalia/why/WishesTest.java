package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.casefile.Assignments;
import org.westphalia.casefile.CaseReader;
import org.westphalia.model.Case;
import org.westphalia.model.Setting;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// What a third party wants is a number of every world, and changes none.
class WishesTest {
    private static final Case RIVER = read();

    @Test
    void theyChangeNoVariableAndNoWorld() {
        Model without = Model.resolve(RIVER, Optional.of("minister"), WhatIf.none());
        Model with = wishing("bank.matters.dam=20..60", "bank.likes.dam=low > none > high");
        assertThat(with.wishes("bank")).isPresent();
        assertThat(with.variables()).isEqualTo(without.variables());
        for (int k = 0; k < 5; k++) {
            assertThat(with.draw(1, k).world()).isEqualTo(without.draw(1, k).world());
        }
    }

    @Test
    void theyAreDrawnAndTheMiddleIsTheirMiddle() {
        var wishes =
                wishing(
                                "bank.matters.dam=1",
                                "bank.matters.flow=1",
                                "bank.matters.monitor=0",
                                "bank.likes.dam.low=20..60",
                                "bank.likes.dam.high=0",
                                "bank.likes.dam.none=100")
                        .wishes("bank")
                        .orElseThrow();
        long low = wishes.middle().value().options()[0][indexOfLow()];
        assertThat(low).isEqualTo(20_000_000_000L);
        assertThat(wishes.drawn(1, 0, 0)).isEqualTo(wishes.drawn(1, 0, 0));
        assertThat(wishes.drawn(1, 0, 0)).isNotEqualTo(wishes.drawn(1, 1, 0));
    }

    private static int indexOfLow() {
        return RIVER.issues().getFirst().indexOf("low");
    }

    private static Model wishing(String... assignments) {
        Assignments read = Assignments.read(RIVER, List.of(assignments));
        assertThat(read.findings()).isEmpty();
        Map<org.westphalia.model.Path, Setting> set = new LinkedHashMap<>(read.set());
        return Model.resolve(
                RIVER,
                Optional.of("minister"),
                new WhatIf(Set.of(), Set.of(), List.of(), Set.of(), set));
    }

    private static Case read() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("core") ? here.getParent() : here;
        return CaseReader.read(root.resolve("cases/teaching/river-ona")).source().orElseThrow();
    }
}
