package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Durability;
import org.westphalia.number.Interval;
import org.westphalia.why.Lasts;

/// Whether it would last: the answer of `lasts`.
public final class LastsJson {
    private LastsJson() {}

    /// Writes `may-break`, `horizon`, `clock`, `verdict`, `without-durability`, `drawn`, and `terms-asked` or `deals`.
    public static void write(Json json, Case source, Lasts lasts) {
        json.put("may-break", lasts.mayBreak());
        text(json, "horizon", source.durability().flatMap(Durability::horizon));
        text(json, "clock", source.durability().flatMap(Durability::clock));
        ExplainJson.brief(json, "now", Optional.of(lasts.verdict()));
        ExplainJson.brief(json, "without-durability", lasts.ifEveryAgreementLasted());
        json.put("drawn", inner -> inner.put("worlds", lasts.worlds()).put("seed", lasts.seed()));
        lasts.terms().ifPresent(terms -> json.put("terms-asked", inner -> terms(inner, terms)));
        lasts.deals().ifPresent(deals -> json.put("deals-asked", inner -> deals(inner, deals)));
    }

    private static void text(Json json, String name, Optional<String> text) {
        text.ifPresentOrElse(known -> json.put(name, known), () -> json.putNull(name));
    }

    private static void terms(Json json, Lasts.OfTerms about) {
        json.put("completed", about.completed());
        json.put("standing", inner -> standing(inner, about.standing()));
        json.put("bounds", inner -> chances(inner, about.bounds()));
        json.put(
                "quantiles",
                inner ->
                        inner.put("q05", about.drawn().get(0))
                                .put("q50", about.drawn().get(1))
                                .put("q95", about.drawn().get(2)));
        AssessmentJson.share(json, "deal-share", about.deal());
        AssessmentJson.share(json, "self-enforcing-share", about.selfEnforcing());
        json.put(
                "breakers",
                inner ->
                        about.breakers()
                                .forEach((id, share) -> AssessmentJson.share(inner, id, share)));
        json.put("changes", inner -> changes(inner, about.changes()));
        json.put("levers", inner -> levers(inner, about.levers()));
    }

    private static void deals(Json json, Lasts.OfDeals about) {
        json.put(
                "any",
                switch (about.any()) {
                    case YES -> "yes";
                    case NO -> "no";
                    case OPEN -> "open";
                });
        standing(json, "shortest", about.shortest());
        standing(json, "longest", about.longest());
        json.put("extremes-exact", about.extremesExact());
        standing(json, "self-enforcing", about.selfEnforcing());
        json.put("self-enforcing-decided", about.selfEnforcingDecided());
        AssessmentJson.share(json, "deal-share", about.deal());
        AssessmentJson.share(json, "self-enforcing-share", about.selfEnforcingShare());
        AssessmentJson.share(json, "likely-share", about.likelyShare());
        about.levers().ifPresent(levers -> json.put("levers", inner -> levers(inner, levers)));
    }

    private static void standing(Json json, String name, Optional<Lasts.Standing> standing) {
        standing.ifPresentOrElse(
                known -> json.put(name, inner -> standing(inner, known)), () -> json.putNull(name));
    }

    private static void standing(Json json, Lasts.Standing standing) {
        json.put("terms", standing.terms());
        json.put("rules-broken", standing.rulesBroken());
        json.put("deal", standing.deal());
        json.put("refusers", standing.refusers());
        json.put("chance", standing.chance());
        json.put("chance-claims", standing.chanceClaims());
        json.put("self-enforcing", standing.selfEnforcing());
        json.putEach(
                "choices",
                standing.choices(),
                choice ->
                        json.put("id", choice.id())
                                .put("chance", choice.chance())
                                .put("keep", choice.keep())
                                .put("broken", choice.broken())
                                .put("more", choice.more())
                                .put("stated", choice.stated())
                                .put("keep-claims", choice.keepClaims())
                                .put("broken-claims", choice.brokenClaims()));
    }

    private static void changes(Json json, Lasts.FewestChanges changes) {
        json.put("count", changes.count());
        json.put("deal", changes.deal());
        json.put("none-proved", changes.noneProved());
        json.put("no-deal-proved", changes.noDealProved());
        json.put("complete", changes.complete());
        json.putEach(
                "ways",
                changes.ways(),
                way ->
                        json.put("changed", way.changed())
                                .put("terms", way.terms())
                                .put("chance", way.chance()));
    }

    private static void levers(Json json, Lasts.LeverSets levers) {
        json.put("levers", levers.levers());
        json.put("idle", levers.idle());
        json.put("complete", levers.complete());
        json.put("size", levers.size());
        json.put("tried", levers.tried());
        json.putEach(
                "sets",
                levers.sets(),
                set -> {
                    json.put("levers", set.levers());
                    json.put(
                            "costs",
                            inner ->
                                    set.costs()
                                            .forEach((owner, cost) ->
                                                    inner.put(owner, each -> chances(each, cost))));
                    json.put("standing", inner -> standing(inner, set.standing()));
                });
    }

    private static void chances(Json json, Interval interval) {
        json.put("low", BigDecimal.valueOf(interval.low()))
                .put("high", BigDecimal.valueOf(interval.high()));
    }
}
