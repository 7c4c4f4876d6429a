package org.westphalia.answer;

import java.math.BigDecimal;
import org.westphalia.number.Interval;
import org.westphalia.why.Wants;

/// Who wants what: the answer of `wants`.
public final class WantsJson {
    private WantsJson() {}

    /// Writes `parties[]`, each with its `wills[]`.
    public static void write(Json json, Wants wants) {
        json.putEach(
                "parties",
                wants.parties(),
                party -> {
                    json.put("id", party.id());
                    json.put("title", party.title());
                    json.putEach("wills", party.wills(), will -> will(json, will));
                });
    }

    private static void will(Json json, Wants.Will will) {
        json.put("id", will.id());
        json.put("title", will.title());
        json.put("share", will.share());
        json.put("veto", will.veto());
        json.put(
                "no-deal",
                inner -> {
                    inner.put("value", will.noDeal().value());
                    range(inner, will.noDeal().range());
                    inner.put("claims", will.noDealClaims());
                });
        json.putEach(
                "issues",
                will.stakes(),
                stake -> {
                    json.put("id", stake.issue());
                    json.put("title", stake.title());
                    stake.weight()
                            .ifPresent(weight -> json.put("weight", inner -> range(inner, weight)));
                    json.put("at-stake", stake.atStake());
                    json.putEach(
                            "options",
                            stake.choices(),
                            choice -> {
                                json.put("id", choice.option());
                                json.put("title", choice.title());
                                json.put("points", choice.points());
                                json.put("liking", inner -> range(inner, choice.liking()));
                                json.putEach(
                                        "crosses",
                                        choice.crosses(),
                                        crossing -> {
                                            json.put("line", crossing.line());
                                            json.put("always", crossing.always());
                                        });
                            });
                    json.put("claims", stake.claims());
                });
        json.putEach(
                "red-lines",
                will.lines(),
                line -> {
                    json.put("id", line.id());
                    json.put("words", line.words());
                    line.by().ifPresent(by -> json.put("by", by));
                    json.put("claims", line.claims());
                });
    }

    /// Ends that are no number (nothing is known) are `null`.
    private static void range(Json json, Interval range) {
        end(json, "low", range.low());
        end(json, "high", range.high());
    }

    private static void end(Json json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, BigDecimal.valueOf(value));
        } else {
            json.putNull(name);
        }
    }
}
