package org.westphalia.answer;

import java.util.List;
import java.util.Locale;
import org.westphalia.assess.Settings;
import org.westphalia.model.Terms;
import org.westphalia.why.Exchange;
import org.westphalia.why.ProposalStudy;
import org.westphalia.why.TwoTexts;

/// What of a proposal, and two proposals side by side: parts of the answer of `terms`.
public final class ProposalJson {
    private ProposalJson() {}

    /// Writes `study`.
    public static void write(Json json, ProposalStudy study, Settings settings) {
        json.put(
                "study",
                inner -> {
                    inner.put("seed", settings.seed());
                    inner.put("best-completion", study.bestCompletion());
                    inner.put("reception", part -> ActedJson.reception(part, study.reception()));
                    inner.putEach("ways-in", study.waysIn(), way -> wayIn(inner, way));
                    inner.put("deal-exists", word(study.any()));
                    inner.putEach("changes", study.changes(), change -> change(inner, change));
                    inner.putEach(
                            "poison-pills",
                            study.poison(),
                            pill -> inner.put("issues", List.copyOf(pill)));
                    inner.put("complete", study.complete());
                    if (!study.complete()) {
                        inner.put("least-other", (long) study.leastOther());
                    }
                    inner.put("poison-pills-up-to", (long) study.poisonUpTo());
                    inner.put("better-for-all", part -> better(part, study.better()));
                });
    }

    /// Writes `against`.
    public static void write(Json json, TwoTexts two) {
        json.put(
                "against",
                inner -> {
                    inner.put("terms", two.second().judgement().terms());
                    inner.put("tabled", two.tabledSecond());
                    inner.put("reception", part -> ActedJson.reception(part, two.second()));
                    inner.put("exchange", part -> exchange(part, two.exchange()));
                    inner.put("better-than-both", part -> better(part, two.third()));
                });
    }

    private static void wayIn(Json json, ProposalStudy.WayIn way) {
        json.put("party", way.party());
        json.put("signs-anything", word(way.any()));
        json.putEach(
                "changes",
                way.changes().entrySet(),
                change -> {
                    json.put("issues", List.copyOf(change.getKey()));
                    json.put("terms", (Terms) change.getValue());
                });
        json.put("complete", way.complete());
        if (!way.complete()) {
            json.put("least-other", (long) way.leastOther());
        }
    }

    private static void change(Json json, ProposalStudy.Change change) {
        json.put("issues", List.copyOf(change.issues()));
        json.put("terms", change.terms());
        json.put("best", change.best());
        AssessmentJson.share(json, "share", change.share());
    }

    private static void better(Json json, ProposalStudy.Better better) {
        json.put("exist", word(better.exists()));
        better.terms()
                .ifPresent(terms -> {
                    json.put("terms", terms);
                    json.put("gaining", List.copyOf(better.gaining()));
                    json.put("best", better.best());
                    json.put("deal", better.deal());
                    better.share().ifPresent(share -> AssessmentJson.share(json, "share", share));
                    json.putEach(
                            "exchanges", better.exchange(), exchange -> exchange(json, exchange));
                });
    }

    private static void exchange(Json json, Exchange exchange) {
        json.putEach(
                "clauses",
                exchange.clauses(),
                clause ->
                        json.put("issue", clause.issue())
                                .put("from", clause.from())
                                .put("to", clause.to())
                                .putPoints("points", clause.points()));
        json.putPoints("besides", exchange.besides());
        json.putPoints("total", exchange.total());
    }

    private static String word(ProposalStudy.Existence existence) {
        return existence.name().toLowerCase(Locale.ROOT);
    }
}
