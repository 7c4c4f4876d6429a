package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Deals;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Point;
import org.westphalia.deal.WhichDeals;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// Known answers of the harbour games: how many terms are deals, the greatest sum, the greatest product of gains. Each is also
/// found the slow way, term by term.
class HarbourTest {
    @Test
    void sixPartiesWouldAllSignTwelveOf720Terms() {
        thereAre(12, 720, "published/harbour-base");
    }

    @Test
    void withTwoVetoesAndOneRefusalFiftyFiveTermsAreDeals() {
        thereAre(55, 720, "published/harbour-base-quorum");
    }

    @Test
    void sevenPartiesWouldAllSignFiftyTwoOf2880Terms() {
        thereAre(52, 2880, "published/harbour-7");
    }

    @Test
    void sevenPartiesWithTwoVetoesAndOneRefusalHave204Deals() {
        thereAre(204, 2880, "published/harbour-7-quorum");
    }

    @Test
    void theGreatestSumsAreThoseThatWerePublished() {
        assertThat(best("published/harbour-base", Deals.Solutions::utilitarian, HarbourTest::sum))
                .isEqualTo("a2 b3 c2 d2 e4: 391");
        assertThat(best("published/harbour-7", Deals.Solutions::utilitarian, HarbourTest::sum))
                .isEqualTo("a2 b3 c3 d1 e3 f1: 496");
    }

    @Test
    void theGreatestProductsOfGainsAreThoseThatWerePublished() {
        assertThat(best("published/harbour-base", Deals.Solutions::nash, HarbourTest::product))
                .isEqualTo("a2 b3 c3 d2 e3: 6031872");
        assertThat(best("published/harbour-7", Deals.Solutions::nash, HarbourTest::product))
                .isEqualTo("a2 b3 c3 d1 e3 f2: 267079680");
    }

    private static void thereAre(int deals, int terms, String id) {
        World world = CaseLibrary.world(id);
        Deals found = WhichDeals.in(world, false, WhichDeals.USUAL_LIMIT);
        assertThat(found.terms()).isEqualTo(BigInteger.valueOf(terms));
        assertThat(found.dealsLow()).isEqualTo(BigInteger.valueOf(deals));
        assertThat(found.dealsHigh()).isEqualTo(BigInteger.valueOf(deals));
        assertThat(AllTerms.deals(world)).hasSize(deals);
    }

    private static String best(
            String id,
            Function<Deals.Solutions, Point> solution,
            Function<Judgement, BigDecimal> size) {
        World world = CaseLibrary.world(id);
        Terms terms =
                solution.apply(
                                WhichDeals.in(world, false, WhichDeals.USUAL_LIMIT)
                                        .solutions()
                                        .orElseThrow())
                        .terms();
        BigDecimal most =
                AllTerms.deals(world).stream().map(size).max(BigDecimal::compareTo).orElseThrow();
        return String.join(" ", terms.choices().values())
                + ": "
                + most.stripTrailingZeros().toPlainString();
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
