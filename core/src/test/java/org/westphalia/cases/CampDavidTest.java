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
import org.westphalia.model.Case;
import org.westphalia.model.Terms;

/// What must follow from the accounts of Camp David; beside each, its twin: without what is said to cause it, it is gone.
class CampDavidTest {
    private static final int WORLDS = 200;
    private static final String SIGNED = "frameworks-signed";
    private static final String[] WARNINGS = {"warning-to-sadat", "naming-israel"};
    private static final String[] AMERICAN = {
        "warning-to-sadat", "naming-israel", "negev-airfields", "aid-to-egypt"
    };
    private static final String BY_VOTE = "not-by-my-hand";
    private static final String NEVER = "no-settlement-is-given-up";

    private final Case summit = CaseLibrary.read("history/camp-david-1978");

    @ParameterizedTest
    @ValueSource(strings = {"mediators-account", "interests"})
    void theSignedTextIsSignedInBothAccountsOfWhy(String reading) {
        assertThat(signed(asked(reading), SIGNED)).isGreaterThan(WORLDS * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediators-account", "interests"})
    void theFourTextsThatWereRefusedComeOutRefused(String reading) {
        for (String tabled :
                List.of("begin-plan", "egypt-framework", "us-first-draft", "carter-sinai-paper")) {
            assertThat(tabledShare(reading, tabled)).as(tabled).isZero();
        }
    }

    @Test
    void forTheMediatorsItIsTheWarningsThatTipIt() {
        assertThat(signed(asked("mediators-account").dropping(WARNINGS), SIGNED))
                .isBetween(WORLDS / 4, WORLDS * 9 / 20);
        assertThat(signed(asked("mediators-account").dropping(AMERICAN), SIGNED))
                .isLessThan(WORLDS / 4);
    }

    @Test
    void forThoseWhoSeeInterestsAtWorkItWouldHaveBeenSignedWithoutThem() {
        assertThat(signed(asked("interests").dropping(AMERICAN), SIGNED))
                .isGreaterThan(WORLDS * 9 / 10);
    }

    @Test
    void withoutTheVoteOfTheKnessetThereIsNoDealWhateverTheNumbers() {
        assertThat(asked("tenth-day").verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(asked("interests").holding(NEVER).verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(asked("tenth-day").holding(BY_VOTE).deals(WORLDS)).isGreaterThan(WORLDS / 2);
    }

    @Test
    void norDoesAnyLeverOpenOneBeforeSomebodyThinksOfIt() {
        assertThat(asked("tenth-day").pulling("oil-guarantee").verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(asked("tenth-day").dropping("arab-boycott").verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void removalInTheTextItselfIsWhatBeginNeverSigns() {
        assertThat(signed(asked("interests"), "removal-in-the-text")).isZero();
        assertThat(signed(asked("interests").without(BY_VOTE), "removal-in-the-text"))
                .isGreaterThan(WORLDS / 2);
    }

    @Test
    void aBareSeparatePeaceIsRefusedByEgyptAndWithoutItsLineItNeedNotBe() {
        assertThat(signed(asked("interests"), "bare-separate-peace")).isZero();
        assertThat(
                        signed(
                                asked("interests").without("a-word-for-the-palestinians", BY_VOTE),
                                "bare-separate-peace"))
                .isPositive();
    }

    @Test
    void carterSawADealInHisFirstDraftThatIsraelRefused() {
        assertThat(summit.beliefs()).containsEntry("usa", "carter-on-the-eve");
        assertThat(tabledShare("carter-on-the-eve", "us-first-draft")).isGreaterThan(0.9);
        assertThat(tabledShare("carter-on-the-eve", "carter-sinai-paper")).isGreaterThan(0.9);
    }

    @Test
    void byHisMinistersYardstickSadatShouldNotHaveSignedAndTheMisfitIsShown() {
        assertThat(signed(asked("kamel"), SIGNED)).isLessThan(WORLDS / 4);
        assertThat(misfits("kamel")).containsExactly(SIGNED);
    }

    @Test
    void recordedAnswersFitOrTheMisfitIsShown() {
        assertThat(misfits("mediators-account")).isEmpty();
        assertThat(misfits("interests")).isEmpty();
        assertThat(misfits("tenth-day")).containsExactly(SIGNED);
    }

    private Asked asked(String reading) {
        return Asked.of(summit, reading);
    }

    private int signed(Asked asked, String id) {
        Terms terms = summit.findTerms(id).orElseThrow();
        return (int) asked.worlds(WORLDS).filter(world -> Judge.judge(world, terms).deal()).count();
    }

    private double tabledShare(String reading, String proposal) {
        return asked(reading).assessment(WORLDS).proposals().stream()
                .filter(tabled -> tabled.proposal().id().equals(proposal))
                .findFirst()
                .orElseThrow()
                .share()
                .value();
    }

    private Set<String> misfits(String reading) {
        Set<String> names = new TreeSet<>();
        asked(reading).assessment(WORLDS).proposals().stream()
                .filter(proposal -> !proposal.fit().orElse(true))
                .forEach(proposal -> names.add(proposal.proposal().id()));
        return names;
    }
}
