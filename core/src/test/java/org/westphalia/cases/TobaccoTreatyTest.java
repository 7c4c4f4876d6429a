package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Judgement;

/// Known answers of the tobacco treaty of England and Zimbabwe.
class TobaccoTreatyTest {
    private final List<Judgement> deals =
            AllTerms.deals(CaseLibrary.world("published/england-zimbabwe-tobacco"));

    @Test
    void bothWouldSignAll576Terms() {
        assertThat(deals).hasSize(576);
    }

    @Test
    void twentyFivePointsAreOnTheFrontier() {
        List<Judgement> frontier =
                deals.stream()
                        .filter(deal -> deals.stream().noneMatch(other -> dominates(other, deal)))
                        .toList();
        assertThat(
                        frontier.stream()
                                .map(deal -> List.of(value(deal, 0), value(deal, 1)))
                                .distinct())
                .hasSize(25);
    }

    @Test
    void theGreatestProductAndTheGreatestSumAreTheSameTerms() {
        Judgement product =
                best(Comparator.comparing(deal -> value(deal, 0).multiply(value(deal, 1))));
        Judgement sum = best(Comparator.comparing(deal -> value(deal, 0).add(value(deal, 1))));
        assertThat(product.terms()).isEqualTo(sum.terms());
        assertThat(toSixPlaces(product)).containsExactly("0.910916", "0.733218");
    }

    @Test
    void theGreatestLeastGainIsElsewhere() {
        assertThat(
                        toSixPlaces(
                                best(
                                        Comparator.comparing(
                                                deal -> value(deal, 0).min(value(deal, 1))))))
                .containsExactly("0.822286", "0.786570");
    }

    private Judgement best(Comparator<Judgement> order) {
        return deals.stream().max(order).orElseThrow();
    }

    private static boolean dominates(Judgement better, Judgement worse) {
        int first = value(better, 0).compareTo(value(worse, 0));
        int second = value(better, 1).compareTo(value(worse, 1));
        return first >= 0 && second >= 0 && first + second > 0;
    }

    private static BigDecimal value(Judgement deal, int party) {
        return deal.parties().get(party).value();
    }

    private static List<String> toSixPlaces(Judgement deal) {
        return deal.parties().stream()
                .map(view -> view.value().setScale(6, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }
}
