package org.westphalia.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Assessment.ProposalView;
import org.westphalia.assess.Share;

/// Verdicts by reading: the answer of `assess`.
public final class AssessmentJson {
    private AssessmentJson() {}

    /// Writes `readings[]`, and `not-modelled[]`, which is shown with every answer.
    public static void write(Json json, List<Assessment> assessments, List<String> notModelled) {
        json.put("not-modelled", notModelled);
        json.putEach("readings", assessments, assessment -> reading(json, assessment));
    }

    private static void reading(Json json, Assessment assessment) {
        json.put("id", assessment.reading());
        json.put("title", assessment.title());
        json.put("verdict", assessment.verdict().word());
        share(json, "share", assessment.share());
        json.put("frequency", assessment.share().frequency());
        json.put("redrawn", assessment.redrawn());
        assessment.terms().ifPresent(terms -> json.put("terms", terms));
        json.put("judged-in", assessment.judgedIn());
        json.put(
                "certificate",
                inner ->
                        inner.put("kind", assessment.basis().kind())
                                .put("checked", assessment.basis().checked())
                                .put("size", assessment.basis().size()));
        assessment
                .judgement()
                .ifPresent(judgement -> JudgementJson.parties(json, judgement, Optional.empty()));
        assessment
                .withoutDurability()
                .ifPresent(without ->
                        json.put(
                                "without-durability",
                                inner -> {
                                    inner.put("verdict", without.verdict().word());
                                    share(inner, "share", without.share());
                                }));
        json.putEach("proposals", assessment.proposals(), proposal -> proposal(json, proposal));
        json.putEach(
                "reasons",
                assessment.reasons(),
                reason -> json.put("sentence", reason.sentence()).put("claims", reason.claims()));
        assessment
                .hinges()
                .ifPresent(hinge ->
                        json.put(
                                "hinges-on",
                                inner -> {
                                    inner.put("path", hinge.path());
                                    share(inner, "share-when-low", hinge.lowHalf());
                                    share(inner, "share-when-high", hinge.highHalf());
                                    inner.put("claims", hinge.claims());
                                }));
        json.put("warnings", assessment.warnings());
    }

    private static void proposal(Json json, ProposalView view) {
        json.put("id", view.proposal().id());
        share(json, "share", view.share());
        json.put(
                "refused-by",
                inner -> view.refusedBy().forEach((party, share) -> share(inner, party, share)));
        json.put(
                "recorded",
                inner ->
                        view.recorded()
                                .forEach((party, answer) -> inner.put(party, answer.word())));
        json.put("agreement-with-record", inner -> shares(inner, view.fits()));
        view.fit().ifPresentOrElse(fit -> json.put("fits", fit), () -> json.putNull("fits"));
    }

    private static void shares(Json json, Map<String, Share> shares) {
        shares.forEach((party, share) -> share(json, party, share));
    }

    static void share(Json json, String name, Share share) {
        json.put(
                name,
                inner ->
                        inner.put("value", share.value())
                                .put("low", share.low())
                                .put("high", share.high())
                                .put("hits", share.hits())
                                .put("worlds", share.worlds()));
    }
}
