package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The sift of a model: its test, and the model as things stand, to whose worlds the test is put. What was said so far was said under the
/// levers in force, so a lever pulled in a what-if does not throw a world away.
public final class Sifted {
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

    /// The values of the model as things stand in a world of another model: by the names of its variables.
    ///
    /// @param others values of variables that the other model does not leave open
    double[] values(Model other, double[] values, double[] others) {
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

    /// What to throw when none of these was kept: what they failed in, commonest first, each with how often.
    NoWorldException noWorld(List<World> drawn) {
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
