package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;

/// What a red line on lasting means, worked out by hand: without a guard an agreement breaks with chance 0.4, guards halve the rate.
class LastingLinesTest {
    private static final String PASS =
            """
            case: A pass
            issues:
              guard: {options: {nobody: Nobody, joint: A joint post}}
              road: {options: {open: Open, tolled: Tolled}}
            parties:
              hill:
                decides: true
                points: {guard: {nobody: 10, joint: 0}, road: {open: 0, tolled: 10}}
                no-deal: -100
              vale:
                decides: true
                points: {guard: {nobody: 10, joint: 0}, road: {open: 10, tolled: 0}}
                no-deal: 0
                after-collapse: 0
                LINE
            durability:
              breaks: 0.4
              WEIGH
              rate: {guard: {nobody: 1, joint: 0.5}}
            """;

    private static final Terms UNGUARDED = new Terms(Map.of("guard", "nobody", "road", "open"));
    private static final Terms GUARDED = new Terms(Map.of("guard", "joint", "road", "open"));

    private static Model pass(String line) {
        return pass(line, "");
    }

    private static Model pass(String line, String weigh) {
        return RandomCases.read(PASS.replace("LINE", line).replace("WEIGH", weigh));
    }

    private static Judgement.PartyView vale(Model model, Terms terms) {
        return Judge.judge(model.middle(), terms).parties().get(1);
    }

    private static boolean crosses(Model model, Terms terms) {
        return !vale(model, terms).linesCrossed().isEmpty();
    }

    @Test
    void termsThatLastTooShortCrossItAndAnEqualChanceIsEnough() {
        // 0.6 unguarded; the square root of that, 0.7746, guarded
        Model high = pass("red-lines: {firm: {needs: [{lasts: 0.7}]}}");
        assertThat(crosses(high, UNGUARDED)).isTrue();
        assertThat(vale(high, UNGUARDED).linesCrossed()).containsExactly("vale.firm");
        assertThat(vale(high, UNGUARDED).signs()).isFalse();
        assertThat(crosses(high, GUARDED)).isFalse();
        assertThat(crosses(pass("red-lines: {firm: {needs: [{lasts: 0.6}]}}"), UNGUARDED))
                .isFalse();
        assertThat(crosses(pass("red-lines: {firm: {needs: [{lasts: 0.600001}]}}"), UNGUARDED))
                .isTrue();
    }

    @Test
    void anyOfItsConditionsWillDoInstead() {
        Model model = pass("red-lines: {firm: {needs: [{road: open}, {lasts: 0.7}]}}");
        assertThat(crosses(model, UNGUARDED)).isFalse();
        assertThat(crosses(model, UNGUARDED.with("road", "tolled"))).isTrue();
        assertThat(crosses(model, GUARDED.with("road", "tolled"))).isFalse();
    }

    @Test
    void ofSeveralChancesTheLeastCounts() {
        Model model =
                pass("red-lines: {firm: {needs: [{lasts: 0.9}, {lasts: 0.55}, {lasts: 0.7}]}}");
        assertThat(
                        model.middle().signatories().get(1).members().getFirst().redLines().stream()
                                .map(RedLine::demand))
                .isEqualTo(List.of(new RedLine.NeedsLasting(List.of(), 0.55)));
        assertThat(crosses(model, UNGUARDED)).isFalse();
    }

    @Test
    void itsHoldersOwnBeliefDecides() {
        String line = "red-lines: {firm: {needs: [{lasts: 0.7}]}}";
        assertThat(crosses(pass("breaks: 0.25\n    " + line), UNGUARDED)).isFalse();
        assertThat(crosses(pass("breaks: 0.9\n    " + line), GUARDED)).isTrue();
    }

    @Test
    void itAsksForTheChanceEvenWhereThePartiesWeighTheTimeStanding() {
        // the share of time standing is 0.4 / -ln 0.6 = 0.783
        Model model = pass("red-lines: {firm: {needs: [{lasts: 0.7}]}}", "weigh: time-standing");
        assertThat(crosses(model, UNGUARDED)).isTrue();
        assertThat(vale(model, UNGUARDED).gain().doubleValue()).isBetween(15.6, 15.7);
    }

    @Test
    void aPriceIsDueExactlyWhereItIsCrossed() {
        Model model = pass("red-lines: {firm: {needs: [{lasts: 0.7}], price: 7}}");
        assertThat(vale(model, UNGUARDED).gain().doubleValue()).isBetween(4.99, 5.01);
        assertThat(vale(model, UNGUARDED).extras()).containsKey("red-lines.firm");
        assertThat(vale(model, GUARDED).gain().doubleValue()).isBetween(7.74, 7.75);
        assertThat(vale(model, GUARDED).extras()).isEmpty();
    }

    @Test
    void whereEveryAgreementLastsItIsNeverCrossed() {
        Model model = pass("red-lines: {firm: {needs: [{lasts: 0.95}]}}");
        Assessment assessment =
                Assess.assess(model, Optional.empty(), Settings.usual(), Assess.Progress.unheard())
                        .assessment();
        assertThat(assessment.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(assessment.withoutDurability())
                .hasValueSatisfying(
                        without -> assertThat(without.verdict()).isEqualTo(Verdict.CERTAIN));
        assertThat(assessment.reasons().getFirst().sentence())
                .contains("the red line of vale for a chance to last of at least 95 %");
        assertThat(crosses(model.withoutDurability(), UNGUARDED)).isFalse();
    }

    @Test
    void overRangesItIsCertainOnlyWhereNoWorldCrossesIt() {
        String line = "red-lines: {firm: {needs: [{lasts: 0.7}]}}";
        // guarded 0.7 is reached where breaks is at most 0.51
        assertThat(verdict("breaks: 0.3..0.51\n    " + line)).isEqualTo(Verdict.CERTAIN);
        assertThat(verdict("breaks: 0.3..0.52\n    " + line)).isEqualTo(Verdict.POSSIBLE);
        assertThat(verdict("breaks: 0.511..0.9\n    " + line)).isEqualTo(Verdict.IMPOSSIBLE);
    }

    private static Verdict verdict(String lines) {
        return Assess.assess(
                        pass(lines), Optional.empty(), Settings.usual(), Assess.Progress.unheard())
                .assessment()
                .verdict();
    }

    @Test
    void aPriceThatALeverChangesUnderAConditionIsDueWhereTheLineIsCrossedToo() {
        String lever =
                """
                levers:
                  vow:
                    by: hill
                    in-force: true
                    if: {road: tolled}
                    add: {vale.red-lines.firm.price: 5}
                """;
        Model model =
                RandomCases.read(
                        PASS.replace("LINE", "red-lines: {firm: {needs: [{lasts: 0.7}], price: 2}}")
                                        .replace("WEIGH", "")
                                + lever);
        assertThat(vale(model, UNGUARDED).gain().doubleValue()).isBetween(9.99, 10.01);
        assertThat(vale(model, UNGUARDED.with("road", "tolled")).gain().doubleValue())
                .isBetween(-1.01, -0.99);
        assertThat(vale(model, GUARDED.with("road", "tolled")).gain().doubleValue()).isZero();
    }

    /// Guards double the rate, and the vow halves it again where there are some: 0.6 in either case. A box with both allows
    /// for a rate of a half, with which terms would last.
    @Test
    void whereARateHangsOnAConditionEachOptionIsRefutedAlone() {
        String lever =
                """
                levers:
                  vow:
                    by: hill
                    in-force: true
                    if: {guard: joint}
                    set: {durability.rate.guard.joint: 1}
                """;
        Model model =
                RandomCases.read(
                        PASS.replace("LINE", "red-lines: {firm: {needs: [{lasts: 0.7}]}}")
                                        .replace("WEIGH", "")
                                        .replace("joint: 0.5", "joint: 2")
                                + lever);
        Assessed assessed =
                Assess.assess(model, Optional.empty(), Settings.usual(), Assess.Progress.unheard());
        assertThat(assessed.assessment().verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(assessed.assessment().basis().checked()).isTrue();
    }

    @Test
    void aBlendHoldsTheLinesOfThoseWhoMayBlockItAgainstItsOwnBelief() {
        String groups =
                """
                signs-when: blend
                    groups:
                      elders: {share: 1, veto: true, breaks: 0.2, red-lines: {firm: {needs: [{lasts: 0.7}]}}}
                      youth: {share: 1, breaks: 0.6}
                """;
        // the elders alone would see 0.8; the party believes that 0.4 break
        assertThat(crosses(pass(groups), UNGUARDED)).isTrue();
        assertThat(crosses(pass(groups), GUARDED)).isFalse();
    }
}
