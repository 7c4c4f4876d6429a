package org.westphalia.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mistakes of meaning in which every line by itself is right, made in the river; and near misses that are none.
class NastyCasesTest {
    @TempDir Path folder;

    @Test
    void aNumberOfTheWholePartyAndOneOfAGroupAreTheSameNumber() {
        assertThat(
                        told(
                                Checking.river(
                                        "set: {upland.signs-when: blend}",
                                        "set: {upland.no-deal: high, upland.signs-when: blend}")))
                .contains(
                        "error: The claims 'the-cabinet-can-wait' and 'the-cabinet-weighs-all-groups' both set"
                                + " 'upland.cabinet.no-deal' in reading 'bank-view'.")
                .contains(
                        "error: The claims 'engineers-follow' and 'the-cabinet-weighs-all-groups' both set"
                                + " 'upland.engineers.no-deal' in reading 'bank-view'.");
    }

    @Test
    void aLikenessThatGoesRoundInOneReadingOnlyIsToldOfThatReading() {
        assertThat(
                        told(
                                Checking.river(
                                        "levers.aid-stop.believed: 0.5}",
                                        "levers.aid-stop.believed: 0.5, upland.cabinet.like: upland.engineers}")))
                .contains(
                        "error: Likenesses go round in a circle in readings 'economist' and 'bank-view': 'upland.cabinet' is"
                                + " like 'upland.engineers' is like 'upland.cabinet'.");
    }

    @Test
    void linesThatOnlyTheRulesMakeImpossibleAreToldWithTheRules() {
        assertThat(
                        told(
                                Checking.river(
                                        "red-lines: {no-high-dam: {never: {dam: high}, by: the farmers}}",
                                        "red-lines: {no-high-dam: {never: {dam: high}}, water: {needs: [{flow: strong, dam: none}, {dam: high}]}}")))
                .contains(
                        "warning: No terms keep rule 'no-figure-without-a-dam', red line 'no-high-dam' and red line 'water'"
                                + " together, so 'upland.farmers' signs nothing at all in readings 'minister' and 'economist'.");
    }

    @Test
    void groupsThatMustAllAgreeAndTogetherCannotAreTold() {
        String river =
                Checking.river(
                        "{title: Farmers of the valley, share: 0.35}",
                        "{title: Farmers, share: 0.35, veto: true}");
        assertThat(
                        told(
                                river.replace(
                                        "upland.cabinet.no-deal-estimate: 20..35}",
                                        "upland.cabinet.no-deal-estimate: 20..35, upland.cabinet.red-lines: {a-tall-dam: {needs: [{dam: high}]}}}")))
                .contains(
                        "warning: No terms keep red line 'a-tall-dam' of 'upland.cabinet' and red line 'no-high-dam' of"
                                + " 'upland.farmers' together, so 'upland' signs nothing at all in readings 'minister' and"
                                + " 'economist'.");
    }

    @Test
    void aGroupThatTheQuorumNeverAsksIsNamed() {
        assertThat(
                        told(
                                Checking.river(
                                                "signs-when: {quorum: 0.6} ",
                                                "signs-when: {quorum: 0.4} ")
                                        .replace(", upland.farmers.share: 0.1}", "}")
                                        .replace(
                                                "{add: {upland.farmers.share: -0.1}}",
                                                "{add: {upland.bonus: 1}}")))
                .contains(
                        "warning: What 'upland.farmers' wants can never change whether 'upland' signs in readings 'minister'"
                                + " and 'economist': with a quorum of 0.4, the others decide without it whatever they do.");
    }

    @Test
    void aLeverThatMustFollowWhatItsForerunnersExcludeCanNeverBePulled() {
        assertThat(told(Checking.river("after: [cheap-loan]", "after: [cheap-loan, aid-stop]")))
                .contains(
                        "error: The lever 'dam-insurance' can never be pulled: what must be pulled for it excludes itself"
                                + " ('aid-stop' and 'dam-insurance').");
    }

    @Test
    void aLeverThatWaitsForTermsTheRulesForbidIsTold() {
        assertThat(told(Checking.river("if: {monitor: bank}", "if: {dam: none, flow: strong}")))
                .contains(
                        "warning: The lever 'dam-insurance' waits for terms that no agreement can have"
                                + " (rule 'no-figure-without-a-dam').");
    }

    @Test
    void aRefusalThatMovesTheSharesOfSomebodyElseMovesNothing() {
        assertThat(told(Checking.river("if: refused-by upland", "if: refused-by delta")))
                .contains(
                        "warning: What the lever 'aid-stop' does to 'upland.farmers.share' never counts: it holds only after"
                                + " 'delta' has refused, and then only no-deal values and the shares of its groups are asked"
                                + " for.");
    }

    @Test
    void aRewardThatOnlyADealBringsDoesNotMoveANoDealValue() {
        assertThat(
                        told(
                                Checking.river(
                                        "add: {upland.cabinet.bonus: 6}",
                                        "add: {upland.cabinet.no-deal: -6}")))
                .contains(
                        "warning: What the lever 'cheap-loan' does to 'upland.cabinet.no-deal' never counts: it holds only"
                                + " with a deal, and that number is about there being none.");
    }

    @Test
    void aProposalThatNoCompletionCanSaveIsTold() {
        assertThat(
                        told(
                                Checking.river(
                                        "terms: {dam: low, flow: weak}",
                                        "terms: {dam: high, monitor: nobody}")))
                .contains(
                        "warning: No agreement can have the proposal 'may-draft', which breaks rule 'tall-dams-are-watched'.");
    }

    @Test
    void aPriceThatIsAlwaysPaidIsTold() {
        assertThat(
                        told(
                                Checking.river(
                                        "not-ninety-metres: {never: {dam: high}, price: 10..20}",
                                        "no-dry-dam: {needs: [{dam: none, flow: strong}], price: 10..20}")))
                .contains(
                        "warning: The red line 'no-dry-dam' of 'delta' is crossed by all terms that keep the rules, so its"
                                + " price is always paid.");
    }

    @Test
    void aComparisonThatIsUpsideDownIsToldOnlyWhereItIs() {
        assertThat(
                        told(
                                Checking.river(
                                        "{better-than: may-draft-watched}",
                                        "{better-than: unwatched, worse-than: may-draft-watched}")))
                .contains(
                        "error: The no-deal value of 'upland.cabinet' cannot be better than 'unwatched' and worse than"
                                + " 'may-draft-watched' in reading 'minister': to 'upland.cabinet', 'unwatched' is worth more.");
    }

    @Test
    void twoIssuesAboveAllOthersMayMeetThroughALikeness() {
        assertThat(
                        told(
                                Checking.river(
                                        "upland.engineers.matters.monitor: high",
                                        "upland.engineers.matters.monitor: top")))
                .contains(
                        "error: To 'upland.engineers', 'monitor' and 'dam' cannot each outweigh all other issues together in"
                                + " reading 'minister'.");
    }

    @Test
    void aClaimAlreadyReplacedByItsRivalNeedNotBeDropped() {
        assertThat(
                        told(
                                Checking.river(
                                        "without: [upland-keeps-the-water]",
                                        "without: [power-comes-first]")))
                .contains(
                        "warning: The reading 'bank-view' is without the claim 'power-comes-first', but does not get it from"
                                + " 'economist' anyway.");
    }

    @Test
    void droppingTheClaimWithALineLeavesItsPriceInTheAir() {
        assertThat(
                        told(
                                Checking.river(
                                                "delta.prefers: [no-deal > unwatched]",
                                                "delta.prefers: [no-deal > unwatched]\n      delta.red-lines.a-dry-year.price: 5")
                                        .replace(
                                                "        a-figure: {needs",
                                                "        a-dry-year: {never: {flow: zero}}\n        a-figure: {needs")
                                        .replace(
                                                "without: [upland-keeps-the-water]",
                                                "without: [upland-keeps-the-water, delta-needs-a-figure]")))
                .contains(
                        "warning: There is a price for the red line 'a-dry-year' of 'delta', but in reading 'bank-view' no such"
                                + " line.")
                .contains(
                        "warning: Nothing sets these numbers of 'delta' in reading 'bank-view', so each may be anything on"
                                + " its scale: matters, likes.dam, likes.flow, likes.monitor and no-deal.");
    }

    @Test
    void anAmountOfALeverThatItDoesNotHaveIsTold() {
        assertThat(
                        told(
                                Checking.river(
                                        "levers.aid-stop.believed: 0.5}",
                                        "levers.aid-stop.add.upland.cabinet.no-deal: -3}")))
                .contains(
                        "error: The lever 'aid-stop' has no change called 'add.upland.cabinet.no-deal'.");
    }

    @Test
    void aPlaceWithADashIsNoPlace() {
        assertThat(told(Checking.river("at: p4.s2", "at: p4\u20136")))
                .contains("error: 'p4\u20136' looks like a place, but is not written as one.");
    }

    @Test
    void whatNearlyAllReadingsShareIsToldByTheOthers() {
        String four = "";
        for (String reading : List.of("minister", "clerk", "mayor", "miller")) {
            four +=
                    "  "
                            + reading
                            + ": {from: teacher, holds: [], without: [the-north-can-wait]}\n";
        }
        assertThat(
                        told(
                                """
                                case: Who mends the road
                                issues: {road: {options: {tar: Tar, gravel: Gravel}}}
                                parties:
                                  north: {decides: true, points: {road: {tar: 10, gravel: 0}}}
                                  south: {decides: true, points: {road: {tar: 0, gravel: 10}}, no-deal: 3}
                                claims:
                                  the-north-can-wait: {says: The north has a road., set: {north.no-deal: 5}}
                                readings:
                                  teacher: {holds: [the-north-can-wait]}
                                """
                                        + four))
                .containsExactly(
                        "warning: Nothing sets these numbers of 'north' in all readings but 'teacher', so each may be"
                                + " anything on its scale: no-deal.");
    }

    @Test
    void theRiverItselfHasNoErrorAndTwoWarnings() {
        List<String> told = told(Checking.text(Checking.RIVER));
        assertThat(told)
                .containsExactly(
                        "warning: 'upland.cabinet' gives no weight to 'monitor' in readings 'economist' and 'bank-view'; an issue"
                                + " that is not listed does not matter.",
                        "warning: Nothing sets these numbers of 'upland.engineers' in readings 'economist' and 'bank-view', so"
                                + " each may be anything on its scale: likes.monitor.");
    }

    private List<String> told(String text) {
        return Checking.findings(text, folder).stream()
                .map(finding -> (finding.isError() ? "error: " : "warning: ") + finding.message())
                .toList();
    }
}
