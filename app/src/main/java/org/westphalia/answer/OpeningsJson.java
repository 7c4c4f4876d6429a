package org.westphalia.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.deal.Judgement;
import org.westphalia.number.Interval;
import org.westphalia.why.Openings;

/// What would open a deal: the answer of `levers`.
public final class OpeningsJson {
    private OpeningsJson() {}

    /// Writes `in-world`, `deal-now`, `deals`, `openings[]`, `complete`, `none`, `effects[]` and `pairs[]`.
    public static void write(Json json, Openings found) {
        ObstaclesJson.world(json, found.world());
        if (found.now().isPresent()) {
            json.put("deal-now", found.now().get());
        } else {
            json.putNull("deal-now");
        }
        AssessmentJson.share(json, "deals", found.deals());
        json.put("undecided", found.undecided());
        json.put("considered", found.considered());
        json.put("idle", found.idle());
        json.put("hostile", found.hostile());
        json.putEach("openings", found.openings(), opening -> opening(json, opening));
        json.put("complete", found.complete());
        if (!found.complete()) {
            json.put("up-to", found.upTo());
        }
        found.none().ifPresent(none -> json.put("none", inner -> none(inner, none)));
        found.reference().ifPresent(terms -> json.put("nearest-terms", terms));
        json.putEach("effects", found.effects(), effect -> effect(json, effect));
        json.putEach("pairs", found.pairs(), pair -> effect(json, pair));
    }

    private static void opening(Json json, Openings.Opening opening) {
        moves(json, "levers", opening.moves());
        json.put("cost", inner -> costs(inner, opening.cost()));
        json.put("cheapest-for", opening.cheapestFor());
        json.put("undominated", opening.undominated());
        json.put("terms", opening.deal().terms());
        json.put("gains", inner -> gains(inner, opening.deal()));
        AssessmentJson.share(json, "share", opening.share());
        json.put("opened", opening.opened());
        json.put("closed", opening.closed());
    }

    private static void costs(Json json, Map<String, Interval> byOwner) {
        byOwner.forEach((owner, cost) ->
                json.put(owner, inner -> inner.put("low", cost.low()).put("high", cost.high())));
    }

    private static void gains(Json json, Judgement deal) {
        deal.parties().forEach(party -> json.put(party.id(), party.gain()));
    }

    private static void none(Json json, Openings.None none) {
        json.put("at-once", none.atOnce());
        json.put("in-every-world", none.everyWorld());
        json.put("proofs", none.proofs());
        moves(json, "best", none.best());
        distance(json, "distance", none.distance());
        json.putEach(
                "obstacles",
                none.obstacles().obstacles(),
                obstacle -> {
                    ObstaclesJson.members(json, obstacle.members());
                    json.put("claims", obstacle.claims());
                    json.put("follows-from", obstacle.needed());
                });
        json.put("obstacles-complete", none.obstacles().complete());
    }

    private static void effect(Json json, Openings.Effect effect) {
        moves(json, "levers", effect.moves());
        json.put("hostile", effect.hostile());
        json.putEach(
                "on",
                effect.holders(),
                on -> {
                    json.put("id", on.holder());
                    on.noDeal().ifPresent(points -> json.put("no-deal", points));
                    json.put("share", on.share());
                    on.gain().ifPresent(points -> json.put("gain", points));
                });
        distance(json, "before", effect.before());
        distance(json, "after", effect.after());
        AssessmentJson.share(json, "share", effect.share());
        json.put("opened", effect.opened());
        json.put("closed", effect.closed());
    }

    private static void distance(Json json, String name, Optional<Openings.Distance> distance) {
        distance.ifPresent(far ->
                json.put(
                        name,
                        inner -> inner.put("barred", far.barred()).put("points", far.points())));
    }

    static void moves(Json json, String name, List<Openings.Move> moves) {
        json.putEach(
                name,
                moves,
                move ->
                        json.put("id", move.lever())
                                .put("by", move.by())
                                .put("move", move.pulled() ? "pull" : "stop"));
    }
}
