package org.westphalia.deal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.westphalia.number.Grid;

/// The choices on which the chance to last depends, or something that asks for one, one after the other. Within one, gains add up
/// over the blocks that are left.
///
/// @param linesBind whether choices that cross a red line which asks for a chance to last are left out
/// @param settled blocks written out choice by choice
/// @param rest blocks that are left, in order of their first issue
record Configurations(
        DealProblem problem,
        List<Blocks.Block> settled,
        List<Blocks.Block> rest,
        boolean linesBind) {
    /// More choices than this are not gone through.
    static final long LARGEST = 1 << 20;

    /// One choice for all settled blocks.
    ///
    /// @param options option by issue; 0 for the issues of the rest
    /// @param lasts chance to last as each member believes it, on the grid of chances
    /// @param gain by member: what does not depend on the rest, in units times 2^20
    record Choice(int[] options, long[] lasts, long[] gain) {}

    /// The blocks that the chance to last depends on come first; also those that add to more than what terms are worth while
    /// they stand, as long as that leaves few enough choices, for then one merge of the rest serves them all.
    static Configurations of(DealProblem problem, List<Blocks.Block> blocks, boolean linesBind) {
        List<Blocks.Block> lasting = blocks.stream().filter(Blocks.Block::lasting).toList();
        if (lasting.isEmpty()) {
            return new Configurations(problem, List.of(), blocks, linesBind);
        }
        List<Blocks.Block> more =
                blocks.stream().filter(block -> block.lasting() || !block.valueOnly()).toList();
        List<Blocks.Block> settled = size(more) <= 1 << 14 ? more : lasting;
        return new Configurations(
                problem,
                settled,
                blocks.stream().filter(block -> !settled.contains(block)).toList(),
                linesBind);
    }

    private static long size(List<Blocks.Block> blocks) {
        long size = 1;
        for (Blocks.Block block : blocks) {
            size = Math.min(size * block.size(), Long.MAX_VALUE >> 24);
        }
        return size;
    }

    /// How many choices there are (an upper limit where that is astronomical).
    long size() {
        return size(settled);
    }

    /// Whether the rest adds only to what terms are worth while they stand.
    boolean restIsValueOnly() {
        return rest.stream().allMatch(Blocks.Block::valueOnly);
    }

    void forEach(Consumer<Choice> action) {
        Shape shape = problem.shape();
        int[] at = new int[settled.size()];
        boolean[] all = new boolean[shape.signatories()];
        Arrays.fill(all, true);
        int[] options = new int[shape.issues()];
        if (size() == 0) {
            return;
        }
        while (true) {
            for (int b = 0; b < at.length; b++) {
                Blocks.Block block = settled.get(b);
                for (int k = 0; k < block.issues().length; k++) {
                    options[block.issues()[k]] = block.combinations()[at[b]][k];
                }
            }
            double hazard = problem.hazard(options, all);
            long[] lasts = new long[shape.members()];
            long[] gain = new long[shape.members()];
            for (int m = 0; m < gain.length; m++) {
                lasts[m] = problem.lasting().weight(problem.lasting().classOf(m), hazard);
                gain[m] = problem.gainOfBase(m, lasts[m]);
                for (int b = 0; b < at.length; b++) {
                    gain[m] += gain(settled.get(b), m, at[b], lasts[m]);
                }
            }
            if (!addLasting(options, hazard, lasts, gain)) {
                action.accept(new Choice(options.clone(), lasts, gain));
            }
            int b = at.length - 1;
            while (b >= 0 && ++at[b] == settled.get(b).size()) {
                at[b--] = 0;
            }
            if (b < 0) {
                return;
            }
        }
    }

    /// Adds to gains what depends on the chance to last asked for; whether a line that binds is crossed.
    private boolean addLasting(int[] options, double hazard, long[] weights, long[] gain) {
        boolean crossed = false;
        for (int m = 0; m < gain.length; m++) {
            if (problem.asksLasting(m)) {
                long chance = problem.lasting().lasts(problem.lasting().classOf(m), hazard);
                for (DealProblem.Extra extra : problem.extras(m)) {
                    if (extra.trigger().isLasting() && extra.trigger().fires(options, chance)) {
                        gain[m] += DealProblem.weight(extra, weights[m]);
                    }
                }
                for (Trigger line : problem.shape().lines(m)) {
                    crossed |= linesBind && line.isLasting() && line.fires(options, chance);
                }
            }
        }
        return crossed;
    }

    /// What a combination of a block adds to the gain of a member, in units times 2^20.
    static long gain(Blocks.Block block, int member, int combination, long lasts) {
        return lasts * block.points()[0][member][combination]
                + (Grid.CERTAIN - lasts) * block.points()[1][member][combination]
                + Grid.CERTAIN * block.points()[2][member][combination];
    }

    /// The same for all combinations, by member.
    static long[][] gains(Blocks.Block block, long[] lasts) {
        long[][] gains = new long[lasts.length][block.size()];
        for (int m = 0; m < lasts.length; m++) {
            for (int c = 0; c < block.size(); c++) {
                gains[m][c] = gain(block, m, c, lasts[m]);
            }
        }
        return gains;
    }
}
