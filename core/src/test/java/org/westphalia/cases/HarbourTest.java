package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Judgement;

/// Known answers of the harbour games: how many terms are deals, the greatest sum, the greatest product of gains.
class HarbourTest {
    private static final Comparator<BigDecimal> BY_SIZE = Comparator.naturalOrder();

    @Test
    void sixPartiesWouldAllSignTwelveOfTheTerms() {
        assertThat(deals("published/harbour-base")).hasSize(12);
    }

    @Test
    void withTwoVetoesAndOneRefusalFiftyFiveTermsAreDeals() {
        assertThat(deals("published/harbour-base-quorum")).hasSize(55);
    }

    @Test
    void sevenPartiesWouldAllSignFiftyTwoOfTheTerms() {
        assertThat(deals("published/harbour-7")).hasSize(52);
    }

    @Test
    void sevenPartiesWithTwoVetoesAndOneRefusalHave204Deals() {
        assertThat(deals("published/harbour-7-quorum")).hasSize(204);
    }

    @Test
    void theGreatestSumsAreThoseThatWerePublished() {
        assertThat(best("published/harbour-base", HarbourTest::sum))
                .isEqualTo("a2 b3 c2 d2 e4: 391");
        assertThat(best("published/harbour-7", HarbourTest::sum))
                .isEqualTo("a2 b3 c3 d1 e3 f1: 496");
    }

    @Test
    void theGreatestProductsOfGainsAreThoseThatWerePublished() {
        assertThat(best("published/harbour-base", HarbourTest::product))
                .isEqualTo("a2 b3 c3 d2 e3: 6031872");
        assertThat(best("published/harbour-7", HarbourTest::product))
                .isEqualTo("a2 b3 c3 d1 e3 f2: 267079680");
    }

    private static List<Judgement> deals(String id) {
        return AllTerms.deals(CaseLibrary.world(id));
    }

    private static String best(String id, java.util.function.Function<Judgement, BigDecimal> size) {
        Judgement best = deals(id).stream().max(Comparator.comparing(size, BY_SIZE)).orElseThrow();
        return String.join(" ", best.terms().choices().values())
                + ": "
                + size.apply(best).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal sum(Judgement judgement) {
        return judgement.parties().stream()
                .map(Judgement.PartyView::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal product(Judgement judgement) {
        return judgement.parties().stream()
                .map(Judgement.PartyView::gain)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
