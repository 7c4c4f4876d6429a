package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Fearon's bargaining range: there, useless where the stake cannot be divided, and gone where beliefs claim too much.
class FearonTest {
    @Test
    void bothPreferEveryDivisionFromFiftyToSeventyFiveToWar() {
        assertThat(deals("published/fearon-1995-range"))
                .containsExactly("x50", "x55", "x60", "x65", "x70", "x75");
    }

    @Test
    void aStateThatDislikesRiskTakesLessRatherThanFight() {
        assertThat(deals("published/fearon-1995-cautious"))
                .containsExactly("x20-25", "x30", "x40", "x50", "x55");
    }

    @Test
    void aStakeThatGoesWholeToOneLeavesNothingWhenWarIsNearlyEven() {
        assertThat(deals("published/fearon-1995-indivisible", "near-even")).isEmpty();
    }

    @Test
    void aStakeThatGoesWholeToOneIsGivenUpWhenWarIsLopsided() {
        assertThat(deals("published/fearon-1995-indivisible", "lopsided")).containsExactly("to-a");
    }

    @Test
    void twoOptimistsFindNoDivision() {
        assertThat(deals("published/fearon-1995-optimism", "optimists")).isEmpty();
    }

    @Test
    void theSameTwoFindARangeWhenBothKnowTheOdds() {
        assertThat(deals("published/fearon-1995-optimism", "realists"))
                .containsExactly("x50", "x55", "x60", "x65", "x70", "x75");
    }

    static List<String> deals(String id, String... reading) {
        return AllTerms.deals(CaseLibrary.world(id, reading)).stream()
                .map(deal -> String.join(" ", deal.terms().choices().values()))
                .toList();
    }
}
