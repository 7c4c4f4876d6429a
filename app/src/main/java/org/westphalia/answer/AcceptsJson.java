package org.westphalia.answer;

import java.util.List;
import java.util.Locale;
import org.westphalia.explore.Acceptability;

/// Which terms and options are acceptable: the answer of `accepts`.
public final class AcceptsJson {
    private AcceptsJson() {}

    /// Writes `solution` and `readings[]`.
    public static void write(
            Json json, String drawing, String solution, List<Acceptability> found) {
        json.put("drawing", drawing);
        json.put("solution", solution);
        json.putEach("readings", found, each -> reading(json, each));
    }

    private static void reading(Json json, Acceptability found) {
        json.put("id", found.track().name());
        json.put("worlds", found.worlds());
        AssessmentJson.share(json, "share", found.share());
        json.putEach("texts", found.texts(), text -> text(json, text));
        json.putEach(
                "options",
                found.options(),
                choice -> {
                    json.put("issue", choice.issue());
                    json.put("option", choice.option());
                    AssessmentJson.share(json, "possible", choice.possible());
                    json.put("undecided", choice.undecided());
                    AssessmentJson.share(json, "picked", choice.picked());
                });
        json.putEach(
                "picked",
                found.picked(),
                each -> {
                    json.put("terms", each.terms());
                    AssessmentJson.share(json, "share", each.share());
                });
        json.put("unpicked", found.unpicked());
        found.settledWith().ifPresent(worlds -> json.put("settled-with", worlds));
    }

    private static void text(Json json, Acceptability.Text text) {
        json.put("name", text.name());
        json.put("terms", text.terms());
        json.put("everywhere", text.everywhere().name().toLowerCase(Locale.ROOT));
        AssessmentJson.share(json, "deal", text.deal());
        json.putEach(
                "parties",
                text.parties(),
                signing -> {
                    json.put("party", signing.party());
                    AssessmentJson.share(json, "signs", signing.signs());
                    signing.confidence()
                            .ifPresent(share -> AssessmentJson.share(json, "confidence", share));
                    json.put("central", inner -> signing.central().forEach(inner::put));
                    json.putEach(
                            "preferences",
                            signing.preferences(),
                            preference -> {
                                json.put("name", preference.column().name());
                                json.put("path", preference.column().path());
                                DecidesJson.separation(json, preference.separation());
                            });
                });
    }
}
