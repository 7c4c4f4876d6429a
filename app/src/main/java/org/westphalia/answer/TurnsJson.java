package org.westphalia.answer;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.westphalia.why.Turns;

/// What follows when offers are put in turn: the answer of `levers --sequence`.
public final class TurnsJson {
    private TurnsJson() {}

    /// Writes `in-world`, `offers[]`, `ending`, `path[]`, `nodes[]`, `deals`, `endings[]` and `orders[]`.
    public static void write(Json json, Turns turns) {
        ObstaclesJson.world(json, turns.world());
        json.putEach(
                "offers",
                turns.offers(),
                offer -> {
                    json.put("terms", offer.terms());
                    json.putEach(
                            "asks",
                            offer.asks(),
                            ask ->
                                    json.put("party", ask.party())
                                            .put("pull", ask.pull())
                                            .put("stop", ask.stop()));
                });
        ending(json, "ending", turns.ending());
        json.putEach("path", turns.path(), node -> node(json, node));
        json.putEach("nodes", turns.nodes(), node -> node(json, node));
        AssessmentJson.share(json, "deals", turns.deals());
        json.putEach(
                "endings",
                turns.endings(),
                frequency -> {
                    if (frequency.offer() >= 0) {
                        json.put("offer", frequency.offer());
                    }
                    frequency.blamed().ifPresent(party -> json.put("blamed", party));
                    AssessmentJson.share(json, "share", frequency.share());
                });
        json.putEach(
                "orders",
                turns.orders(),
                order -> {
                    json.put("parties", order.parties());
                    AssessmentJson.share(json, "deals", order.deals());
                });
    }

    private static void node(Json json, Turns.Node node) {
        json.put("offer", node.offer());
        json.put("party", node.party());
        json.put("signed", node.signed());
        json.put("refused", node.refused());
        OpeningsJson.moves(json, "levers", node.moves());
        json.put("signs", node.signs());
        ending(json, "if-signs", node.ifSigns());
        ending(json, "if-refuses", node.ifRefuses());
        json.putEach(
                "members",
                node.members(),
                member -> {
                    json.put("id", member.holder());
                    json.put("if-signs", member.ifSigns());
                    json.put("if-refuses", member.ifRefuses());
                    json.put("willing", member.willing());
                    json.put("red-lines", member.lines());
                    member.sought().ifPresent(points -> json.put("sought", points));
                });
    }

    private static void ending(Json json, String name, Turns.Ending ending) {
        json.put(
                name,
                inner -> {
                    switch (ending) {
                        case Turns.Ending.Deal(int offer, Set<String> signers, var _) ->
                                inner.put("deal", true)
                                        .put("offer", offer)
                                        .put("signers", new TreeSet<>(signers));
                        case Turns.Ending.NoDeal(Optional<String> blamed, var _) -> {
                            inner.put("deal", false);
                            blamed.ifPresent(party -> inner.put("blamed", party));
                        }
                    }
                });
    }
}
