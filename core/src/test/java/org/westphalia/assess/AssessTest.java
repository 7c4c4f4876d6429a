package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Assess.Progress;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.RegionChecker;
import org.westphalia.world.Model;

class AssessTest {
    private static final String CAR =
            """
            case: A used car
            issues:
              price: {options: {p4: 4 000, p5: 5 000, p6: 6 000}}
              tyres: {options: {worn: Worn tyres, new: New tyres}}
            parties:
              buyer:
                title: The buyer
                decides: true
                points: {price: {p4: 60, p5: 35, p6: 0}, tyres: {new: 40, worn: 0}}
                no-deal: BUYER
              seller:
                title: The seller
                decides: true
                points: {price: {p4: 0, p5: 50, p6: 80}, tyres: {new: 0, worn: 20}}
                no-deal: SELLER
                red-lines: {cash: {never: {price: p4}}}
            """;

    private static Assessed assess(String yaml) {
        Model model = RandomCases.read(yaml);
        return Assess.assess(model, Optional.empty(), Settings.usual(), Progress.unheard());
    }

    private static Assessment car(String buyer, String seller) {
        return assess(CAR.replace("BUYER", buyer).replace("SELLER", seller)).assessment();
    }

    @Test
    void exactNumbersMakeOneWorldAndACertainAnswer() {
        Assessment sure = car("40", "50");
        assertThat(sure.verdict()).isEqualTo(Verdict.CERTAIN);
        assertThat(sure.share()).isEqualTo(Share.known(1, 1));
        assertThat(sure.basis()).isEqualTo(new Assessment.Basis("witness", true, 1));
        assertThat(sure.judgement())
                .hasValueSatisfying(judged -> assertThat(judged.deal()).isTrue());
        Assessment never = car("80", "50");
        assertThat(never.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(never.basis().kind()).isEqualTo("refutation");
        assertThat(never.basis().checked()).isTrue();
        assertThat(never.hinges()).isEmpty();
    }

    @Test
    void onlyOneSetOfTermsForAllWorldsIsCertain() {
        Assessment sure = car("20..75", "30..50");
        assertThat(sure.verdict()).isEqualTo(Verdict.CERTAIN);
        assertThat(sure.basis().kind()).isEqualTo("witness-in-every-world");
        assertThat(sure.terms().map(Terms::choices).orElseThrow())
                .containsEntry("price", "p5")
                .containsEntry("tyres", "new");
        assertThat(sure.share().hits()).isEqualTo(1000);
    }

    @Test
    void aTieAtTheEndOfARangeStillSigns() {
        assertThat(car("20..75", "30..50").verdict()).isEqualTo(Verdict.CERTAIN);
        assertThat(car("20..75", "30..50.000001").verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void aDealOfTheMiddleWorldAloneIsPossible() {
        Assessment assessment =
                assess(
                                """
                                case: A field between two
                                issues: {field: {options: {to-a: To A, half: Half each, to-b: To B}}}
                                parties:
                                  a:
                                    decides: true
                                    points: {field: {to-a: 50, half: 0, to-b: 0}}
                                    no-deal: 0..100
                                    prefers: [no-deal > all-to-a]
                                  b: {decides: true, points: {field: {to-a: 50, half: 50, to-b: 50}}, no-deal: 50}
                                named-terms: {all-to-a: {field: to-a}}
                                """)
                        .assessment();
        assertThat(assessment.share().hits()).isZero();
        assertThat(assessment.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(assessment.judgedIn()).isEqualTo("the middle world");
        assertThat(assessment.terms().map(Terms::choices).orElseThrow())
                .containsEntry("field", "to-a");
    }

    @Test
    void whereOnlySomeMustSignTheReasonDoesNotAskForAllOfThem() {
        String three =
                """
                case: Two of three
                issues: {land: {options: {east: East, west: West}}}
                parties:
                  north: {title: North, decides: true, points: {land: {east: 60, west: 20}}, no-deal: 70..80}
                  south: {title: South, decides: true, points: {land: {east: 20, west: 60}}, no-deal: 70..80}
                  coast: {title: Coast, decides: true, points: {land: {east: 60, west: 60}}, no-deal: 0}
                """;
        assertThat(firstReason(three + "agreement: {quorum: 2}\n"))
                .isEqualTo(
                        "No terms are worth as much as no deal to South and to North, for as many of them as must sign.");
        assertThat(
                        firstReason(
                                three.replace(
                                                "{east: 60, west: 20}}, no-deal: 70..80",
                                                "{east: 60, west: 20}}, no-deal: 50..60")
                                        .replace(
                                                "{east: 20, west: 60}}, no-deal: 70..80",
                                                "{east: 20, west: 60}}, no-deal: 50..60")))
                .isEqualTo(
                        "No terms are worth as much as no deal to South and to North, all at once.");
    }

    private static String firstReason(String yaml) {
        Assessment assessment = assess(yaml).assessment();
        assertThat(assessment.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        return assessment.reasons().getFirst().sentence();
    }

    @Test
    void aDealInEveryWorldButNotTheSameIsNotCertain() {
        Assessment assessment =
                assess(
                                """
                                case: Either bank
                                issues: {land: {options: {east: East, west: West}}}
                                parties:
                                  north: {decides: true, points: {land: {east: 60, west: 40}}, no-deal: 28}
                                  south: {decides: true, points: {land: {east: 40, west: 60}}, no-deal: 48}
                                  bank: {}
                                levers:
                                  loan: {title: A loan, by: bank, in-force: true, believed: 0..1, add: {north.no-deal: 20, south.no-deal: -20}}
                                """)
                        .assessment();
        assertThat(assessment.share().value()).isEqualTo(1);
        assertThat(assessment.verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void theShareIsThatOfTheRangesAndItsIntervalHoldsIt() {
        Assessment assessment = car("60..100", "30..40");
        assertThat(assessment.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(assessment.share().low()).isLessThan(0.375);
        assertThat(assessment.share().high()).isGreaterThan(0.375);
        assertThat(assessment.hinges())
                .hasValueSatisfying(hinge -> {
                    assertThat(hinge.path()).isEqualTo("buyer.no-deal");
                    assertThat(hinge.lowHalf().value()).isGreaterThan(hinge.highHalf().value());
                });
    }

    @Test
    void aDealThatNoDrawMeetsIsSoughtAtTheEnds() {
        Assessment assessment = car("74.99999..100", "30..40");
        assertThat(assessment.share().hits()).isZero();
        assertThat(assessment.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(assessment.judgedIn()).isEqualTo("a world at the ends of its ranges");
    }

    @Test
    void everyProofIsAcceptedByTheChecker() {
        String yaml = CAR.replace("BUYER", "80..90").replace("SELLER", "30..40");
        Assessed assessed = assess(yaml);
        assertThat(assessed.assessment().verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(assessed.proofs())
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.scope()).isEqualTo(new Assessed.Scope.EveryWorld());
                    assertThat(proof.certificate()).isInstanceOf(Certificate.NoDeal.class);
                    assertThat(
                                    RegionChecker.check(RandomCases.read(yaml), proof.certificate())
                                            .isValid())
                            .isTrue();
                });
    }

    @Test
    void withoutADealOneMinimalConflictIsTold() {
        Assessment assessment = car("80..90", "30..40");
        assertThat(assessment.reasons().getFirst().sentence())
                .isEqualTo(
                        "No terms keep to the red line of The seller against \"4 000\" (price) and are worth as much as no deal "
                                + "to The buyer, all at once.");
        assertThat(assessment.judgement())
                .hasValueSatisfying(judged -> assertThat(judged.deal()).isFalse());
        assertThat(assessment.judgedIn()).isEqualTo("the middle world");
    }

    @Test
    void withADealTheOneNearestToRefusingIsTold() {
        assertThat(car("70", "30").reasons().getFirst().sentence())
                .isEqualTo(
                        "Nearest to refusing: The buyer. These terms are worth 75 there, no deal 70.");
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        assertThat(car("60..100", "30..60")).isEqualTo(car("60..100", "30..60"));
    }

    @Test
    void aProposalIsCompletedBeforeItIsJudged() {
        Assessment assessment =
                assess(
                                CAR.replace("BUYER", "60..90").replace("SELLER", "30..40")
                                        + "proposals:\n  offer:\n    by: buyer\n    terms: {price: p5}\n"
                                        + "    answers: {seller: signed}\n"
                                        + "  dream: {by: buyer, terms: {price: p4}, answers: {seller: signed}}\n")
                        .assessment();
        Assessment.ProposalView offer = assessment.proposals().getFirst();
        assertThat(offer.share()).isEqualTo(assessment.share());
        assertThat(offer.refusedBy().get("seller").hits()).isZero();
        assertThat(offer.fits().get("seller").value()).isEqualTo(1);
        assertThat(offer.fit()).hasValue(true);
        Assessment.ProposalView dream = assessment.proposals().get(1);
        assertThat(dream.share().hits()).isZero();
        assertThat(dream.refusedBy().get("seller").value()).isEqualTo(1);
        assertThat(dream.refusedBy().get("buyer").hits()).isZero();
        assertThat(dream.fit()).hasValue(false);
    }

    @Test
    void theStopSignalEndsTheDrawingAndIsSeenInTheCount() {
        Model model = RandomCases.read(CAR.replace("BUYER", "60..100").replace("SELLER", "30..60"));
        int[] asked = {0};
        Settings settings = Settings.usual().withStop(() -> ++asked[0] > 100);
        Assessment assessment =
                Assess.assess(model, Optional.empty(), settings, Progress.unheard()).assessment();
        assertThat(assessment.share().worlds()).isBetween(1L, 999L);
        assertThat(assessment.verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void progressIsTold() {
        List<String> steps = new java.util.ArrayList<>();
        Model model = RandomCases.read(CAR.replace("BUYER", "40").replace("SELLER", "50"));
        Assess.assess(
                model, Optional.empty(), Settings.usual(), (step, number, of) -> steps.add(step));
        assertThat(steps).startsWith("verdict");
    }
}
