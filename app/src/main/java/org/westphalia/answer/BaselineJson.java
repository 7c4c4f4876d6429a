package org.westphalia.answer;

import java.math.BigDecimal;
import java.util.Optional;
import org.westphalia.vocabulary.Baseline;

/// Baselines of the chance of breaking.
final class BaselineJson {
    private BaselineJson() {}

    /// Writes `name`, `endings`, `episodes`, `recurred`, `clock`, `source`, `caution` and `figures`.
    static void write(Json json, Baseline baseline) {
        json.put("name", baseline.name());
        json.put("endings", baseline.endings());
        json.put("episodes", baseline.episodes());
        json.put("recurred", baseline.recurred());
        json.put("clock", Baseline.CLOCK);
        json.put("source", Baseline.SOURCE);
        json.put("caution", Baseline.CAUTION);
        json.putEach(
                "figures",
                baseline.figures(),
                figure -> {
                    json.put("years", figure.years());
                    json.put("middle", figure.middle());
                    json.put("low", BigDecimal.valueOf(figure.breaks().low()));
                    json.put("high", BigDecimal.valueOf(figure.breaks().high()));
                });
    }

    /// Writes one under a name, where there is one.
    static void write(Json json, String name, Optional<Baseline> baseline) {
        baseline.ifPresent(found -> json.put(name, inner -> write(inner, found)));
    }
}
