package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.List;
import org.westphalia.model.Terms;
import org.westphalia.why.ActingOnBeliefs.Acted;
import org.westphalia.why.Proposed;
import org.westphalia.why.Reception;

/// What happens when an actor acts on its beliefs: the part `acting` of the answer of `assess --as`.
public final class ActedJson {
    private ActedJson() {}

    /// Writes `acting[]`.
    public static void write(Json json, List<Acted> acted) {
        json.putEach(
                "acting",
                acted,
                each -> {
                    json.put("actor", each.actor());
                    json.put("believes", each.belief().id());
                    each.proposed()
                            .ifPresentOrElse(
                                    proposed ->
                                            json.put(
                                                    "proposal", inner -> proposal(inner, proposed)),
                                    () -> json.putNull("proposal"));
                    each.ownEyes()
                            .ifPresent(own -> json.put("own-eyes", inner -> reception(inner, own)));
                    json.putEach("receptions", each.receptions(), one -> reception(json, one));
                });
    }

    private static void proposal(Json json, Proposed proposed) {
        json.put("terms", proposed.terms());
        json.put("best-by", proposed.aim().word());
        if (proposed.aim() != Proposed.AimOfActor.NASH) {
            json.put("worth", BigDecimal.valueOf(proposed.worth()));
        }
        json.put("found-in", proposed.foundIn());
        json.put("exact", proposed.exact());
        json.putEach("as-good", proposed.asGood(), terms -> json.put("terms", terms));
        json.put("more-as-good", proposed.moreAsGood());
        json.put("indifferent-to", proposed.indifferentTo());
        json.put("worlds", proposed.worlds());
        json.put("worlds-without-a-deal", proposed.without());
        json.putEach(
                "best-in",
                proposed.bestIn().entrySet(),
                entry -> {
                    json.put("terms", (Terms) entry.getKey());
                    AssessmentJson.share(json, "share", entry.getValue());
                });
    }

    static void reception(Json json, Reception reception) {
        json.put("reading", reception.reading());
        json.put("deal", reception.judgement().deal());
        AssessmentJson.share(json, "share", reception.share());
        json.put(
                "refused-by",
                inner ->
                        reception
                                .refusedBy()
                                .forEach((party, share) ->
                                        AssessmentJson.share(inner, party, share)));
        json.putEach(
                "refusals",
                reception.refusals(),
                refusal -> {
                    json.put("party", refusal.party());
                    json.put("holder", refusal.holder());
                    json.put("value", BigDecimal.valueOf(refusal.value()));
                    json.put("no-deal", BigDecimal.valueOf(refusal.noDeal()));
                    json.putEach(
                            "red-lines",
                            refusal.lines(),
                            line ->
                                    json.put("id", line.id())
                                            .put("at", line.at())
                                            .put("claims", line.claims()));
                    json.putEach(
                            "dearest",
                            refusal.dearest(),
                            clause ->
                                    json.put("issue", clause.issue())
                                            .put("option", clause.option())
                                            .put("points", BigDecimal.valueOf(clause.points())));
                    json.put("claims", refusal.claims());
                });
    }
}
