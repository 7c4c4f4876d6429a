package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.westphalia.assess.Share;

/// The worlds of one track of a sweep, all in memory: what the analyses of many worlds work on.
///
/// @param columns what the worlds of this track differ in; NaN where a world does not leave a number open
/// @param inputs by column, then by world
/// @param deals by world: 1 a deal exists, 0 none does, -1 not decided within the limit of search nodes
/// @param redrawn how many draws were thrown away because they contradicted a comparison
/// @param checked how many certificates the independent checker verified
/// @param complete false when the work was stopped before the last world
public record Sample(
        Track track,
        List<Column> columns,
        double[][] inputs,
        byte[] deals,
        long redrawn,
        long checked,
        boolean complete) {
    /// A sample holds at most so many numbers (columns times worlds): 4 GiB.
    public static final long MOST_NUMBERS = 1L << 29;

    public Sample {
        columns = List.copyOf(columns);
    }

    /// How many worlds there are.
    public int size() {
        return deals.length;
    }

    /// How many have a deal, of all: one that could not be decided counts as one without.
    public Share share() {
        long hits = 0;
        for (byte deal : deals) {
            hits += deal == 1 ? 1 : 0;
        }
        return deals.length == 1 && columns.isEmpty()
                ? Share.known(hits, 1)
                : Share.of(hits, deals.length);
    }

    /// Worlds not decided within the limit of search nodes.
    public long undecided() {
        long count = 0;
        for (byte deal : deals) {
            count += deal < 0 ? 1 : 0;
        }
        return count;
    }

    /// Runs a plan and keeps its worlds, track by track.
    ///
    /// @throws IllegalArgumentException when they are more than memory is meant to hold; the message says how many it may be
    public static List<Sample> of(Plan plan, Runner runner, BooleanSupplier stop) {
        long columns = Math.max(1, plan.columns().size());
        if (plan.worlds() > MOST_NUMBERS / columns || plan.worlds() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "worlds with "
                            + columns
                            + " open numbers each can be held in memory up to "
                            + Math.min(MOST_NUMBERS / columns, Integer.MAX_VALUE / 2)
                            + " at a time; draw fewer, or write them to a folder with sweep");
        }
        List<Gathered> gathered = new ArrayList<>();
        for (int t = 0; t < plan.sweep().tracks().size(); t++) {
            gathered.add(new Gathered(plan.columns().size(), (int) plan.worlds(t)));
        }
        runner.run(plan, 0, chunk -> gathered.get(chunk.track()).add(chunk), stop);
        List<Sample> samples = new ArrayList<>();
        for (int t = 0; t < gathered.size(); t++) {
            samples.add(gathered.get(t).sample(plan, t));
        }
        return List.copyOf(samples);
    }

    private static final class Gathered {
        private final double[][] inputs;
        private final byte[] deals;
        private int filled;
        private long redrawn;
        private long checked;

        Gathered(int columns, int worlds) {
            inputs = new double[columns][worlds];
            deals = new byte[worlds];
        }

        void add(Chunk chunk) {
            for (int c = 0; c < inputs.length; c++) {
                System.arraycopy(chunk.inputs()[c], 0, inputs[c], filled, chunk.size());
            }
            System.arraycopy(chunk.deals(), 0, deals, filled, chunk.size());
            for (int times : chunk.redrawn()) {
                redrawn += times;
            }
            checked += chunk.checked();
            filled += chunk.size();
        }

        Sample sample(Plan plan, int track) {
            boolean complete = filled == deals.length;
            List<Column> open = new ArrayList<>();
            List<double[]> numbers = new ArrayList<>();
            Map<String, Column> own = plan.ownColumns(track);
            for (int c = 0; c < inputs.length; c++) {
                Column column = own.get(plan.columns().get(c).name());
                if (column != null) {
                    open.add(column);
                    numbers.add(complete ? inputs[c] : Arrays.copyOf(inputs[c], filled));
                }
            }
            return new Sample(
                    plan.sweep().tracks().get(track),
                    open,
                    numbers.toArray(double[][]::new),
                    complete ? deals : Arrays.copyOf(deals, filled),
                    redrawn,
                    checked,
                    complete);
        }
    }
}
