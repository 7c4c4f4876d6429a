package org.westphalia.explore;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.LaneDecisions;
import org.westphalia.number.Draws;
import org.westphalia.world.Model;
import org.westphalia.world.WorldLanes;

/// Worlds of one chunk and one model: draws them, again where they contradict a comparison, and decides each; in batches where the model
/// allows it, otherwise one by one.
final class GroupOfWorlds {
    private static final int REDRAWS = 1000;
    private static final int WIDTH = 128;

    private final Sweep sweep;
    private final Component component;
    private final Model model;
    private final long first;
    private final double[][] inputs;
    private final int[] redrawn;
    private final byte[] deals;
    private final double[][] batch;
    private final OneWorld one;
    private final @Nullable WorldLanes lanes;
    private @Nullable LaneDecisions decisions;
    private boolean byBatch;
    private final byte[] decided = new byte[WIDTH];
    private final int[] places = new int[WIDTH];

    /// @param inputs uniform numbers by column and place in the chunk; those of the worlds when done
    GroupOfWorlds(
            Sweep sweep,
            Component component,
            long first,
            double[][] inputs,
            int[] redrawn,
            byte[] deals) {
        this.sweep = sweep;
        this.component = component;
        this.model = component.model();
        this.first = first;
        this.inputs = inputs;
        this.redrawn = redrawn;
        this.deals = deals;
        batch = new double[component.variables()][WIDTH];
        one = new OneWorld(sweep, model);
        lanes = model.lanes(WIDTH).orElse(null);
        byBatch = lanes != null;
    }

    /// Draws and decides worlds; returns how many certificates were checked.
    ///
    /// @param worlds places in the chunk
    long work(int[] worlds) {
        long checked = 0;
        int[] pending = worlds;
        for (int attempt = 0; pending.length > 0; attempt++) {
            if (attempt == REDRAWS) {
                throw model.noWorld();
            }
            int[] impossible = new int[pending.length];
            int count = 0;
            for (int from = 0; from < pending.length; from += WIDTH) {
                int size = Math.min(WIDTH, pending.length - from);
                System.arraycopy(pending, from, places, 0, size);
                draw(size, attempt);
                int possible = sift(size, impossible, count);
                count += size - possible;
                checked += decide(possible);
            }
            pending = Arrays.copyOf(impossible, count);
            for (int place : pending) {
                redrawn[place]++;
            }
        }
        forgetClosed(worlds);
        return checked;
    }

    private void draw(int size, int attempt) {
        for (int v = 0; v < batch.length; v++) {
            int column = component.column(v);
            double[] into = batch[v];
            if (attempt == 0 && column >= 0) {
                for (int lane = 0; lane < size; lane++) {
                    into[lane] = inputs[column][places[lane]];
                }
                model.quantiles(v, into, size);
            } else {
                for (int lane = 0; lane < size; lane++) {
                    into[lane] = component.byChance(v, sweep.seed(), first + places[lane], attempt);
                }
            }
        }
    }

    /// Keeps the worlds that agree with the comparisons of the case, and lists the others; returns how many are kept.
    private int sift(int size, int[] impossible, int count) {
        if (lanes != null) {
            lanes.begin(batch, size);
            if (!lanes.hasComparisons()) {
                return size;
            }
        }
        int kept = 0;
        int dropped = count;
        for (int lane = 0; lane < size; lane++) {
            boolean possible =
                    lanes != null ? lanes.isPossible(lane) : model.at(values(lane)).isPresent();
            if (possible) {
                places[kept] = places[lane];
                for (double[] variable : batch) {
                    variable[kept] = variable[lane];
                }
                kept++;
            } else {
                impossible[dropped++] = places[lane];
            }
        }
        if (lanes != null && kept < size) {
            lanes.begin(batch, kept);
        }
        return kept;
    }

    private long decide(int size) {
        if (size == 0) {
            return 0;
        }
        if (byBatch && decisions == null && lanes != null) {
            Optional<LaneDecisions> offered = LaneDecisions.of(one.example(values(0)), lanes);
            decisions = offered.orElse(null);
            byBatch = offered.isPresent();
        }
        Arrays.fill(decided, (byte) -1);
        if (decisions != null) {
            decisions.decide(decided);
        }
        long checked = 0;
        for (int lane = 0; lane < size; lane++) {
            int place = places[lane];
            for (int v = 0; v < batch.length; v++) {
                if (component.column(v) >= 0) {
                    inputs[component.column(v)][place] = batch[v][lane];
                }
            }
            if (decided[lane] < 0) {
                decided[lane] = one.decide(values(lane), decisions);
            }
            deals[place] = decided[lane];
            if (place == 0 || isToBeChecked(first + place)) {
                checked += one.check(values(lane), decided[lane]);
            }
        }
        return checked;
    }

    private boolean isToBeChecked(long k) {
        return (Draws.bits(sweep.seed(), k, OneWorld.ONE_IN) & (OneWorld.ONE_IN - 1)) == 0;
    }

    private double[] values(int lane) {
        double[] values = new double[batch.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = batch[v][lane];
        }
        return values;
    }

    /// Uniform numbers left in columns that these worlds do not leave open are no numbers of theirs.
    private void forgetClosed(int[] worlds) {
        boolean[] open = new boolean[inputs.length];
        Arrays.fill(open, 0, sweep.open().held().size() + sweep.open().rivals().size(), true);
        for (int v = 0; v < batch.length; v++) {
            if (component.column(v) >= 0) {
                open[component.column(v)] = true;
            }
        }
        for (int c = 0; c < open.length; c++) {
            for (int place : open[c] ? new int[0] : worlds) {
                inputs[c][place] = Double.NaN;
            }
        }
    }
}
