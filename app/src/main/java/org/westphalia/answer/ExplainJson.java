package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.why.Explanation;
import org.westphalia.why.Written;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.Origin;

/// Where something comes from and what depends on it: the answer of `explain`.
public final class ExplainJson {
    private ExplainJson() {}

    /// Writes the explanation.
    public static void write(Json json, Case source, Explanation explanation) {
        json.put("path", explanation.path());
        json.put("subject", explanation.subject().word());
        json.putEach("numbers", explanation.numbers(), trace -> number(json, trace));
        json.putEach(
                "statements",
                explanation.statements(),
                each ->
                        json.put("path", each.path())
                                .put("written", each.text())
                                .put("claims", each.claims()));
        json.putEach(
                "claims",
                explanation.claims(),
                id ->
                        json.put("id", id)
                                .put("says", source.findClaim(id).map(Claim::says).orElse("")));
        json.putEach(
                "rivals",
                explanation.rivals(),
                rival -> {
                    json.put("id", rival.claim());
                    json.put("path", rival.path().toString());
                    rival.setting().ifPresent(setting -> json.put("sets", Written.of(setting)));
                    rival.added().ifPresent(added -> json.put("adds", Written.of(added)));
                    json.put("held-by", rival.heldBy());
                });
        json.putEach(
                "mentions",
                explanation.mentions(),
                each -> json.put("kind", each.kind()).put("id", each.id()));
        brief(json, "now", Optional.of(explanation.now()));
        json.putEach(
                "trials",
                explanation.trials(),
                trial -> {
                    json.put("what", trial.what());
                    json.put("departure", trial.departure());
                    brief(json, "then", trial.brief());
                    if (!trial.hindrance().isEmpty()) {
                        json.put("hindrance", trial.hindrance());
                    }
                });
        explanation.sweep().ifPresent(sweep -> json.put("sweep", inner -> sweep(inner, sweep)));
        explanation
                .reception()
                .ifPresent(reception ->
                        json.put("reception", inner -> ActedJson.reception(inner, reception)));
        json.put("worlds", explanation.worlds());
    }

    private static void number(Json json, NumberTrace trace) {
        json.put("path", trace.path().toString());
        json.put("kind", trace.kind());
        interval(json, "scale", Optional.of(trace.scale()));
        trace.setting().ifPresent(setting -> json.put("written", Written.of(setting)));
        BaselineJson.write(
                json,
                "baseline",
                trace.setting()
                        .flatMap(setting ->
                                setting instanceof Setting.Quantity(Uncertain.Word(String word))
                                        ? Baseline.named(word)
                                        : Optional.empty()));
        origin(json, "origin", trace.origin());
        json.put("like", trace.like().stream().map(Object::toString).toList());
        interval(json, "base", trace.base());
        trace.middle().ifPresent(middle -> json.put("middle", BigDecimal.valueOf(middle)));
        json.putEach(
                "additions",
                trace.additions(),
                addition -> {
                    json.put("amount", Written.of(addition.amount()));
                    origin(json, "origin", addition.origin());
                });
        json.putEach(
                "levers",
                trace.pulls(),
                pull -> {
                    json.put("id", pull.lever());
                    json.put("does", pull.change() instanceof Change.Add ? "add" : "set");
                    interval(json, "amount", pull.amount());
                    origin(json, "amount-origin", pull.amountSetBy());
                    interval(json, "believed", Optional.of(pull.believed()));
                });
        interval(json, "floor", trace.floor());
        interval(json, "ceiling", trace.ceiling());
        interval(json, "range", trace.range());
    }

    private static void origin(Json json, String name, Origin origin) {
        json.put(name, inner -> inner.put("kind", origin.kind()).put("id", origin.id()));
    }

    private static void interval(Json json, String name, Optional<Interval> interval) {
        interval.ifPresentOrElse(
                range ->
                        json.put(
                                name,
                                inner ->
                                        inner.put("low", BigDecimal.valueOf(range.low()))
                                                .put("high", BigDecimal.valueOf(range.high()))),
                () -> json.putNull(name));
    }

    static void brief(Json json, String name, Optional<Brief> brief) {
        brief.ifPresentOrElse(
                found ->
                        json.put(
                                name,
                                inner -> {
                                    inner.put("verdict", found.verdict().word());
                                    AssessmentJson.share(inner, "share", found.share());
                                }),
                () -> json.putNull(name));
    }

    private static void sweep(Json json, Explanation.Sweep sweep) {
        json.put("path", sweep.path().toString());
        json.put("low", BigDecimal.valueOf(sweep.low()));
        json.put("high", BigDecimal.valueOf(sweep.high()));
        json.put("deal-now", sweep.dealNow());
        json.put("deal-at-low", sweep.dealAtLow());
        json.putEach(
                "steps",
                sweep.steps(),
                step ->
                        json.put("from", BigDecimal.valueOf(step.from()))
                                .put("to", BigDecimal.valueOf(step.to()))
                                .put("deal-after", step.dealAfter()));
        json.put("exact", sweep.exact());
        json.put("tried", sweep.tried());
        json.put("verdict-over-all", sweep.everywhere().word());
    }
}
