package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws the worlds of one chunk and has them decided, those in which the same claims hold together.
final class ChunkOfWorlds {
    private final Plan plan;
    private final Components components;
    private final long number;
    private final int track;
    private final long first;
    private final double[][] inputs;
    private final byte[] deals;
    private final double[][] results;
    private final int[] redrawn;

    ChunkOfWorlds(Plan plan, Components components, long number, int track, long first, int size) {
        this(plan, components, number, track, first, new double[plan.columns().size()][size], size);
    }

    /// Worlds whose uniform numbers are given, numbered from 0.
    ///
    /// @param inputs uniform numbers by column; those of the worlds when decided
    static Chunk decided(Plan plan, Components components, int track, double[][] inputs, int size) {
        return new ChunkOfWorlds(plan, components, 0, track, 0, inputs, size).decide();
    }

    private ChunkOfWorlds(
            Plan plan,
            Components components,
            long number,
            int track,
            long first,
            double[][] inputs,
            int size) {
        this.plan = plan;
        this.components = components;
        this.number = number;
        this.track = track;
        this.first = first;
        this.inputs = inputs;
        deals = new byte[size];
        results = new double[plan.results().size()][size];
        redrawn = new int[size];
    }

    Chunk work() {
        for (int c = 0; c < inputs.length; c++) {
            plan.uniforms().fill(plan.dimension(c), first, inputs[c]);
        }
        return decide();
    }

    private Chunk decide() {
        long checked = 0;
        for (Map.Entry<List<Integer>, int[]> group : groups().entrySet()) {
            int[] choices = group.getKey().stream().mapToInt(Integer::intValue).toArray();
            Component component = plan.component(track, choices);
            checked +=
                    new GroupOfWorlds(
                                    plan.sweep(),
                                    track,
                                    component,
                                    first,
                                    inputs,
                                    redrawn,
                                    deals,
                                    results)
                            .work(group.getValue());
        }
        return new Chunk(number, track, first, inputs, deals, redrawn, checked, results);
    }

    /// Worlds by what their choices came out as; puts the choices into their columns.
    private Map<List<Integer>, int[]> groups() {
        List<Components.Choice> choices = components.choices();
        if (choices.isEmpty()) {
            int[] all = new int[deals.length];
            Arrays.setAll(all, k -> k);
            return Map.of(List.of(), all);
        }
        Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int k = 0; k < deals.length; k++) {
            List<Integer> values = new ArrayList<>();
            for (int c = 0; c < choices.size(); c++) {
                int value = choices.get(c).value(inputs[c][k]);
                inputs[c][k] = value;
                values.add(value);
            }
            groups.computeIfAbsent(values, _ -> new ArrayList<>()).add(k);
        }
        Map<List<Integer>, int[]> arrays = new LinkedHashMap<>();
        groups.forEach((values, worlds) ->
                arrays.put(values, worlds.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }
}
