package org.westphalia.answer;

import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;

/// Terms in the eyes of every party: the answer of `terms`.
public final class JudgementJson {
    private JudgementJson() {}

    /// Writes `terms`, `deal`, `lasts`, `rules-broken` and `parties[]`.
    public static void write(Json json, Judgement judgement) {
        json.put("terms", judgement.terms());
        json.put("deal", judgement.deal());
        json.put("lasts", judgement.lasts());
        json.put("rules-broken", judgement.rulesBroken());
        parties(json, judgement);
    }

    static void parties(Json json, Judgement judgement) {
        json.putEach("parties", judgement.parties(), party -> party(json, party));
    }

    private static void party(Json json, PartyView view) {
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
        json.putEach("groups", view.groups(), group -> party(json, group));
    }
}
