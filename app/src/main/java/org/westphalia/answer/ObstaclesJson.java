package org.westphalia.answer;

import java.util.List;
import java.util.OptionalLong;
import org.westphalia.why.Obstacles;
import org.westphalia.world.Demand;

/// What blocks a deal: the first part of the answer of `why`.
public final class ObstaclesJson {
    private ObstaclesJson() {}

    /// Writes `in-world`, `deals`, `undecided`, `obstacles[]`, `repairs[]` and `complete`.
    public static void write(Json json, Obstacles found) {
        world(json, found.world());
        AssessmentJson.share(json, "deals", found.deals());
        json.put("undecided", found.undecided());
        json.putEach(
                "obstacles",
                found.obstacles(),
                each -> {
                    members(json, each.members());
                    json.put("claims", each.claims());
                    json.put("follows-from", each.needed());
                    world(json, each.world());
                    AssessmentJson.share(json, "share", each.share());
                    each.sacred().ifPresent(issue -> json.put("sacred", issue));
                    json.putEach(
                            "escapes",
                            each.escapes(),
                            escape -> {
                                json.put("without", escape.without().name());
                                json.put("terms", escape.terms());
                            });
                });
        json.putEach(
                "repairs",
                found.repairs(),
                repair -> {
                    members(json, repair.members());
                    json.put("claims", repair.claims());
                    json.put("terms", repair.terms());
                });
        json.put("complete", found.complete());
        json.put("unexplained", found.unexplained());
        if (!found.complete()) {
            json.put("others-have-at-least", found.leastOther());
        }
    }

    static void world(Json json, OptionalLong number) {
        if (number.isPresent()) {
            json.put("in-world", number.getAsLong());
        } else {
            json.putNull("in-world");
        }
    }

    static void members(Json json, List<Demand> members) {
        json.putEach(
                "members",
                members,
                member -> {
                    switch (member) {
                        case Demand.Rule(String id) -> json.put("kind", "rule").put("id", id);
                        case Demand.Line(String holder, var line) ->
                                json.put("kind", "red-line")
                                        .put("owner", holder)
                                        .put("id", line.id());
                        case Demand.Threshold(String holder) ->
                                json.put("kind", "threshold")
                                        .put("owner", holder)
                                        .put("id", "no-deal");
                    }
                });
    }
}
