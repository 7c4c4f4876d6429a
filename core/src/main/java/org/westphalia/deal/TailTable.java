package org.westphalia.deal;

/// The sums of values over the last issues, written out for all their combinations and scanned without branches. Filled when it
/// is first asked about a world.
final class TailTable {
    private static final int LARGEST = 64;

    private final int parties;
    private final int[] options;
    private final int[] offset;
    private final int flat;
    private final int from;
    private final int size;
    private final long[][] sums;
    private final long[] missing;
    private boolean filled;

    /// @param offset where the options of an issue begin
    /// @param keep so many issues, from the first, are never in the table
    TailTable(int parties, int[] options, int[] offset, int keep) {
        this.parties = parties;
        this.options = options.clone();
        this.offset = offset;
        flat = offset[options.length];
        int first = options.length;
        int product = 1;
        while (first > keep && product * options[first - 1] <= LARGEST) {
            product *= options[--first];
        }
        from = first;
        size = product;
        sums = new long[parties][size];
        missing = new long[parties];
    }

    /// The first issue of the table.
    int from() {
        return from;
    }

    /// The next world begins.
    void forget() {
        filled = false;
    }

    /// A combination with which every party has what it needs beyond the sums at `row`; -1 if there is none.
    int find(double[] value, double[] needed, double[] sum, int row) {
        if (!filled) {
            fill(value);
        }
        for (int p = 0; p < parties; p++) {
            missing[p] = (long) needed[p] - (long) sum[row + p];
        }
        return parties == 4 && !isAmongFour() ? -1 : first();
    }

    private boolean isAmongFour() {
        long[] a = sums[0];
        long[] b = sums[1];
        long[] c = sums[2];
        long[] d = sums[3];
        long a0 = missing[0];
        long b0 = missing[1];
        long c0 = missing[2];
        long d0 = missing[3];
        long any = 0;
        for (int k = 0; k < size; k++) {
            any |= ~((a[k] - a0) | (b[k] - b0) | (c[k] - c0) | (d[k] - d0));
        }
        return any < 0;
    }

    private int first() {
        for (int k = 0; k < size; k++) {
            long all = 0;
            for (int p = 0; p < parties; p++) {
                all |= sums[p][k] - missing[p];
            }
            if (all >= 0) {
                return k;
            }
        }
        return -1;
    }

    /// Writes the options of a combination.
    void write(int combination, int[] into) {
        int rest = combination;
        for (int i = from; i < options.length; i++) {
            into[i] = rest % options[i];
            rest /= options[i];
        }
    }

    /// The last issue is the slowest to change.
    private void fill(double[] value) {
        for (int p = 0; p < parties; p++) {
            long[] row = sums[p];
            row[0] = 0;
            int width = 1;
            for (int i = from; i < options.length; i++) {
                int at = p * flat + offset[i];
                for (int o = options[i] - 1; o >= 0; o--) {
                    long mine = (long) value[at + o];
                    int base = o * width;
                    for (int k = 0; k < width; k++) {
                        row[base + k] = row[k] + mine;
                    }
                }
                width *= options[i];
            }
        }
        filled = true;
    }

    /// The greatest of some values. Doubles are compared by their bits as whole numbers, which needs no branches.
    static double greatest(double[] value, int from, int to) {
        long best = Long.MIN_VALUE;
        for (int f = from; f < to; f++) {
            long bits = Double.doubleToRawLongBits(value[f]);
            best = Math.max(best, bits ^ bits >> 63 >>> 1);
        }
        return Double.longBitsToDouble(best ^ best >> 63 >>> 1);
    }
}
