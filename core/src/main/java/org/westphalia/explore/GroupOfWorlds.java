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
    private static final int WIDTH = 128;

    private final Sweep sweep;
    private final Component component;
    private final Model model;
    private final long first;
    private final double[][] inputs;
    private final int[] redrawn;
    private final byte[] deals;
    private final double[][] results;
    private final MoreOfWorld more;
    private final double[][] batch;
    private final OneWorld one;
    private final @Nullable WorldLanes lanes;
    private @Nullable LaneDecisions decisions;
    private boolean byBatch;
    private final byte[] decided = new byte[2 * WIDTH];
    private final int[] places = new int[WIDTH];
    private final double[][] hard;
    private final int[] hardPlaces = new int[2 * WIDTH];
    private int hardCount;
    private long checked;

    /// @param inputs uniform numbers by column and place in the chunk; those of the worlds when done
    GroupOfWorlds(
            Sweep sweep,
            int track,
            Component component,
            long first,
            double[][] inputs,
            int[] redrawn,
            byte[] deals,
            double[][] results) {
        this.sweep = sweep;
        this.component = component;
        this.model = component.model();
        this.first = first;
        this.inputs = inputs;
        this.redrawn = redrawn;
        this.deals = deals;
        this.results = results;
        more = new MoreOfWorld(sweep, sweep.tracks().get(track), component);
        batch = new double[component.variables()][WIDTH];
        hard = new double[component.variables()][2 * WIDTH];
        one = new OneWorld(sweep, model);
        lanes = model.lanes(2 * WIDTH).orElse(null);
        byBatch = lanes != null;
    }

    /// Draws worlds and decides those that are easy.
    ///
    /// @param worlds places in the chunk
    void work(int[] worlds) {
        int[] pending = worlds;
        for (int attempt = 0; pending.length > 0; attempt++) {
            if (attempt >= model.mostDraws()) {
                throw model.noWorld();
            }
            int[] impossible = new int[pending.length];
            int count = 0;
            for (int from = 0; from < pending.length; from += WIDTH) {
                int size = Math.min(WIDTH, pending.length - from);
                System.arraycopy(pending, from, places, 0, size);
                draw(size, attempt);
                int possible = sift(size, impossible, count, attempt);
                count += size - possible;
                decide(possible);
            }
            pending = Arrays.copyOf(impossible, count);
            for (int place : pending) {
                redrawn[place]++;
            }
        }
        forgetClosed(worlds);
    }

    /// Decides what is left; returns how many certificates were checked in all.
    long finish() {
        decideHard();
        return checked;
    }

    private void draw(int size, int attempt) {
        boolean together = areTogether(size);
        for (int v = 0; v < batch.length; v++) {
            int column = component.column(v);
            double[] into = batch[v];
            if (attempt == 0 && column >= 0) {
                if (together) {
                    System.arraycopy(inputs[column], places[0], into, 0, size);
                } else {
                    for (int lane = 0; lane < size; lane++) {
                        into[lane] = inputs[column][places[lane]];
                    }
                }
                model.quantiles(v, into, size);
            } else {
                for (int lane = 0; lane < size; lane++) {
                    into[lane] = component.byChance(v, sweep.seed(), first + places[lane], attempt);
                }
            }
        }
    }

    /// Keeps the worlds that agree with the comparisons of the case and pass the sift of the model, and lists the others; returns how many
    /// are kept.
    private int sift(int size, int[] impossible, int count, int attempt) {
        boolean sifted = model.sift().isPresent();
        if (lanes != null) {
            lanes.begin(batch, size);
            if (!lanes.hasComparisons() && !sifted) {
                return size;
            }
        }
        int kept = 0;
        int dropped = count;
        for (int lane = 0; lane < size; lane++) {
            boolean possible =
                    lanes != null && !sifted
                            ? lanes.isPossible(lane)
                            : model.at(
                                            values(batch, lane),
                                            sweep.seed(),
                                            first + places[lane],
                                            attempt)
                                    .isPresent();
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

    /// Decides what is easy in the batch; the rest is gathered until it fills a batch of its own.
    private void decide(int size) {
        if (byBatch && decisions == null && lanes != null && size > 0) {
            Optional<LaneDecisions> offered =
                    LaneDecisions.of(one.example(values(batch, 0)), lanes);
            decisions = offered.orElse(null);
            byBatch = offered.isPresent();
        }
        keep(size);
        if (decisions != null) {
            decisions.decide(decided, true);
        } else {
            Arrays.fill(decided, (byte) -1);
        }
        for (int lane = 0; lane < size; lane++) {
            if (decided[lane] >= 0 || decisions == null) {
                settle(batch, lane, places[lane], decided[lane]);
            } else {
                for (int v = 0; v < hard.length; v++) {
                    hard[v][hardCount] = batch[v][lane];
                }
                hardPlaces[hardCount++] = places[lane];
            }
        }
        if (hardCount >= WIDTH) {
            decideHard();
        }
    }

    /// Puts the numbers of the batch where those of the chunk stand.
    private void keep(int size) {
        boolean together = areTogether(size);
        for (int v = 0; v < batch.length; v++) {
            if (component.column(v) >= 0) {
                double[] into = inputs[component.column(v)];
                double[] from = batch[v];
                if (together) {
                    System.arraycopy(from, 0, into, places[0], size);
                } else {
                    for (int lane = 0; lane < size; lane++) {
                        into[places[lane]] = from[lane];
                    }
                }
            }
        }
    }

    private boolean areTogether(int size) {
        return size > 0 && places[size - 1] - places[0] == size - 1;
    }

    private void decideHard() {
        if (hardCount > 0 && decisions != null && lanes != null) {
            lanes.begin(hard, hardCount);
            decisions.decide(decided, false);
            for (int lane = 0; lane < hardCount; lane++) {
                settle(hard, lane, hardPlaces[lane], decided[lane]);
            }
            hardCount = 0;
        }
    }

    private void settle(double[][] variables, int lane, int place, byte known) {
        byte deal = known < 0 ? one.decide(values(variables, lane), decisions) : known;
        deals[place] = deal;
        if (results.length > 0) {
            double[] found = more.of(values(variables, lane), deal, first + place);
            for (int r = 0; r < results.length; r++) {
                results[r][place] = found[r];
            }
        }
        if (place == 0 || isToBeChecked(first + place)) {
            checked += one.check(values(variables, lane), deal);
        }
    }

    private boolean isToBeChecked(long k) {
        return (Draws.bits(sweep.seed(), k, OneWorld.ONE_IN) & (OneWorld.ONE_IN - 1)) == 0;
    }

    private static double[] values(double[][] variables, int lane) {
        double[] values = new double[variables.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = variables[v][lane];
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
