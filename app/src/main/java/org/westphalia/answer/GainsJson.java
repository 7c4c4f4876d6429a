package org.westphalia.answer;

import org.westphalia.why.FailureGains;

/// Who would gain from a failure that another is blamed for: the answer of `gains`.
public final class GainsJson {
    private GainsJson() {}

    /// Writes `worlds`, `pairs[]` and `screens[]`.
    public static void write(Json json, FailureGains found) {
        json.put("worlds", found.worlds());
        json.putEach("pairs", found.pairs(), pair -> pair(json, pair));
        json.putEach(
                "screens",
                found.screens(),
                screen -> {
                    json.put("party", screen.party());
                    json.put("proved", screen.proved());
                    json.putEach(
                            "offers",
                            screen.offers(),
                            offer -> {
                                json.put("terms", offer.terms());
                                json.put("here", offer.here());
                                AssessmentJson.share(json, "share", offer.share());
                            });
                });
    }

    private static void pair(Json json, FailureGains.Pair pair) {
        json.put("gainer", pair.gainer());
        json.put("refuser", pair.refuser());
        json.put("said-to-seek-refusal", pair.said());
        json.put("reason", pair.reason());
        pair.margin().ifPresent(points -> json.put("margin", points));
        json.putEach(
                "holders",
                pair.holders(),
                holder ->
                        json.put("id", holder.id())
                                .put("refused", holder.refused())
                                .put("blameless", holder.blameless())
                                .put("own-refusal", holder.own()));
        pair.best().ifPresent(terms -> json.put("best", terms));
        pair.bestGain().ifPresent(points -> json.put("best-gain", points));
        json.put("exact", pair.exact());
        AssessmentJson.share(json, "share", pair.share());
        json.putEach(
                "levers",
                pair.levers(),
                lever -> {
                    json.put("id", lever.lever());
                    json.putPoints("refused-without", lever.without());
                    json.put("needed", lever.needed());
                });
        json.put("claims", pair.claims());
        json.put("proposals", pair.proposals());
        pair.mildest().ifPresent(terms -> json.put("mildest", terms));
    }
}
