package org.westphalia.answer;

import java.util.List;
import java.util.Optional;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;

/// Terms in the eyes of every party: the answer of `terms`.
public final class JudgementJson {
    private JudgementJson() {}

    /// Writes `terms`, `deal`, `lasts`, `rules-broken` and `parties[]`.
    ///
    /// @param traces the claims behind the numbers, where they were asked for
    public static void write(Json json, Judgement judgement, Optional<Traces> traces) {
        json.put("terms", judgement.terms());
        json.put("deal", judgement.deal());
        json.put("lasts", judgement.lasts());
        json.put("rules-broken", judgement.rulesBroken());
        parties(json, judgement, traces);
    }

    static void parties(Json json, Judgement judgement, Optional<Traces> traces) {
        json.putEach("parties", judgement.parties(), party -> party(json, party, traces));
    }

    private static void party(Json json, PartyView view, Optional<Traces> traces) {
        json.put("id", view.id());
        json.put("signs", view.signs());
        json.put("share", view.share());
        json.put("veto", view.veto());
        if (view.groups().isEmpty()) {
            json.put("value", view.value());
            json.put("no-deal", view.noDeal());
        }
        json.put("gain", view.gain());
        json.putPoints("contributions", view.contributions());
        json.putPoints("extras", view.extras());
        json.put("red-lines-crossed", view.linesCrossed());
        if (traces.isPresent() && view.groups().isEmpty()) {
            json.put(
                    "claims",
                    inner ->
                            inner.put(
                                            "no-deal",
                                            Traces.claims(
                                                    traces.get()
                                                            .noDeal()
                                                            .getOrDefault(view.id(), List.of())))
                                    .put(
                                            "value",
                                            Traces.claims(
                                                    traces.get()
                                                            .value()
                                                            .getOrDefault(view.id(), List.of()))));
        }
        json.putEach("groups", view.groups(), group -> party(json, group, traces));
    }
}
