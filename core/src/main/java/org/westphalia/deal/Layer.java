package org.westphalia.deal;

import org.jspecify.annotations.Nullable;

/// Undominated points over some blocks, each with the way it was made: a point of the layer below and a combination of one more
/// block.
///
/// @param values by party and point; best for the first party first
/// @param parent index into the layer below
/// @param choice combination of this layer's block
/// @param block the block added; null for the bottom layer, which has one point
record Layer(
        long[][] values,
        int[] parent,
        int[] choice,
        Blocks.@Nullable Block block,
        @Nullable Layer below) {

    /// One point of value 0 for everybody.
    static Layer bottom(int parties) {
        return new Layer(new long[parties][1], new int[1], new int[1], null, null);
    }

    int size() {
        return parent.length;
    }

    /// Writes the options behind a point.
    void options(int point, int[] into) {
        Layer layer = this;
        int at = point;
        while (layer.block != null && layer.below != null) {
            int[] combination = layer.block.combinations()[layer.choice[at]];
            for (int k = 0; k < combination.length; k++) {
                into[layer.block.issues()[k]] = combination[k];
            }
            at = layer.parent[at];
            layer = layer.below;
        }
    }

    /// Every point with every combination of one more block, undominated ones only.
    ///
    /// @param added by party and combination
    /// @param least by party: points that stay below are dropped (what they must reach in the end less the best still to come)
    Layer plus(Blocks.Block next, long[][] added, long[] least, int issues) {
        return values.length == 2
                ? plusTwo(next, added, least, issues)
                : plusMany(next, added, least, issues);
    }

    private Layer plusMany(Blocks.Block next, long[][] added, long[] least, int issues) {
        int parties = values.length;
        int width = next.size();
        long[][] sum = new long[parties][Math.multiplyExact(size(), width)];
        int[] from = new int[sum[0].length];
        int count = 0;
        for (int c = 0; c < width; c++) {
            for (int point = 0; point < size(); point++) {
                boolean enough = true;
                for (int p = 0; p < parties; p++) {
                    long value = values[p][point] + added[p][c];
                    sum[p][count] = value;
                    enough &= value >= least[p];
                }
                from[count] = c * size() + point;
                count += enough ? 1 : 0;
            }
        }
        int[] kept = ParetoSet.keep(sum, count, (a, b) -> compare(next, from[a], from[b], issues));
        long[][] best = new long[parties][kept.length];
        int[] parents = new int[kept.length];
        int[] choices = new int[kept.length];
        for (int k = 0; k < kept.length; k++) {
            for (int p = 0; p < parties; p++) {
                best[p][k] = sum[p][kept[k]];
            }
            parents[k] = from[kept[k]] % size();
            choices[k] = from[kept[k]] / size();
        }
        return new Layer(best, parents, choices, next, this);
    }

    /// Two parties: the combinations' copies of the staircase are merged one into the other, each merge linear.
    private Layer plusTwo(Blocks.Block next, long[][] added, long[] least, int issues) {
        int n = size();
        Stairs stairs = new Stairs((a, b) -> compare(next, a, b, issues));
        long[] first = new long[n];
        long[] second = new long[n];
        int[] from = new int[n];
        for (int c = 0; c < next.size(); c++) {
            int count = 0;
            for (int point = 0; point < n; point++) {
                first[count] = values[0][point] + added[0][c];
                second[count] = values[1][point] + added[1][c];
                from[count] = c * n + point;
                count += first[count] >= least[0] && second[count] >= least[1] ? 1 : 0;
            }
            stairs.merge(first, second, from, count);
        }
        int[] parents = new int[stairs.size()];
        int[] choices = new int[stairs.size()];
        for (int k = 0; k < parents.length; k++) {
            parents[k] = stairs.from()[k] % n;
            choices[k] = stairs.from()[k] / n;
        }
        return new Layer(stairs.values(), parents, choices, next, this);
    }

    /// Terms order of two candidates (combination times size plus point) over the issues settled so far.
    private int compare(Blocks.Block next, int a, int b, int issues) {
        int[] left = new int[issues];
        int[] right = new int[issues];
        write(next, a, left);
        write(next, b, right);
        return java.util.Arrays.compare(left, right);
    }

    private void write(Blocks.Block next, int candidate, int[] into) {
        options(candidate % size(), into);
        int[] combination = next.combinations()[candidate / size()];
        for (int k = 0; k < combination.length; k++) {
            into[next.issues()[k]] = combination[k];
        }
    }
}
