package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Powell's shifting power: with nobody bound tomorrow, a decliner fights today iff the shift is larger than all of today's
/// stake can make good. Worked out by hand in the case's comments.
class ShiftingPowerTest {
    private static final String CASE = "published/powell-shifting-power";

    @ParameterizedTest
    @ValueSource(strings = {"riser-below", "decliner-below"})
    void aDeclinerThatLosesMoreThanTodaysWholeStakeFights(String reading) {
        assertThat(FearonTest.deals(CASE, reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riser-above", "decliner-above"})
    void aDeclinerThatLosesALittleLessTakesAllOfTodaysStake(String reading) {
        assertThat(FearonTest.deals(CASE, reading)).containsExactly("x100");
    }

    @Test
    void couldTodaysDivisionBindTomorrowThereWouldBeARange() {
        Model model =
                Model.resolve(CaseLibrary.read(CASE), Optional.of("riser-below"), WhatIf.none());

        assertThat(AllTerms.deals(model.withoutDurability().middle()))
                .extracting(deal -> deal.terms().choices().get("share"))
                .containsExactly("x70");
    }
}
