package org.westphalia.explore;

import java.util.Arrays;

/// The worlds in the order of each number: sorted once, and thinned as worlds drop out.
final class SortedColumns {
    private static final long SIGN = 0x80000000L;

    private final int[][] order;

    SortedColumns(Labelled worlds) {
        order = new int[worlds.columns().length][];
        for (int c = 0; c < order.length; c++) {
            order[c] = worlds.answers()[c] > 0 ? new int[0] : sorted(worlds.columns()[c]);
        }
    }

    /// Worlds by value; those whose value is NaN are left out. Keys of 32 bits and the place in the low bits are sorted as whole numbers; runs of
    /// equal keys are put right by the values themselves.
    static int[] sorted(double[] values) {
        long[] keys = new long[values.length];
        int count = 0;
        for (int k = 0; k < values.length; k++) {
            if (!Double.isNaN(values[k])) {
                int bits = Float.floatToIntBits((float) (values[k] + 0.0));
                long key = bits < 0 ? ~bits & 0xFFFFFFFFL : bits | SIGN;
                keys[count++] = key << 32 ^ Long.MIN_VALUE | k;
            }
        }
        Arrays.parallelSort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && keys[to] >>> 32 == keys[from] >>> 32) {
                to++;
            }
            if (to - from > 1) {
                mend(order, from, to, values);
            }
            from = to;
        }
        return order;
    }

    private static void mend(int[] order, int from, int to, double[] values) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = values[order[i - 1]] <= values[order[i]];
        }
        if (!sorted) {
            Integer[] run = new Integer[to - from];
            for (int i = from; i < to; i++) {
                run[i - from] = order[i];
            }
            Arrays.sort(run, (a, b) -> Double.compare(values[a], values[b]));
            for (int i = from; i < to; i++) {
                order[i] = run[i - from];
            }
        }
    }

    int[] order(int column) {
        return order[column];
    }

    /// Leaves only worlds that are in.
    void thin(boolean[] in) {
        for (int c = 0; c < order.length; c++) {
            int[] old = order[c];
            int kept = 0;
            for (int world : old) {
                if (in[world]) {
                    old[kept++] = world;
                }
            }
            order[c] = Arrays.copyOf(old, kept);
        }
    }
}
