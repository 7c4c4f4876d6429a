package org.westphalia.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.westphalia.assess.Brief;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.why.ClaimExchange;
import org.westphalia.why.Crux;
import org.westphalia.why.Cruxes;
import org.westphalia.why.Obstacles;

/// Where readings really part: the answer of `compare`.
public final class CruxesJson {
    private CruxesJson() {}

    /// Writes two readings side by side: `sides`, `parting`, `shared`, `rival`, `only`, `idle`, `cruxes[]` and how far was looked.
    ///
    /// @param blocks what blocks in either, where they agree: `obstacles[]` of each side
    public static void pair(Json json, Case source, Cruxes found, List<Obstacles> blocks) {
        json.putEach(
                "sides",
                List.of(0, 1),
                side -> {
                    json.put("id", side == 0 ? found.first() : found.second());
                    brief(json, "answer", side == 0 ? found.one() : found.other());
                    if (!blocks.isEmpty()) {
                        json.putEach(
                                "obstacles",
                                blocks.get(side).obstacles(),
                                obstacle -> ObstaclesJson.members(json, obstacle.members()));
                    }
                });
        json.put("parting", found.parting().word());
        claims(json, "shared", source, found.shared());
        json.putEach(
                "rival",
                found.differences().stream().filter(each -> each.question().isPresent()).toList(),
                each -> exchange(json, each));
        json.put(
                "only",
                only -> {
                    claims(only, "first", source, alone(found, true));
                    claims(only, "second", source, alone(found, false));
                });
        json.putEach("idle", found.idle(), each -> exchange(json, each));
        json.putEach(
                "cruxes",
                List.of(0, 1),
                side -> {
                    boolean there = side == 0;
                    json.put("from", there ? found.first() : found.second());
                    json.put("to", there ? found.second() : found.first());
                    way(json, there ? found.there() : found.back());
                });
    }

    private static List<String> alone(Cruxes found, boolean first) {
        return found.differences().stream()
                .filter(each -> each.question().isEmpty())
                .flatMap(each -> (first ? each.first() : each.second()).stream())
                .toList();
    }

    private static void way(Json json, Cruxes.Way way) {
        json.put("exchanges", way.of());
        json.put("complete", way.complete());
        json.put("up-to", way.upTo());
        json.put("undecided", way.undecided());
        json.putEach(
                "sets",
                way.cruxes(),
                (Crux crux) -> {
                    json.putEach("claims", crux.exchanges(), each -> exchange(json, each));
                    brief(json, "after", crux.after());
                });
    }

    static void exchange(Json json, ClaimExchange exchange) {
        text(json, "question", exchange.question());
        text(json, "first", exchange.first());
        text(json, "second", exchange.second());
    }

    /// Writes all readings side by side: `readings[]` and, for each ordered pair whose answers part, the smallest cruxes in `pairs[]`.
    public static void matrix(Json json, Cruxes.Matrix found) {
        json.putEach(
                "readings",
                found.readings(),
                reading -> {
                    json.put("id", reading.id());
                    json.put("title", reading.title());
                    brief(json, "answer", found.briefs().get(found.readings().indexOf(reading)));
                });
        json.putEach(
                "pairs",
                found.cells(),
                cell -> {
                    json.put("from", cell.from());
                    json.put("to", cell.to());
                    json.put("parting", cell.parting().word());
                    OptionalInt smallest = cell.way().smallest();
                    if (smallest.isPresent()) {
                        json.put("smallest", smallest.getAsInt());
                    } else {
                        json.putNull("smallest");
                    }
                    way(json, cell.way());
                });
    }

    private static void brief(Json json, String name, Brief brief) {
        ExplainJson.brief(json, name, Optional.of(brief));
    }

    private static void claims(Json json, String name, Case source, List<String> ids) {
        json.putEach(
                name,
                ids,
                id ->
                        json.put("id", id)
                                .put("says", source.findClaim(id).map(Claim::says).orElse("")));
    }

    private static void text(Json json, String name, Optional<String> text) {
        text.ifPresentOrElse(written -> json.put(name, written), () -> json.putNull(name));
    }
}
