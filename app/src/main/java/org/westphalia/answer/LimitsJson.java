package org.westphalia.answer;

import java.util.List;
import org.westphalia.explore.DealRegions;
import org.westphalia.explore.DealRegions.Limit;
import org.westphalia.explore.Prim;

/// Inside which limits deals are common: the answer of `limits`.
public final class LimitsJson {
    private LimitsJson() {}

    /// Writes what was looked for, `regions[]` and `leaves[]`.
    public static void write(Json json, String drawing, DealRegions found) {
        json.put("of", found.deals() ? "deal" : "no-deal");
        json.put("worlds", found.worlds());
        json.put("drawing", drawing);
        json.put("redrawn", found.redrawn());
        json.put("checked", found.checked());
        AssessmentJson.share(json, "share", found.share());
        json.put(
                "standing",
                found.standing().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        json.put("told", found.told());
        json.putEach("regions", found.regions(), region -> region(json, region));
        json.putEach(
                "leaves",
                found.leaves(),
                leaf -> {
                    limits(json, leaf.limits());
                    AssessmentJson.share(json, "density", leaf.density());
                    AssessmentJson.share(json, "coverage", leaf.coverage());
                });
    }

    private static void region(Json json, DealRegions.Region region) {
        limits(json, region.limits());
        AssessmentJson.share(json, "density", region.density());
        AssessmentJson.share(json, "coverage", region.coverage());
        AssessmentJson.share(json, "mass", region.mass());
        json.put("dropped", region.dropped());
        region.settledWith().ifPresent(worlds -> json.put("settled-with", worlds));
        json.put("chosen", region.chosen());
        json.putEach(
                "trajectory",
                region.trajectory(),
                (Prim.Step step) ->
                        json.put("worlds", step.worlds())
                                .put("cases", step.cases())
                                .put("coverage", step.coverage())
                                .put("density", step.density())
                                .put("mass", step.mass())
                                .put("restricted", step.restricted()));
    }

    private static void limits(Json json, List<Limit> limits) {
        json.putEach(
                "limits",
                limits,
                limit -> {
                    json.put("name", limit.column().name());
                    json.put("path", limit.column().path());
                    limit.low().ifPresent(low -> json.put("low", low));
                    limit.high().ifPresent(high -> json.put("high", high));
                    if (!limit.allowed().isEmpty()) {
                        json.put("allowed", limit.allowed());
                    }
                    json.put("least", limit.column().range().low());
                    json.put("most", limit.column().range().high());
                    if (!Double.isNaN(limit.quasiP())) {
                        json.put("quasi-p", limit.quasiP());
                        json.put("found", limit.found());
                    }
                    json.put("claims", limit.column().answers());
                });
    }
}
