package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Verdict;
import org.westphalia.deal.Judge;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// What must follow from the five readings of the Ukraine case taken together; beside each, its twin: without the claim said to
/// cause it, it is gone. What is particular to the readings of March and May is in [UkraineTest].
class FiveReadingsTest {
    private static final int WORLDS = 200;
    private static final int FEW = 60;
    private static final List<String> AUTHORS =
            List.of("bielieskov-november", "bielieskov-march", "out-of-reach", "bremmer", "lieven");
    private static final String AIM = "ukraine-itself-is-the-aim";
    private static final String FIELD = "better-on-the-battlefield";
    private static final String EASIER = "weakness-makes-concessions-easier";
    private static final String BLAME = "moscow-talks-to-be-refused";
    private static final String BARE_FREEZE = "freeze-without-guarantees";

    private final Case ukraine = CaseLibrary.read("ukraine-2025");

    @ParameterizedTest
    @ValueSource(strings = {"bielieskov-november", "bielieskov-march", "out-of-reach"})
    void threeAccountsLeaveNoDealWhateverTheirNumbers(String reading) {
        assertThat(asked(reading).verdict()).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bielieskov-november", "bielieskov-march", "out-of-reach"})
    void norDoesAnySingleAmericanLeverOpenOneThere(String reading) {
        for (String lever : americanLevers()) {
            assertThat(asked(reading).pulling(lever).verdict())
                    .as(lever)
                    .isEqualTo(Verdict.IMPOSSIBLE);
        }
    }

    @Test
    void forBremmerADealIsRareAndStaysSoWhicheverAmericanLeverIsPulled() {
        assertThat(asked("bremmer").deals(WORLDS)).isLessThan(WORLDS / 20);
        for (String lever : americanLevers()) {
            assertThat(asked("bremmer").pulling(lever).deals(WORLDS))
                    .as(lever)
                    .isLessThan(WORLDS / 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bielieskov-november", "bielieskov-march", "out-of-reach"})
    void norDoesAmericaOpenOneThereByLettingGoOfWhatItDoesNow(String reading) {
        for (String lever : americanLeversInForce()) {
            assertThat(asked(reading).dropping(lever).verdict())
                    .as(lever)
                    .isEqualTo(Verdict.IMPOSSIBLE);
        }
    }

    @Test
    void forBremmerADealStaysRareToo() {
        for (String lever : americanLeversInForce()) {
            assertThat(asked("bremmer").dropping(lever).deals(WORLDS))
                    .as(lever)
                    .isLessThan(WORLDS / 20);
        }
    }

    @Test
    void withoutMoscowsAimBielieskovsNovemberHasDeals() {
        assertThat(asked("bielieskov-november").without(AIM).deals(FEW)).isGreaterThan(FEW / 4);
    }

    @Test
    void inNovemberOffersMakeMoscowHarderToPleaseAndWithoutThatClaimTheyDoNot() {
        Asked anOffer = asked("bielieskov-november").pulling("investment");
        assertThat(moscowsNoDeal(anOffer))
                .isGreaterThan(moscowsNoDeal(asked("bielieskov-november")));
        assertThat(moscowsNoDeal(anOffer.without("offers-embolden-moscow")))
                .isEqualTo(moscowsNoDeal(asked("bielieskov-november")));
    }

    @Test
    void withoutTheBeliefInTheBattlefieldBremmersDealsAreNotRare() {
        assertThat(asked("bremmer").without(FIELD).deals(WORLDS)).isGreaterThan(WORLDS / 20);
    }

    @Test
    void outOfReachFailsOverGuaranteesAndWithoutMoscowsLineItDoesNot() {
        assertThat(asked("out-of-reach").assessment(1).reasons().getFirst().claims())
                .contains("a-peace-that-lasts", "no-guarantee-that-works");
        assertThat(asked("out-of-reach").without("no-guarantee-that-works").deals(FEW))
                .isPositive();
    }

    @Test
    void withoutItsOwnLinesKyivStillFearsTheDayOnWhichItBreaks() {
        Asked lineless = asked("out-of-reach").without("a-peace-that-lasts");
        assertThat(lineless.deals(WORLDS)).isZero();
        assertThat(lineless.without("when-it-breaks-russia-is-stronger").deals(WORLDS))
                .isPositive();
    }

    @Test
    void inOutOfReachABareFreezeIsWorseForUkraineThanNoDeal() {
        assertThat(freezes(asked("out-of-reach")))
                .allSatisfy(freeze -> assertThat(freeze.ukrainesGain()).isNegative());
    }

    @Test
    void withoutThePreferenceForThePresentStateSomeWorldsHaveItOtherwise() {
        assertThat(freezes(asked("out-of-reach").without("status-quo-beats-a-bad-peace")))
                .anySatisfy(freeze -> assertThat(freeze.ukrainesGain()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bielieskov-november", "bielieskov-march", "out-of-reach"})
    void whereAnAuthorSaysHowLongItLastsABareFreezeIsFragile(String reading) {
        assertThat(freezes(asked(reading)))
                .allSatisfy(freeze -> assertThat(freeze.lasts()).isLessThan(0.5));
    }

    @Test
    void withoutTheClaimAboutLastingTheFreezeMayLast() {
        assertThat(freezes(asked("out-of-reach").without("a-pause-is-for-rearming")))
                .anySatisfy(freeze -> assertThat(freeze.lasts()).isGreaterThan(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bremmer", "lieven"})
    void whereTheAuthorDoesNotSayItNobodyCanCountOnIt(String reading) {
        assertThat(freezes(asked(reading)))
                .anySatisfy(freeze -> assertThat(freeze.lasts()).isLessThan(0.5))
                .anySatisfy(freeze -> assertThat(freeze.lasts()).isGreaterThan(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"washington-in-spring", "washington-in-autumn"})
    void washingtonSeesADealThatNobodyElseWouldSee(String washington) {
        Assessment seen = asked(washington).assessment(FEW);
        assertThat(seen.verdict()).isEqualTo(Verdict.CERTAIN);
        Terms bargain = ukraine.findTerms("washingtons-bargain").orElseThrow();
        assertThat(signed(asked(washington), bargain)).isEqualTo(FEW);
        for (String reading : AUTHORS) {
            for (Terms terms : List.of(bargain, seen.terms().orElseThrow())) {
                assertThat(signed(asked(reading), terms)).as(reading).isLessThan(FEW / 10);
            }
        }
    }

    @Test
    void toldWhatMoscowAndKyivAreAboutWashingtonSeesNoDealEither() {
        assertThat(
                        asked("washington-in-spring")
                                .holding(AIM, "statehood-is-not-for-sale")
                                .verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out-of-reach", "bremmer"})
    void moscowIsBetterOffWhenKyivIsTheOneWhoRefuses(String reading) {
        assertThat(asked(reading).worlds(FEW)).allMatch(FiveReadingsTest::gainsByRefusal);
        assertThat(asked(reading).without(BLAME).worlds(FEW))
                .noneMatch(FiveReadingsTest::gainsByRefusal);
    }

    @Test
    void forBremmerToPressKyivOpensNothing() {
        assertThat(asked("bremmer").pulling("ultimatum").deals(WORLDS))
                .isEqualTo(asked("bremmer").deals(WORLDS));
    }

    @Test
    void werePressureAsWashingtonBetsItWouldOpenDeals() {
        Asked pressed = asked("bremmer").holding(EASIER).pulling("ultimatum");
        assertThat(pressed.without(BLAME).deals(WORLDS)).isGreaterThan(WORLDS / 20);
    }

    @Test
    void butHardlyAnyWhileMoscowTalksToBeRefused() {
        Asked pressed = asked("bremmer").holding(EASIER).pulling("ultimatum");
        assertThat(pressed.deals(WORLDS)).isLessThan(WORLDS / 20);
    }

    @Test
    void andMoreOfThemIfEuropeDidNotPay() {
        Asked pressed = asked("bremmer").holding(EASIER).pulling("ultimatum");
        assertThat(pressed.dropping("europe-funding").deals(WORLDS))
                .isGreaterThan(pressed.deals(WORLDS));
        Asked unbacked = pressed.without("europe-will-not-let-ukraine-lose");
        assertThat(unbacked.dropping("europe-funding").deals(WORLDS))
                .isEqualTo(unbacked.deals(WORLDS));
    }

    @Test
    void aWeakLeaderConcedesLessOrMoreAsOneReadsHim() {
        Asked talks = asked("bremmer").without(FIELD);
        assertThat(talks.deals(WORLDS)).isLessThan(talks.holding(EASIER).deals(WORLDS));
    }

    @Test
    void recordedAnswersFitAReadingOrTheMisfitIsShown() {
        // A text of which only some clauses are known is judged by its best completion, so Kyiv
        // seems to sign two texts to
        // which it gave no such answer. Not so in Out of reach, where no completion of them is
        // likely enough to hold; in
        // Bremmer's account the known clauses of the first bind it, and of the second hardly any
        // are known.
        Set<String> ofKyiv = Set.of("paris-text", "points-28");
        assertThat(misfits("bielieskov-november")).isEqualTo(ofKyiv);
        assertThat(misfits("bielieskov-march")).isEqualTo(ofKyiv);
        assertThat(misfits("out-of-reach")).isEmpty();
        assertThat(misfits("bremmer")).containsExactly("points-28");
        assertThat(misfits("lieven")).isEqualTo(ofKyiv);
    }

    @ParameterizedTest
    @ValueSource(strings = {"washington-in-spring", "washington-in-autumn"})
    void whatWashingtonBelievesDoesNotFitMoscowsAnswerEither(String washington) {
        assertThat(misfits(washington))
                .containsExactlyInAnyOrder("paris-text", "points-28", "us-ceasefire");
    }

    @Test
    void rivalClaimsStandUnderTheQuestionsOnWhichTheAuthorsDiffer() {
        Map<String, Set<String>> answers = new TreeMap<>();
        for (Claim claim : ukraine.claims()) {
            claim.question()
                    .ifPresent(question ->
                            answers.computeIfAbsent(question, _ -> new HashSet<>())
                                    .add(claim.id()));
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(12);
        answers.forEach(
                (question, rivals) -> assertThat(rivals).as(question).hasSizeGreaterThan(1));
        Set<String> held = new HashSet<>();
        AUTHORS.forEach(reading -> held.addAll(held(reading)));
        answers.forEach(
                (question, rivals) -> assertThat(rivals).as(question).anyMatch(held::contains));
    }

    @Test
    void whatAllAuthorsAgreeOnIsOneClaim() {
        assertThat(AUTHORS).allMatch(author -> held(author).contains("statehood-is-not-for-sale"));
        assertThat(AUTHORS).allMatch(author -> held(author).contains("what-moscow-prefers"));
        assertThat(AUTHORS.subList(0, 4))
                .allMatch(author -> held(author).contains("one-will-in-moscow"));
        assertThat(held("lieven")).doesNotContain("one-will-in-moscow");
    }

    private Asked asked(String reading) {
        return Asked.of(ukraine, reading);
    }

    private Set<String> misfits(String reading) {
        Set<String> names = new TreeSet<>();
        asked(reading).assessment(WORLDS).proposals().stream()
                .filter(proposal -> !proposal.fit().orElse(true))
                .forEach(proposal -> names.add(proposal.proposal().id()));
        return names;
    }

    private Set<String> held(String reading) {
        Set<String> ids = new HashSet<>();
        asked(reading).model().claims().forEach(claim -> ids.add(claim.id()));
        return ids;
    }

    private List<String> americanLevers() {
        List<String> levers =
                ukraine.levers().stream()
                        .filter(lever -> lever.by().equals("usa") && !lever.inForce())
                        .map(Lever::id)
                        .toList();
        assertThat(levers).hasSizeGreaterThan(12);
        return levers;
    }

    private List<String> americanLeversInForce() {
        List<String> levers =
                ukraine.levers().stream()
                        .filter(lever -> lever.by().equals("usa") && lever.inForce())
                        .map(Lever::id)
                        .toList();
        assertThat(levers).contains("arms-aid", "us-sanctions");
        return levers;
    }

    private static long moscowsNoDeal(Asked asked) {
        return asked.worlds(1)
                .findFirst()
                .orElseThrow()
                .signatory("russia")
                .members()
                .getFirst()
                .noDeal();
    }

    private static boolean gainsByRefusal(World world) {
        return world.signatory("russia").members().stream()
                .allMatch(member ->
                        member.noDealIfRefusedBy().get("ukraine") > member.noDealBlameless()
                                && member.noDealIfRefusedBy().get("ukraine")
                                        > member.noDealIfRefusedBy().get("russia"));
    }

    private int signed(Asked asked, Terms terms) {
        return (int) asked.worlds(FEW).filter(world -> Judge.judge(world, terms).deal()).count();
    }

    private record Freeze(double ukrainesGain, double lasts) {}

    private List<Freeze> freezes(Asked asked) {
        Terms freeze = ukraine.findTerms(BARE_FREEZE).orElseThrow();
        return asked.worlds(FEW)
                .map(world -> Judge.judge(world, freeze))
                .map(judged ->
                        new Freeze(
                                judged.parties().getLast().groups().getFirst().gain().doubleValue(),
                                judged.lasts()))
                .toList();
    }
}
