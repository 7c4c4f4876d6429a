package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.westphalia.assess.Share;
import org.westphalia.number.Draws;

/// Pairs of worlds A and B of one track, and A with groups of inputs taken from B, all decided: what variance-based indices are worked
/// out from. A has the first dimensions of the drawing, B as many following ones.
///
/// @param groups indices of the columns that were exchanged together, each group once
/// @param rows how many pairs
/// @param redrawn how many of the worlds contradicted a comparison; the inputs then depend on each other
record ExchangedWorlds(
        SobolIndices indices, List<int[]> groups, int rows, long redrawn, long checked) {

    /// @param columns inputs of the track
    /// @param asked indices of the columns that are exchanged together
    static ExchangedWorlds of(
            Plan plan, int track, List<Column> columns, List<int[]> asked, int rows) {
        List<int[]> groups = new ArrayList<>();
        for (int[] group : asked) {
            if (groups.stream().noneMatch(other -> Arrays.equals(other, group))) {
                groups.add(group);
            }
        }
        int size = columns.size();
        long[] keys = new long[2 * size];
        for (int c = 0; c < size; c++) {
            keys[c] = Draws.dimension(columns.get(c).name());
            keys[size + c] = Draws.dimension(columns.get(c).name() + "'");
        }
        Uniforms uniforms = Uniforms.of(Drawing.SOBOL, plan.sweep().seed(), keys, rows);
        double[][] drawn = new double[2 * size][rows];
        for (int d = 0; d < drawn.length; d++) {
            uniforms.fill(d, 0, drawn[d]);
        }
        int[] places = places(plan, columns);
        Chunk[] decided =
                IntStream.range(0, groups.size() + 2)
                        .parallel()
                        .mapToObj(g -> {
                            boolean[] fromB = new boolean[size];
                            int[] group = g < 2 ? new int[0] : groups.get(g - 2);
                            for (int c : g == 1 ? IntStream.range(0, size).toArray() : group) {
                                fromB[c] = true;
                            }
                            double[][] inputs = new double[plan.columns().size()][rows];
                            for (int c = 0; c < size; c++) {
                                inputs[places[c]] = drawn[fromB[c] ? size + c : c].clone();
                            }
                            return plan.decided(track, inputs, rows);
                        })
                        .toArray(Chunk[]::new);
        double[][] answers = new double[decided.length][rows];
        long redrawn = 0;
        long checked = 0;
        for (int g = 0; g < decided.length; g++) {
            for (int k = 0; k < rows; k++) {
                answers[g][k] = decided[g].deals()[k] == 1 ? 1 : 0;
                redrawn += decided[g].redrawn()[k];
            }
            checked += decided[g].checked();
        }
        double[][] mixed = Arrays.copyOfRange(answers, 2, answers.length);
        return new ExchangedWorlds(
                SobolIndices.of(
                        answers[0], answers[1], mixed, new double[0][], plan.sweep().seed()),
                groups,
                rows,
                redrawn,
                checked);
    }

    private static int[] places(Plan plan, List<Column> columns) {
        Map<String, Integer> byName = new HashMap<>();
        for (int c = 0; c < plan.columns().size(); c++) {
            byName.put(plan.columns().get(c).name(), c);
        }
        return columns.stream().mapToInt(column -> byName.get(column.name())).toArray();
    }

    /// The part that a group plays; empty where it was not exchanged.
    Optional<Deciding.Part> part(int[] group) {
        for (int g = 0; g < groups.size(); g++) {
            if (Arrays.equals(groups.get(g), group)) {
                SobolIndices.Index index = indices.groups().get(g);
                return Optional.of(new Deciding.Part(Share.of(index.changes(), rows), index));
            }
        }
        return Optional.empty();
    }

    /// How many rows would make every total index known to so much to either side; empty when these do.
    OptionalLong settledWith(double narrow) {
        double widest = 0;
        for (SobolIndices.Index index : indices.groups()) {
            widest = Math.max(widest, (index.totalRange().high() - index.totalRange().low()) / 2);
        }
        double times = widest / narrow * (widest / narrow);
        return times <= 1 ? OptionalLong.empty() : OptionalLong.of((long) Math.ceil(rows * times));
    }
}
