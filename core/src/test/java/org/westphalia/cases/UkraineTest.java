package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Verdict;
import org.westphalia.model.Case;
import org.westphalia.model.Citation;
import org.westphalia.model.Lever;
import org.westphalia.model.Reading;
import org.westphalia.model.Source;

/// What must follow from the readings of March and May of the Ukraine case; beside each, its twin: without the claim said to cause it, it is gone.
class UkraineTest {
    private static final int WORLDS = 300;
    private static final Set<String> PRESSURE = Set.of("aid-pledge", "sanctions-tightened");
    private static final Set<String> INCENTIVES =
            Set.of("reset", "sanctions-relief", "deployments-bar", "nato-veto", "arms-treaties");
    private static final Pattern PLACE = Pattern.compile("p([0-9]+)(\\.s[0-9]+)?");
    private static final String AIM = "ukraine-itself-is-the-aim";
    private static final String STATEHOOD = "statehood-is-not-for-sale";
    private static final String FEEDS = "pressure-alone-feeds-the-hard-camp";
    private static final String COUNTS = "pressure-counts-beside-incentives";
    private static final String WORTH = "a-new-relationship-is-the-greatest-incentive";

    private final Case ukraine = CaseLibrary.read("ukraine-2025");

    @Test
    void forBielieskovADealIsImpossible() {
        assertThat(verdict("bielieskov-march", Set.of(), Set.of())).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(deals("bielieskov-march", Set.of(), Set.of())).isZero();
    }

    @Test
    void withoutMoscowsAimBielieskovsWorldsHaveDeals() {
        assertThat(deals("bielieskov-march", Set.of(), Set.of(AIM))).isGreaterThan(WORLDS / 4);
    }

    @Test
    void withoutUkrainesStatehoodBielieskovsWorldsHaveDeals() {
        assertThat(deals("bielieskov-march", Set.of(), Set.of(STATEHOOD))).isPositive();
    }

    @Test
    void forBielieskovNoSingleAmericanLeverOpensADeal() {
        for (String lever : americanLevers()) {
            assertThat(verdict("bielieskov-march", Set.of(lever), Set.of()))
                    .as(lever)
                    .isEqualTo(Verdict.IMPOSSIBLE);
        }
    }

    @Test
    void forBielieskovAllAmericanLeversTogetherOpenNoDeal() {
        assertThat(verdict("bielieskov-march", Set.copyOf(americanLevers()), Set.of()))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void withoutMoscowsAimNoSingleAmericanLeverMakesADealImpossible() {
        for (String lever : americanLevers()) {
            assertThat(verdict("bielieskov-march", Set.of(lever), Set.of(AIM)))
                    .as(lever)
                    .isEqualTo(Verdict.POSSIBLE);
        }
    }

    @Test
    void forLievenADealIsTheExceptionAsThingsStand() {
        assertThat(deals("lieven", Set.of(), Set.of())).isBetween(1, WORLDS / 10);
    }

    @Test
    void withoutWhatTheCampsExpectOfTheWarItIsNoLongerAnException() {
        assertThat(deals("lieven", Set.of(), Set.of("the-camps-differ-on-the-war")))
                .isGreaterThan(WORLDS / 10);
    }

    @Test
    void forLievenPressureAloneLeavesFewerDeals() {
        assertThat(deals("lieven", PRESSURE, Set.of()))
                .isLessThan(deals("lieven", Set.of(), Set.of()));
    }

    @Test
    void withoutTheClaimThatPressureFeedsTheHardCampItLeavesNoFewer() {
        assertThat(deals("lieven", PRESSURE, Set.of(FEEDS)))
                .isGreaterThanOrEqualTo(deals("lieven", Set.of(), Set.of(FEEDS)));
    }

    @Test
    void forLievenIncentivesOpenDeals() {
        assertThat(deals("lieven", INCENTIVES, Set.of()))
                .isGreaterThan(3 * deals("lieven", Set.of(), Set.of()));
    }

    @Test
    void withoutTheirWorthIncentivesOpenNothing() {
        assertThat(deals("lieven", INCENTIVES, Set.of(WORTH)))
                .isEqualTo(deals("lieven", Set.of(), Set.of(WORTH)));
    }

    @Test
    void forLievenDealsAreCommonestWithIncentivesAndPressureTogether() {
        int together = deals("lieven", both(), Set.of());
        assertThat(together).isGreaterThan(deals("lieven", INCENTIVES, Set.of()));
        assertThat(together).isGreaterThan(deals("lieven", PRESSURE, Set.of()));
    }

    @Test
    void forLievenDealsAreCommonOnceKyivTooIsPressed() {
        assertThat(deals("lieven", bothSides(), Set.of())).isGreaterThan(WORLDS / 2);
    }

    @Test
    void theSharesAreThoseThatTheGuideTells() {
        assertThat(share(Set.of())).isLessThan(0.05);
        assertThat(share(PRESSURE)).isLessThan(share(Set.of()));
        assertThat(share(INCENTIVES)).isBetween(0.18, 0.32);
        assertThat(share(both())).isBetween(0.4, 0.6);
        assertThat(share(bothSides())).isBetween(0.85, 0.95);
        assertThat(share(Set.of("ultimatum"))).isBetween(0.28, 0.42);
    }

    @Test
    void withoutTheWorthOfIncentivesTheyAndPressureOpenNoMoreThanIncentivesDid() {
        assertThat(deals("lieven", both(), Set.of(WORTH)))
                .isLessThan(deals("lieven", both(), Set.of()) * 2 / 3);
    }

    @Test
    void withoutTheJointEffectPressureAddsNothingToIncentives() {
        Set<String> joint = Set.of(FEEDS, COUNTS);
        assertThat(deals("lieven", both(), joint)).isEqualTo(deals("lieven", INCENTIVES, joint));
    }

    @Test
    void everyLeverInForceIsSomebodysAndEveryNumberOfAReadingComesFromAClaim() {
        assertThat(ukraine.settings().keySet())
                .as("numbers of the frame are zeros that claims fill, and who leads")
                .allMatch(path ->
                        path.toString().contains(".combined.")
                                || path.toString().endsWith(".leader"));
        for (Reading reading : ukraine.readings()) {
            assertThat(reading.holds())
                    .allSatisfy(claim ->
                            assertThat(ukraine.findClaim(claim).orElseThrow().because())
                                    .as(claim)
                                    .isNotEmpty()
                                    .allMatch(citation ->
                                            citation.at().isPresent()
                                                    && citation.says().isPresent()
                                                    && citation.quote().isEmpty()));
        }
    }

    @Test
    void everyCitedParagraphExistsInItsSource() {
        Stream<Citation> citations =
                Stream.concat(
                        ukraine.claims().stream().flatMap(claim -> claim.because().stream()),
                        ukraine.proposals().stream().flatMap(tabled -> tabled.because().stream()));
        assertThat(citations)
                .isNotEmpty()
                .allSatisfy(citation -> {
                    Source source =
                            ukraine.sources().stream()
                                    .filter(each -> each.id().equals(citation.source()))
                                    .findFirst()
                                    .orElseThrow();
                    Matcher place = PLACE.matcher(citation.at().orElseThrow());
                    assertThat(place.matches()).as(citation.toString()).isTrue();
                    assertThat(Integer.parseInt(place.group(1)))
                            .isBetween(1, source.fingerprints().size());
                });
    }

    private static Set<String> both() {
        Set<String> both = new HashSet<>(PRESSURE);
        both.addAll(INCENTIVES);
        return both;
    }

    private static Set<String> bothSides() {
        Set<String> levers = both();
        levers.add("ultimatum");
        return levers;
    }

    private List<String> americanLevers() {
        List<String> levers =
                ukraine.levers().stream()
                        .filter(lever -> lever.by().equals("usa") && !lever.inForce())
                        .map(Lever::id)
                        .toList();
        assertThat(levers).hasSizeGreaterThan(8);
        return levers;
    }

    private Verdict verdict(String reading, Set<String> pull, Set<String> without) {
        return asked(reading, pull, without).verdict();
    }

    private double share(Set<String> pull) {
        return (double) deals("lieven", pull, Set.of()) / WORLDS;
    }

    /// In how many drawn worlds there is a deal.
    private int deals(String reading, Set<String> pull, Set<String> without) {
        return asked(reading, pull, without).deals(WORLDS);
    }

    private Asked asked(String reading, Set<String> pull, Set<String> without) {
        return Asked.of(ukraine, reading).pulling(pull).without(without.toArray(String[]::new));
    }
}
