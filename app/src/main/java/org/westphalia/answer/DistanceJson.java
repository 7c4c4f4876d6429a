package org.westphalia.answer;

import org.westphalia.why.Distance;

/// How far it is to a deal: a part of the answer of `why`.
public final class DistanceJson {
    private DistanceJson() {}

    /// Writes `distance`.
    public static void write(Json json, Distance found) {
        json.put(
                "distance",
                inner -> {
                    if (found.world().isPresent()) {
                        inner.put("in-world", found.world().getAsLong());
                    } else {
                        inner.putNull("in-world");
                    }
                    inner.put("worlds-asked", found.asked());
                    inner.putEach("alone", found.alone(), move -> move(inner, move));
                    found.leastSum()
                            .ifPresent(joint -> inner.put("least-sum", it -> joint(it, joint)));
                    found.leastLargest()
                            .ifPresent(joint -> inner.put("least-largest", it -> joint(it, joint)));
                });
    }

    private static void move(Json json, Distance.Move move) {
        json.put("path", move.target().path());
        json.put("kind", move.target() instanceof Distance.Target.Price ? "price" : "no-deal");
        json.put("claims", move.claims());
        move.from().ifPresent(from -> json.put("now", from));
        json.put("known", move.known());
        move.points().ifPresent(points -> json.put("points", points));
        move.terms().ifPresent(terms -> json.put("terms", terms));
        spread(json, move.spread());
    }

    private static void joint(Json json, Distance.Joint joint) {
        json.put("red-lines-put-aside", joint.waived().stream().map(DistanceJson::line).toList());
        json.putPoints("falls", joint.moves());
        json.put("points", joint.measure());
        json.put("terms", joint.terms());
        json.put("claims", joint.claims());
        json.put("exact", joint.exact());
        spread(json, joint.spread());
    }

    private static String line(Distance.Target.Price price) {
        return price.holder() + ".red-lines." + price.line().id();
    }

    private static void spread(Json json, Distance.Spread spread) {
        json.put(
                "spread",
                inner -> {
                    inner.put("worlds", spread.worlds());
                    inner.put("enough", spread.enough());
                    inner.put("unknown", spread.unknown());
                    spread.low().ifPresent(points -> inner.put("p10", points));
                    spread.median().ifPresent(points -> inner.put("median", points));
                    spread.high().ifPresent(points -> inner.put("p90", points));
                });
    }
}
