package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.Json;
import org.westphalia.assess.GivenRecord;
import org.westphalia.model.Reading;
import org.westphalia.view.Figures;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;

/// Which readings have worlds that predict the recorded answers, and how many of their draws do, where only such worlds count.
///
/// @param readings those that have some; all where all worlds count
/// @param kept by id of the reading, how many draws are kept; empty where all worlds count
/// @param without by id of a reading that has none: the answers that stand in the way
record Fitting(
        List<Optional<Reading>> readings,
        Map<String, GivenRecord.Kept> kept,
        Map<String, String> without) {
    /// Draws are counted over so many worlds.
    private static final int WORLDS = 100;

    /// Tries the readings.
    ///
    /// @throws NoWorldException when none of them has a world
    static Fitting among(
            OpenedCase opened, WhatIf whatIf, List<Optional<Reading>> readings, long seed) {
        if (whatIf.sift().isEmpty()) {
            return new Fitting(readings, Map.of(), Map.of());
        }
        List<Optional<Reading>> fitting = new ArrayList<>();
        Map<String, GivenRecord.Kept> kept = new LinkedHashMap<>();
        Map<String, String> without = new LinkedHashMap<>();
        NoWorldException last = null;
        for (Optional<Reading> reading : readings) {
            String id = reading.map(Reading::id).orElse("case");
            try {
                Model model = Asked.resolve(opened, reading, whatIf);
                model.middle();
                kept.put(id, GivenRecord.Kept.of(model, seed, WORLDS));
                fitting.add(reading);
            } catch (NoWorldException none) {
                if (none.inTheWay() == NoWorldException.Cause.COMPARISONS) {
                    throw none;
                }
                last = none;
                without.put(id, String.valueOf(none.getMessage()));
            }
        }
        throwWhereNone(fitting, last);
        return new Fitting(List.copyOf(fitting), kept, without);
    }

    private static void throwWhereNone(
            List<Optional<Reading>> fitting, @Nullable NoWorldException last) {
        if (fitting.isEmpty() && last != null) {
            throw last;
        }
    }

    /// Tells how many draws are kept, and which readings are left out.
    void show(Page page) {
        List<String> told =
                kept.entrySet().stream()
                        .filter(each -> each.getValue().draws() > each.getValue().kept())
                        .map(each ->
                                each.getKey()
                                        + " "
                                        + Figures.count(each.getValue().kept())
                                        + " of "
                                        + Figures.count(each.getValue().draws()))
                        .toList();
        if (!kept.isEmpty()) {
            page.gap()
                    .paragraph(
                            told.isEmpty()
                                    ? "The record throws no draw away."
                                    : "Draws kept for the record: "
                                            + String.join("; ", told)
                                            + (told.size() < kept.size()
                                                    ? "; of the others all."
                                                    : "."));
        }
        without.forEach((id, answers) ->
                page.gap()
                        .paragraph(
                                page.paint().bad("Left out: " + id)
                                        + ", for fewer than one in a thousand of its drawn worlds predict the record. Not predicted: "
                                        + answers
                                        + "."));
    }

    /// Writes `given-record`: what was kept by reading, and the readings that are left out; nothing where all worlds count.
    void write(Json json) {
        if (kept.isEmpty() && without.isEmpty()) {
            return;
        }
        json.put(
                "given-record",
                inner -> {
                    inner.putEach(
                            "kept",
                            List.copyOf(kept.entrySet()),
                            each ->
                                    inner.put("reading", each.getKey())
                                            .put("kept", each.getValue().kept())
                                            .put("draws", each.getValue().draws()));
                    inner.putEach(
                            "left-out",
                            List.copyOf(without.entrySet()),
                            each ->
                                    inner.put("reading", each.getKey())
                                            .put("not-predicted", each.getValue()));
                });
    }
}
