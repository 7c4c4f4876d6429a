package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.assess.Verdict;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;

/// What must follow from the accounts of the Colombian agreements of 2016; beside each, its twin: without what is said to cause it, it is gone.
class ColombiaTest {
    private static final int WORLDS = 200;
    private static final String AUGUST = "august-text";
    private static final String NOVEMBER = "november-text";
    private static final String THEIRS = "democratic-centre-terms";
    private static final String CONGRESS = "through-congress";
    private static final String PRINCIPLE = "a-no-on-principle";

    private final Case colombia = CaseLibrary.read("history/colombia-2016");

    @ParameterizedTest
    @ValueSource(strings = {"no-to-this-text", "no-on-principle"})
    void theVotersTurnDownTheFirstText(String reading) {
        assertThat(signed(asked(reading), AUGUST)).isZero();
    }

    @Test
    void theSecondTextIsSignedWhereTheNoCouldBeHeard() {
        assertThat(signed(asked("no-to-this-text"), NOVEMBER)).isGreaterThan(WORLDS * 9 / 10);
    }

    @Test
    void butNotWhereTheNoWasOnPrinciple() {
        assertThat(asked("no-on-principle").verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(asked("no-to-this-text").holding(PRINCIPLE).verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void onlyCongressThenOpensTheWayAndWouldHaveDoneSoForTheFirstTextToo() {
        Asked ratified = asked("no-on-principle").pulling(CONGRESS);
        assertThat(signed(ratified, NOVEMBER)).isGreaterThan(WORLDS * 9 / 10);
        assertThat(signed(ratified, AUGUST)).isGreaterThan(WORLDS * 9 / 10);
        assertThat(signed(ratified.without("congress-would-ratify"), NOVEMBER))
                .isLessThan(WORLDS * 9 / 10);
        assertThat(asked("no-on-principle").pulling("fast-track").verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(asked("no-on-principle").dropping("campaign-against").verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void whoCountsTheVotesClosestSeesATossOfACoin() {
        assertThat(signed(asked("accident"), AUGUST)).isBetween(WORLDS * 3 / 10, WORLDS * 6 / 10);
    }

    @Test
    void thePalaceWasSureOfAYesThatTheCountRefuted() {
        assertThat(colombia.beliefs()).containsEntry("colombia", "palace-in-september");
        assertThat(signed(asked("palace-in-september"), AUGUST)).isEqualTo(WORLDS);
        assertThat(signed(asked("palace-in-september").holding("the-count"), AUGUST)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no-to-this-text", "no-on-principle", "accident", "palace-in-september"})
    void theFarcRefuseWhatTheDemocraticCentreAsksForAndItRefusesTheSecondText(String reading) {
        Terms theirs = terms(THEIRS);
        Terms november = terms(NOVEMBER);
        assertThat(asked(reading).worlds(WORLDS))
                .allSatisfy(world -> {
                    assertThat(view(Judge.judge(world, theirs), "farc").signs()).isFalse();
                    assertThat(view(Judge.judge(world, theirs), "colombia").signs()).isTrue();
                    assertThat(group(Judge.judge(world, november), "firm-no")).isFalse();
                });
    }

    @Test
    void withoutTheirLinesTheFarcCouldTakeSomeOfIt() {
        assertThat(asked("no-on-principle").without("arms-for-politics").deals(WORLDS))
                .isPositive();
    }

    @Test
    void withoutTheLinesOfTheDemocraticCentreItsVotersCouldBeWonToo() {
        assertThat(asked("no-on-principle").without("no-impunity").deals(WORLDS)).isPositive();
    }

    @Test
    void theFarcHaveLessToGainWhereTheAgreementMayBreakOnceTheyAreDisarmed() {
        assertThat(signed(asked("no-to-this-text"), NOVEMBER))
                .isLessThanOrEqualTo(
                        signed(
                                asked("no-to-this-text").without("disarmed-and-betrayed"),
                                NOVEMBER));
    }

    @Test
    void recordedAnswersFitOrTheMisfitIsShown() {
        assertThat(misfits("no-to-this-text")).isEmpty();
        assertThat(misfits("no-on-principle")).containsExactly(NOVEMBER);
        assertThat(misfits("palace-in-september")).containsExactly(AUGUST);
    }

    private static boolean group(Judgement judgement, String id) {
        return find(view(judgement, "colombia").groups(), "colombia." + id).signs();
    }

    private static Judgement.PartyView view(Judgement judgement, String party) {
        return find(judgement.parties(), party);
    }

    private static Judgement.PartyView find(List<Judgement.PartyView> views, String id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow();
    }

    private Asked asked(String reading) {
        return Asked.of(colombia, reading);
    }

    private Terms terms(String id) {
        return colombia.findTerms(id).orElseThrow();
    }

    private int signed(Asked asked, String id) {
        Terms terms = terms(id);
        return (int) asked.worlds(WORLDS).filter(world -> Judge.judge(world, terms).deal()).count();
    }

    private Set<String> misfits(String reading) {
        Set<String> names = new TreeSet<>();
        asked(reading).assessment(WORLDS).proposals().stream()
                .filter(proposal -> !proposal.fit().orElse(true))
                .forEach(proposal -> names.add(proposal.proposal().id()));
        return names;
    }
}
