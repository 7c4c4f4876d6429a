package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Putnam's two levels: the more ratifiers a text needs, the smaller the win-set.
class TwoLevelTest {
    @Test
    void aQuotaOfThreeRatifiesEveryText() {
        assertThat(FearonTest.deals("published/two-level-quota", "quota-3"))
                .containsExactly(
                        "x0", "x10", "x20", "x30", "x40", "x50", "x60", "x70", "x80", "x90",
                        "x100");
    }

    @Test
    void aQuotaOfFourRatifiesTextsFromTwentyUp() {
        assertThat(FearonTest.deals("published/two-level-quota", "quota-4"))
                .containsExactly("x20", "x30", "x40", "x50", "x60", "x70", "x80", "x90", "x100");
    }

    @Test
    void aQuotaOfFiveRatifiesTextsFromEightyUp() {
        assertThat(FearonTest.deals("published/two-level-quota", "quota-5"))
                .containsExactly("x80", "x90", "x100");
    }

    @Test
    void twoMediansOverlapAtTheStatusQuoOnly() {
        assertThat(FearonTest.deals("published/two-level-medians")).containsExactly("x45");
    }
}
