package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Case;

/// The sift of a model: its test, and the model as things stand, to whose worlds the test is put. What was said so far was said under the
/// levers in force, so a lever pulled in a what-if does not throw a world away.
public final class Sifted {
    /// Of so many draws is told what they failed in, where none passed.
    private static final int TOLD = 200;

    private final Sift sift;
    private final String reading;
    private final Supplier<Model> stands;
    private final Map<Model, int[]> placesByModel = new ConcurrentHashMap<>();
    private @Nullable Model asked;
    private Sift.@Nullable Test test;

    Sifted(Sift sift, String reading, Supplier<Model> stands) {
        this.sift = sift;
        this.reading = reading;
        this.stands = stands;
    }

    /// That of a what-if, if it has one.
    static @Nullable Sifted of(Case source, Optional<String> reading, WhatIf whatIf) {
        return whatIf.sift()
                .map(sift ->
                        new Sifted(
                                sift,
                                reading.orElse(""),
                                () ->
                                        Model.resolve(
                                                source,
                                                reading,
                                                whatIf.asThingsStand().withSift(Optional.empty()))))
                .orElse(null);
    }

    /// The model as things stand, without a sift: to its worlds the test is put.
    public synchronized Model asked() {
        Model model = asked;
        if (model == null) {
            model = stands.get();
            asked = model;
        }
        return model;
    }

    /// The test itself.
    public synchronized Sift.Test test() {
        Sift.Test known = test;
        if (known == null) {
            known = sift.of(asked());
            test = known;
        }
        return known;
    }

    /// Whether a world of the model as things stand is kept.
    public boolean fits(World world) {
        return test().fits(world);
    }

    /// Whether a world of another model is kept.
    ///
    /// @param values of that model
    /// @param others values of variables that it does not leave open
    boolean fits(Model other, double[] values, double[] others) {
        return asked().at(values(other, values, others)).filter(this::fits).isPresent();
    }

    /// The values of the model as things stand in a world of another model: by the names of its variables.
    ///
    /// @param others values of variables that the other model does not leave open
    private double[] values(Model other, double[] values, double[] others) {
        int[] from = placesByModel.computeIfAbsent(other, this::from);
        double[] own = others.clone();
        for (int v = 0; v < from.length; v++) {
            if (from[v] >= 0) {
                own[v] = values[from[v]];
            }
        }
        return own;
    }

    private int[] from(Model other) {
        Map<String, Integer> places = new HashMap<>();
        for (int v = 0; v < other.variables().size(); v++) {
            places.put(other.variables().get(v).name(), v);
        }
        return asked().variables().stream()
                .mapToInt(variable -> places.getOrDefault(variable.name(), -1))
                .toArray();
    }

    /// What to throw when no draw was kept: what some draws failed in, commonest first, each with how often.
    NoWorldException noWorld() {
        List<World> drawn = new ArrayList<>();
        for (int k = 0; k < (asked().variables().isEmpty() ? 1 : TOLD); k++) {
            drawn.add(asked().draw(0, k).world());
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        for (World world : drawn) {
            test().failures(world).forEach(failure -> times.merge(failure, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> ordered = new ArrayList<>(times.entrySet());
        ordered.sort((a, b) -> b.getValue() - a.getValue());
        List<String> told =
                ordered.stream()
                        .map(each ->
                                each.getKey()
                                        + " (not in "
                                        + each.getValue()
                                        + " of "
                                        + drawn.size()
                                        + (drawn.size() == 1 ? " world)" : " draws)"))
                        .toList();
        return new NoWorldException(NoWorldException.Cause.SIFT, reading, told);
    }
}
