package org.westphalia.answer;

import java.util.List;
import org.westphalia.why.Corrections;

/// What an actor gets wrong: the answer of `eyes`.
public final class CorrectionsJson {
    private CorrectionsJson() {}

    /// Writes `actor` and, for each account of the parties, `accounts[]`.
    public static void write(Json json, String actor, List<Corrections> found) {
        json.put("actor", actor);
        json.putEach(
                "accounts",
                found,
                each -> {
                    json.put("reading", each.reading());
                    json.put("belief", each.belief());
                    AssessmentJson.share(json, "deals", each.deals());
                    put(json, "now", each.now());
                    json.put("right", each.right());
                    json.put("beliefs", each.of());
                    json.put("complete", each.complete());
                    json.put("up-to", each.upTo());
                    json.putEach(
                            "corrections",
                            each.corrections(),
                            correction -> {
                                json.putEach(
                                        "claims",
                                        correction.exchanges(),
                                        exchange -> CruxesJson.exchange(json, exchange));
                                put(json, "then", correction.then());
                            });
                    put(json, "all-corrected", each.allCorrected());
                });
    }

    private static void put(Json json, String name, Corrections.Put put) {
        json.put(
                name,
                inner -> {
                    put.terms()
                            .ifPresentOrElse(
                                    terms -> inner.put("terms", terms),
                                    () -> inner.putNull("terms"));
                    AssessmentJson.share(inner, "signed", put.signed());
                });
    }
}
