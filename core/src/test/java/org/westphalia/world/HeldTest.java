package org.westphalia.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;

class HeldTest {
    private static final Claim HEIGHT = claim("height", "what upland wants");
    private static final Claim WATER = claim("water", "what upland wants");
    private static final Claim WAITS = claim("waits", null);
    private static final Claim FEARS = claim("fears", null);

    private static final Case RIVER =
            river(
                    reading("minister", null, List.of("waits", "height"), List.of()),
                    reading("economist", "minister", List.of("water"), List.of()),
                    reading("bank", "economist", List.of("fears"), List.of("waits")),
                    reading("round", "trip", List.of("waits"), List.of()),
                    reading("trip", "round", List.of("fears"), List.of()),
                    reading("vague", "nobody", List.of("waits", "unwritten"), List.of()));

    @Test
    void aReadingHoldsItsClaimsInTheOrderOfTheCase() {
        assertThat(held("minister", WhatIf.none())).containsExactly("height", "waits");
    }

    @Test
    void aDerivedReadingReplacesTheRivalByItsQuestion() {
        assertThat(held("economist", WhatIf.none())).containsExactly("water", "waits");
    }

    @Test
    void aDerivedReadingDropsWhatItIsWithout() {
        assertThat(held("bank", WhatIf.none())).containsExactly("water", "fears");
    }

    @Test
    void aCircleOfReadingsIsWalkedOnce() {
        assertThat(held("round", WhatIf.none())).containsExactly("waits", "fears");
    }

    @Test
    void namesThatNobodyWroteArePassedOver() {
        assertThat(held("vague", WhatIf.none())).containsExactly("waits");
    }

    @Test
    void aWhatIfReplacesTheRivalToo() {
        assertThat(held("bank", holding("height"))).containsExactly("height", "fears");
        assertThat(held("bank", leaving("fears"))).containsExactly("water");
    }

    @Test
    void theCaseAloneHoldsOnlyTheWhatIf() {
        assertThat(Held.claims(RIVER, Optional.empty(), holding("fears"))).containsExactly(FEARS);
        assertThat(Held.claims(RIVER, Optional.empty(), WhatIf.none())).isEmpty();
    }

    @Test
    void aWhatIfThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> held("bank", holding("height", "water")))
                .hasMessageContaining("same question");
        assertThatThrownBy(() -> held("bank", holding("heigth")))
                .hasMessageContaining("no claim heigth");
        assertThatThrownBy(() -> held("bank", leaving("heigth")))
                .hasMessageContaining("no claim heigth");
        assertThatThrownBy(() -> held("banker", WhatIf.none()))
                .hasMessageContaining("no reading banker");
    }

    private static List<String> held(String reading, WhatIf whatIf) {
        return Held.claims(RIVER, Optional.of(reading), whatIf).stream().map(Claim::id).toList();
    }

    private static WhatIf holding(String... claims) {
        return new WhatIf(Set.of(), Set.of(), List.of(claims), Set.of(), Map.of());
    }

    private static WhatIf leaving(String... claims) {
        return new WhatIf(Set.of(), Set.of(), List.of(), Set.of(claims), Map.of());
    }

    private static Claim claim(String id, String question) {
        return new Claim(
                id,
                Optional.ofNullable(question),
                id,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    private static Reading reading(
            String id, String from, List<String> holds, List<String> without) {
        return new Reading(id, id, Optional.ofNullable(from), holds, without, Map.of());
    }

    private static Case river(Reading... readings) {
        return new Case(
                "river",
                "River",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Agreement.All(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(HEIGHT, WATER, WAITS, FEARS),
                List.of(readings),
                Map.of(),
                Map.of(),
                List.of());
    }
}
