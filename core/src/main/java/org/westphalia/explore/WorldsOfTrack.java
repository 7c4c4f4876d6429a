package org.westphalia.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.world.World;

/// The drawn worlds of one track, to be looked at one by one.
final class WorldsOfTrack {
    private final Plan plan;
    private final int track;
    private final double[][] inputs;
    private final byte[] deals;
    private final int choices;
    private final Map<List<Integer>, Component> components = new HashMap<>();

    WorldsOfTrack(Plan plan, int track, List<Chunk> chunks) {
        this.plan = plan;
        this.track = track;
        int size = chunks.stream().mapToInt(Chunk::size).sum();
        inputs = new double[plan.columns().size()][size];
        deals = new byte[size];
        choices = plan.sweep().open().held().size() + plan.sweep().open().rivals().size();
        int from = 0;
        for (Chunk chunk : chunks) {
            for (int c = 0; c < inputs.length; c++) {
                System.arraycopy(chunk.inputs()[c], 0, inputs[c], from, chunk.size());
            }
            System.arraycopy(chunk.deals(), 0, deals, from, chunk.size());
            from += chunk.size();
        }
    }

    int size() {
        return deals.length;
    }

    byte deal(int k) {
        return deals[k];
    }

    double[] input(int column) {
        return inputs[column];
    }

    /// Columns of the numbers that belong to a party or its groups, and are open in some world of the track.
    int[] columnsOf(String party) {
        return IntStream.range(0, inputs.length)
                .filter(c ->
                        plan.columns().get(c).kind() == Column.Kind.NUMBER
                                && plan.columns().get(c).path().startsWith(party + "."))
                .filter(c -> java.util.Arrays.stream(inputs[c]).anyMatch(x -> !Double.isNaN(x)))
                .toArray();
    }

    World world(int k) {
        return with(k, Map.of()).orElseThrow();
    }

    /// World k with some columns at other values; empty when that contradicts a comparison.
    Optional<World> with(int k, Map<Integer, Double> otherwise) {
        List<Integer> values = new ArrayList<>();
        for (int c = 0; c < choices; c++) {
            values.add((int) inputs[c][k]);
        }
        Component component;
        synchronized (components) {
            component =
                    components.computeIfAbsent(
                            values,
                            key ->
                                    plan.component(
                                            track,
                                            key.stream().mapToInt(Integer::intValue).toArray()));
        }
        double[] numbers = new double[component.variables()];
        for (int v = 0; v < numbers.length; v++) {
            int column = component.column(v);
            numbers[v] =
                    column < 0
                            ? component.byChance(v, plan.sweep().seed(), k, 0)
                            : otherwise.getOrDefault(column, inputs[column][k]);
        }
        return component.model().unsifted().at(numbers);
    }
}
