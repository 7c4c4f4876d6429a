package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws the worlds of one chunk and has them decided, those in which the same claims hold together.
final class ChunkOfWorlds {
    /// Uniform numbers of so many worlds stay near the processor until they are used.
    private static final int BLOCK = 1 << 11;

    private final Plan plan;
    private final Components components;
    private final long number;
    private final int track;
    private final long first;
    private final double[][] inputs;
    private final byte[] deals;
    private final double[][] results;
    private final int[] redrawn;
    private final Map<List<Integer>, GroupOfWorlds> groups = new LinkedHashMap<>();

    ChunkOfWorlds(Plan plan, Components components, long number, int track, long first, int size) {
        this(plan, components, number, track, first, new double[plan.columns().size()][size], size);
    }

    /// Worlds whose uniform numbers are given, numbered from 0.
    ///
    /// @param inputs uniform numbers by column; those of the worlds when decided
    static Chunk decided(Plan plan, Components components, int track, double[][] inputs, int size) {
        ChunkOfWorlds worlds = new ChunkOfWorlds(plan, components, 0, track, 0, inputs, size);
        worlds.decide(0, size);
        return worlds.chunk();
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
        for (int from = 0; from < deals.length; from += BLOCK) {
            int count = Math.min(BLOCK, deals.length - from);
            for (int c = 0; c < inputs.length; c++) {
                plan.uniforms().fill(plan.dimension(c), first + from, count, inputs[c], from);
            }
            decide(from, from + count);
        }
        return chunk();
    }

    /// Decides worlds whose uniform numbers are drawn.
    private void decide(int from, int to) {
        groups(from, to)
                .forEach((values, worlds) ->
                        groups.computeIfAbsent(values, this::group).work(worlds));
    }

    private GroupOfWorlds group(List<Integer> values) {
        int[] choices = values.stream().mapToInt(Integer::intValue).toArray();
        return new GroupOfWorlds(
                plan.sweep(),
                track,
                plan.component(track, choices),
                first,
                inputs,
                redrawn,
                deals,
                results);
    }

    private Chunk chunk() {
        long checked = 0;
        for (GroupOfWorlds group : groups.values()) {
            checked += group.finish();
        }
        return new Chunk(number, track, first, inputs, deals, redrawn, checked, results);
    }

    /// Worlds by what their choices came out as; puts the choices into their columns.
    private Map<List<Integer>, int[]> groups(int from, int to) {
        List<Components.Choice> choices = components.choices();
        if (choices.isEmpty()) {
            int[] all = new int[to - from];
            Arrays.setAll(all, k -> from + k);
            return Map.of(List.of(), all);
        }
        Map<List<Integer>, List<Integer>> places = new LinkedHashMap<>();
        for (int k = from; k < to; k++) {
            List<Integer> values = new ArrayList<>();
            for (int c = 0; c < choices.size(); c++) {
                int value = choices.get(c).value(inputs[c][k]);
                inputs[c][k] = value;
                values.add(value);
            }
            places.computeIfAbsent(values, _ -> new ArrayList<>()).add(k);
        }
        Map<List<Integer>, int[]> arrays = new LinkedHashMap<>();
        places.forEach((values, worlds) ->
                arrays.put(values, worlds.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }
}
