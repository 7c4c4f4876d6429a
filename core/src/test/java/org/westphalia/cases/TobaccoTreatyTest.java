package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Deals;
import org.westphalia.deal.Point;
import org.westphalia.deal.WhichDeals;

/// Known answers of the tobacco treaty of England and Zimbabwe.
class TobaccoTreatyTest {
    private final Deals deals =
            WhichDeals.in(
                    CaseLibrary.world("published/england-zimbabwe-tobacco"),
                    false,
                    WhichDeals.USUAL_LIMIT);
    private final Deals.Solutions solutions = deals.solutions().orElseThrow();

    @Test
    void bothWouldSignAll576Terms() {
        assertThat(deals.dealsLow()).isEqualTo(BigInteger.valueOf(576));
        assertThat(deals.dealsHigh()).isEqualTo(BigInteger.valueOf(576));
    }

    @Test
    void twentyFivePointsAreOnTheFrontier() {
        assertThat(deals.frontierComplete()).isTrue();
        assertThat(deals.frontier()).hasSize(25);
    }

    @Test
    void noPointOfTheFrontierDominatesAnother() {
        for (Point point : deals.frontier()) {
            assertThat(deals.frontier()).noneMatch(other -> dominates(other, point));
        }
    }

    @Test
    void theGreatestProductAndTheGreatestSumAreTheSameTerms() {
        assertThat(values(solutions.nash())).containsExactly("0.910916", "0.733218");
        assertThat(values(solutions.utilitarian())).containsExactly("0.910916", "0.733218");
    }

    @Test
    void theGreatestLeastGainIsElsewhereAlsoWhenGainsAreMeasuredByTheBestOne() {
        assertThat(values(solutions.egalitarian())).containsExactly("0.822286", "0.786570");
        assertThat(values(solutions.kalaiSmorodinsky())).containsExactly("0.822286", "0.786570");
    }

    private static boolean dominates(Point better, Point worse) {
        int first = better.values().get(0).compareTo(worse.values().get(0));
        int second = better.values().get(1).compareTo(worse.values().get(1));
        return first >= 0 && second >= 0 && first + second > 0;
    }

    private static List<String> values(Point point) {
        return point.values().stream().map(TobaccoTreatyTest::toSixPlaces).toList();
    }

    private static String toSixPlaces(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
