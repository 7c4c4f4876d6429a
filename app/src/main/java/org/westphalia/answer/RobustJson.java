package org.westphalia.answer;

import java.util.Locale;
import java.util.Map;
import org.westphalia.explore.RobustChoices;
import org.westphalia.explore.RobustChoices.Choice;
import org.westphalia.explore.RobustChoices.Difference;
import org.westphalia.explore.RobustChoices.InReading;
import org.westphalia.explore.RobustChoices.LeverChoice;
import org.westphalia.explore.RobustChoices.PartyOver;

/// Texts and levers compared over worlds: the answer of `robust`.
public final class RobustJson {
    private RobustJson() {}

    /// Writes `readings[]`, `choices[]` and `levers[]`.
    public static void write(Json json, String drawing, RobustChoices found) {
        json.put("worlds", found.worlds());
        json.put("drawing", drawing);
        json.putEach(
                "readings",
                found.readings(),
                reading -> {
                    json.put("id", reading.id())
                            .put("title", reading.title())
                            .put("weight", reading.weight());
                    AssessmentJson.share(json, "possible", reading.possible());
                });
        json.putEach("choices", found.choices(), choice -> choice(json, choice));
        json.putEach("levers", found.levers(), levers -> levers(json, levers));
    }

    private static void choice(Json json, Choice choice) {
        json.put("name", choice.name());
        json.put("kind", choice.kind().name().toLowerCase(Locale.ROOT));
        json.put("terms", choice.terms());
        json.put("signed", choice.signed());
        json.put("standing", choice.standing());
        json.put("worst-reading", choice.worstReading());
        json.put("regret", choice.regret());
        json.put(
                "gains",
                inner ->
                        choice.gain()
                                .forEach((party, gain) -> inner.put(party, gain.doubleValue())));
        json.put("pareto", choice.isPareto());
        choice.dominatedBy().ifPresent(other -> json.put("dominated-by", other));
        choice.behind().ifPresent(difference -> difference(json, "behind", difference));
        json.putEach("readings", choice.inReadings(), in -> inReading(json, in));
    }

    private static void inReading(Json json, InReading in) {
        json.put("id", in.reading());
        AssessmentJson.share(json, "signed", in.signed());
        json.put("everywhere", in.everywhere().word());
        AssessmentJson.share(json, "missed", in.missed());
        in.lasts().ifPresent(chance -> json.put("lasts", chance));
        json.put("standing", in.standing());
        json.putEach("parties", in.parties().entrySet(), entry -> party(json, entry));
    }

    private static void party(Json json, Map.Entry<String, PartyOver> entry) {
        PartyOver over = entry.getValue();
        json.put("id", entry.getKey());
        AssessmentJson.share(json, "refuses", over.refuses());
        json.put("mean-gain", over.mean());
        if (Double.isFinite(over.worst())) {
            json.put("worst-gain", over.worst());
        } else {
            json.putNull("worst-gain");
        }
        json.put("mean-regret", over.meanRegret())
                .put("most-regret", over.mostRegret())
                .put("regret-90", over.regret90());
    }

    private static void levers(Json json, LeverChoice choice) {
        json.put("levers", choice.levers());
        json.putEach(
                "costs",
                choice.costs().entrySet(),
                cost ->
                        json.put("owner", cost.getKey())
                                .put("low", cost.getValue().low())
                                .put("high", cost.getValue().high()));
        json.put("deals", choice.deals());
        json.put("worst-reading", choice.worstReading());
        json.put("regret", choice.regret());
        json.put("pareto", choice.isPareto());
        difference(json, "more", choice.more());
        json.putEach(
                "readings",
                choice.inReadings(),
                share -> AssessmentJson.share(json, "deals", share));
    }

    private static void difference(Json json, String name, Difference difference) {
        json.put(
                name,
                inner -> {
                    inner.put("by", difference.by())
                            .put("low", difference.low())
                            .put("high", difference.high())
                            .put("told", difference.told());
                    difference.needed().ifPresent(worlds -> inner.put("needed", worlds));
                });
    }
}
