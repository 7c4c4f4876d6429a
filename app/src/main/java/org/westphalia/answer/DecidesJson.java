package org.westphalia.answer;

import java.util.List;
import java.util.Locale;
import org.westphalia.explore.Deciding;
import org.westphalia.explore.Separation;
import org.westphalia.number.Interval;

/// Which claims and numbers decide whether there is a deal: the answer of `decides`.
public final class DecidesJson {
    private DecidesJson() {}

    /// Writes `readings[]`.
    public static void write(Json json, String drawing, List<Deciding> found) {
        json.putEach("readings", found, each -> reading(json, drawing, each));
    }

    private static void reading(Json json, String drawing, Deciding found) {
        json.put("id", found.track().name());
        json.put("worlds", found.worlds());
        json.put("drawing", drawing);
        json.put("redrawn", found.redrawn());
        json.put("undecided", found.undecided());
        json.put("checked", found.checked());
        AssessmentJson.share(json, "share", found.share());
        json.put("indices", word(found.indices()));
        json.put("pairs", found.rows());
        json.putEach(
                "claims",
                found.claims(),
                claim -> {
                    json.put("id", claim.claim());
                    json.put("inputs", claim.columns());
                    part(json, claim.part());
                });
        json.putEach("inputs", found.inputs(), input -> input(json, input));
        found.settledWith().ifPresent(worlds -> json.put("settled-with", worlds));
        found.rowsSettledWith().ifPresent(pairs -> json.put("pairs-settled-with", pairs));
    }

    private static void input(Json json, Deciding.Input input) {
        json.put("name", input.column().name());
        json.put("path", input.column().path());
        json.put("claims", input.column().answers());
        separation(json, input.separation());
        input.index().ifPresent(part -> part(json, part));
    }

    /// Writes how far an input parts worlds.
    static void separation(Json json, Separation parted) {
        json.put(
                "parts",
                inner -> {
                    inner.put("distance", parted.distance());
                    inner.put("corrected", parted.corrected());
                    interval(inner, parted.range());
                    inner.put("by-chance", parted.byChance());
                    inner.put("where", word(parted.kind()));
                    if (parted.kind() != Separation.Kind.ANSWERS) {
                        inner.put("from", parted.place().low());
                        inner.put("to", parted.place().high());
                        inner.put("share-with", parted.inPlace());
                        inner.put("share-without", parted.othersInPlace());
                        inner.put("mean-with", parted.meanWith());
                        inner.put("mean-without", parted.meanWithout());
                    }
                });
    }

    private static void part(Json json, Deciding.Part part) {
        AssessmentJson.share(json, "changes", part.changes());
        json.put(
                "first",
                inner -> {
                    inner.put("index", part.index().first());
                    interval(inner, part.index().firstRange());
                });
        json.put(
                "total",
                inner -> {
                    inner.put("index", part.index().total());
                    interval(inner, part.index().totalRange());
                });
    }

    private static void interval(Json json, Interval range) {
        json.put("low", range.low());
        json.put("high", range.high());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
