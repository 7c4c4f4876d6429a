package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Cruxes, on cases worked by hand and against trying every exchange of small random cases.
class WhatTurnsTest {
    private static final int CASES = 40;
    private static final Settings FEW = Settings.usual().withWorlds(6, 1);

    /// A seller and a buyer over one price; the deal needs both to be modest, or the buyer to be desperate.
    private static final String MARKET =
            """
            case: market
            issues:
              price: {options: {low: Low, high: High}}
            parties:
              seller: {decides: true, points: {price: {low: 40, high: 80}}, no-deal: 90}
              buyer: {decides: true, points: {price: {low: 80, high: 40}}, no-deal: 90}
              onlooker: {}
            levers:
              gift: {title: A gift, by: onlooker, cost: 1, add: {buyer.bonus: 5}}
            claims:
              hard-seller: {question: the seller, says: A hard seller., set: {seller.no-deal: 90}}
              soft-seller: {question: the seller, says: A soft seller., set: {seller.no-deal: 60}}
              hard-buyer: {question: the buyer, says: A hard buyer., set: {buyer.no-deal: 90}}
              soft-buyer: {question: the buyer, says: A soft buyer., set: {buyer.no-deal: 30}}
              costly-gift: {says: Costly., set: {levers.gift.cost: 9}}
              a-remark: {says: A remark without numbers.}
            readings:
              gloomy: {title: G, holds: [hard-seller, hard-buyer, a-remark]}
              hopeful: {title: H, from: gloomy, holds: [soft-seller, soft-buyer, costly-gift], without: [a-remark]}
              doubtful: {title: D, from: gloomy, holds: [soft-seller]}
            """;

    private static Cruxes compare(Case source, String first, String second, int most) {
        WhatTurns question =
                new WhatTurns(source, WhatIf.none(), FEW, new Cruxes.Limits(most, 10_000));
        Reading one = source.findReading(first).orElseThrow();
        Reading other = source.findReading(second).orElseThrow();
        return question.between(one, question.brief(one), other, question.brief(other));
    }

    private static Set<String> named(Crux crux) {
        return crux.exchanges().stream().map(WhatTurnsTest::named).collect(Collectors.toSet());
    }

    private static String named(ClaimExchange each) {
        return each.first().orElse("") + ">" + each.second().orElse("");
    }

    private static Set<Set<String>> sets(Cruxes.Way way) {
        return way.cruxes().stream().map(WhatTurnsTest::named).collect(Collectors.toSet());
    }

    @Test
    void aDealThatNeedsTwoConcessionsIsLostByEitherOfThem() {
        Cruxes found = compare(RandomLeverCases.read(MARKET), "gloomy", "hopeful", 5);
        assertThat(found.parting()).isEqualTo(Crux.Parting.SIDE);
        assertThat(found.shared()).isEmpty();
        assertThat(sets(found.there()))
                .containsExactly(Set.of("hard-seller>soft-seller", "hard-buyer>soft-buyer"));
        assertThat(sets(found.back()))
                .containsExactlyInAnyOrder(
                        Set.of("soft-seller>hard-seller"), Set.of("soft-buyer>hard-buyer"));
        assertThat(found.there().complete()).isTrue();
        assertThat(found.there().smallest()).hasValue(found.there().of());
    }

    @Test
    void claimsThatBearOnNoVerdictAreSetAside() {
        Cruxes found = compare(RandomLeverCases.read(MARKET), "gloomy", "hopeful", 5);
        assertThat(found.idle().stream().map(WhatTurnsTest::named))
                .containsExactlyInAnyOrder("a-remark>", ">costly-gift");
        assertThat(found.exchanges()).hasSize(2);
        assertThat(found.differences()).hasSize(4);
    }

    @Test
    void readingsThatAgreeHaveNoCruxButAnAccountBetweenThemMay() {
        Cruxes found = compare(RandomLeverCases.read(MARKET), "gloomy", "doubtful", 5);
        assertThat(found.parting()).isEqualTo(Crux.Parting.NONE);
        assertThat(found.there().cruxes()).isEmpty();
    }

    @Test
    void theMatrixHoldsTheSmallestCruxBetweenEveryTwoThatPart() {
        Case source = RandomLeverCases.read(MARKET);
        Cruxes.Matrix found =
                new WhatTurns(source, WhatIf.none(), FEW, new Cruxes.Limits(5, 10_000))
                        .matrix(source.readings());
        assertThat(found.cell("gloomy", "doubtful")).isEmpty();
        assertThat(found.cell("gloomy", "hopeful").orElseThrow().way().smallest()).hasValue(2);
        assertThat(found.cell("hopeful", "gloomy").orElseThrow().way().smallest()).hasValue(1);
        assertThat(found.cell("doubtful", "hopeful").orElseThrow().way().smallest()).hasValue(1);
    }

    @Test
    void nothingIsSaidOnceTheWorkIsStopped() {
        Case source = RandomLeverCases.read(MARKET);
        WhatTurns question =
                new WhatTurns(
                        source,
                        WhatIf.none(),
                        FEW.withStop(() -> true),
                        new Cruxes.Limits(5, 10_000));
        Reading one = source.findReading("gloomy").orElseThrow();
        Reading other = source.findReading("hopeful").orElseThrow();
        Brief known = question.brief(one);
        Cruxes.Way way = question.between(one, known, other, known).there();
        assertThat(way.complete()).isFalse();
        assertThat(way.cruxes()).isEmpty();
    }

    @Test
    void theCruxesAreThoseFoundByTryingEveryExchange() {
        int parted = 0;
        int several = 0;
        int bound = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            RandomAccounts accounts = RandomAccounts.of(seed);
            Cruxes found = compare(accounts.source(), "one", "other", 9);
            if (found.parting() == Crux.Parting.NONE || found.parting() == Crux.Parting.UNKNOWN) {
                continue;
            }
            assertThat(sets(found.there()))
                    .as("there, seed " + seed)
                    .isEqualTo(minimal(accounts, found, true));
            assertThat(sets(found.back()))
                    .as("back, seed " + seed)
                    .isEqualTo(minimal(accounts, found, false));
            assertThat(found.there().complete()).as("seed " + seed).isTrue();
            parted++;
            several +=
                    found.there().cruxes().stream().anyMatch(crux -> crux.exchanges().size() > 1)
                            ? 1
                            : 0;
            bound += accounts.hasTwofold() ? 1 : 0;
        }
        assertThat(parted).isGreaterThan(10);
        assertThat(several).isGreaterThan(3);
        assertThat(bound).isGreaterThan(3);
    }

    /// The minimal sets of exchanges after which the account, written out as a reading of its own, answers as the other does.
    private static Set<Set<String>> minimal(RandomAccounts accounts, Cruxes found, boolean there) {
        Brief from = there ? found.one() : found.other();
        Brief to = there ? found.other() : found.one();
        Set<Set<String>> turned = new HashSet<>();
        for (int some = 0; some < accounts.accounts(); some++) {
            int held = there ? some : accounts.accounts() - 1 - some;
            if (accounts.isTwofold(held)) {
                continue;
            }
            Brief brief =
                    Brief.of(
                            Model.resolve(
                                    accounts.source(), Optional.of("m" + held), WhatIf.none()),
                            FEW);
            boolean turns =
                    found.parting() == Crux.Parting.SIDE
                            ? Crux.Side.of(brief) != Crux.Side.of(from)
                            : brief.share().frequency().equals(to.share().frequency());
            if (turns) {
                turned.add(accounts.exchanged(some, there));
            }
        }
        return turned.stream()
                .filter(set ->
                        turned.stream()
                                .noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .map(LinkedHashSet::new)
                .collect(Collectors.toSet());
    }
}
