package org.westphalia.deal;

import java.util.Arrays;

/// The points of a list that no other point dominates: none is at least as good for all and better for one. Of equal points the
/// one that comes first in a given order is kept.
///
/// Two parties: sort and sweep. Three: sort by the first, sweep with a tree of the best third value by rank of the second (Kung,
/// Luccio and Preparata 1975), O(n log n). Four and more: by falling sum of ranks against the points kept so far, O(n f) for f
/// points kept, in a loop without branches.
final class ParetoSet {
    private static final int BLOCK = 256;

    private ParetoSet() {}

    /// Which of two equal points to keep.
    interface Order {
        int compare(int a, int b);
    }

    /// Indices of the points kept, best for the first party first (then for the second, and so on).
    ///
    /// @param values by party and point; the first `count` points count
    static int[] keep(long[][] values, int count, Order ties) {
        int[] sorted = unique(values, sort(values, count), ties);
        return switch (values.length) {
            case 1 -> Arrays.copyOf(sorted, Math.min(1, sorted.length));
            case 2 -> sweepTwo(values[1], sorted);
            case 3 -> sweepThree(values, sorted);
            default -> scan(values, sorted);
        };
    }

    private static int[] unique(long[][] values, int[] sorted, Order ties) {
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (kept > 0 && compare(values, sorted[kept - 1], sorted[at]) == 0) {
                if (ties.compare(sorted[at], sorted[kept - 1]) < 0) {
                    sorted[kept - 1] = sorted[at];
                }
            } else {
                sorted[kept++] = sorted[at];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static int[] sweepTwo(long[] second, int[] sorted) {
        int kept = 0;
        int[] out = new int[sorted.length];
        for (int point : sorted) {
            if (kept == 0 || second[point] > second[out[kept - 1]]) {
                out[kept++] = point;
            }
        }
        return Arrays.copyOf(out, kept);
    }

    private static int[] sweepThree(long[][] values, int[] sorted) {
        int[] rank = ranks(values[1], sorted);
        long[] best = new long[sorted.length + 1];
        Arrays.fill(best, Long.MIN_VALUE);
        int kept = 0;
        int[] out = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            long third = values[2][sorted[at]];
            // ranks fall with value, so that those at least as good form a prefix
            long most = Long.MIN_VALUE;
            for (int r = rank[at]; r > 0; r -= r & -r) {
                most = Math.max(most, best[r]);
            }
            if (most < third) {
                out[kept++] = sorted[at];
                for (int r = rank[at]; r < best.length; r += r & -r) {
                    best[r] = Math.max(best[r], third);
                }
            }
        }
        return Arrays.copyOf(out, kept);
    }

    /// By position in `sorted`: 1 for the greatest value, rising as values fall, equal for equal values.
    private static int[] ranks(long[] column, int[] sorted) {
        long[] distinct = new long[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            distinct[at] = column[sorted[at]];
        }
        Arrays.sort(distinct);
        int count = 0;
        for (int at = 0; at < distinct.length; at++) {
            if (at == 0 || distinct[at] != distinct[at - 1]) {
                distinct[count++] = distinct[at];
            }
        }
        int[] rank = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            rank[at] = count - Arrays.binarySearch(distinct, 0, count, column[sorted[at]]);
        }
        return rank;
    }

    private static int[] scan(long[][] values, int[] sorted) {
        int n = sorted.length;
        int parties = values.length;
        int[][] rank = new int[parties][];
        long[] order = new long[n];
        for (int p = 0; p < parties; p++) {
            rank[p] = ranks(values[p], sorted);
            for (int at = 0; at < n; at++) {
                order[at] += rank[p][at];
            }
        }
        for (int at = 0; at < n; at++) {
            order[at] = order[at] << 31 | at;
        }
        Arrays.sort(order);
        int[][] kept = new int[parties][n];
        boolean[] in = new boolean[n];
        int[] point = new int[parties];
        int count = 0;
        for (long entry : order) {
            int at = (int) (entry & 0x7fffffff);
            for (int p = 0; p < parties; p++) {
                point[p] = rank[p][at];
            }
            if (!isDominated(kept, count, point)) {
                for (int p = 0; p < parties; p++) {
                    kept[p][count] = point[p];
                }
                count++;
                in[at] = true;
            }
        }
        int[] out = new int[count];
        int filled = 0;
        for (int at = 0; at < n; at++) {
            if (in[at]) {
                out[filled++] = sorted[at];
            }
        }
        return out;
    }

    /// Smaller ranks are better. A difference is not negative for all parties exactly when the point is dominated.
    private static boolean isDominated(int[][] kept, int count, int[] point) {
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            int any =
                    point.length == 4
                            ? fourAtATime(kept, from, to, point)
                            : point.length == 5
                                    ? fiveAtATime(kept, from, to, point)
                                    : manyAtATime(kept, from, to, point);
            if (any < 0) {
                return true;
            }
        }
        return false;
    }

    private static int fourAtATime(int[][] kept, int from, int to, int[] point) {
        int[] a = kept[0];
        int[] b = kept[1];
        int[] c = kept[2];
        int[] d = kept[3];
        int a0 = point[0];
        int b0 = point[1];
        int c0 = point[2];
        int d0 = point[3];
        int any = 0;
        for (int k = from; k < to; k++) {
            any |= ~((a0 - a[k]) | (b0 - b[k]) | (c0 - c[k]) | (d0 - d[k]));
        }
        return any;
    }

    private static int fiveAtATime(int[][] kept, int from, int to, int[] point) {
        int[] a = kept[0];
        int[] b = kept[1];
        int[] c = kept[2];
        int[] d = kept[3];
        int[] e = kept[4];
        int a0 = point[0];
        int b0 = point[1];
        int c0 = point[2];
        int d0 = point[3];
        int e0 = point[4];
        int any = 0;
        for (int k = from; k < to; k++) {
            any |= ~((a0 - a[k]) | (b0 - b[k]) | (c0 - c[k]) | (d0 - d[k]) | (e0 - e[k]));
        }
        return any;
    }

    private static int manyAtATime(int[][] kept, int from, int to, int[] point) {
        int[] worse = new int[to - from];
        for (int p = 0; p < point.length; p++) {
            int[] column = kept[p];
            int mine = point[p];
            for (int k = 0; k < worse.length; k++) {
                worse[k] |= mine - column[from + k];
            }
        }
        int any = 0;
        for (int w : worse) {
            any |= ~w;
        }
        return any;
    }

    private static int compare(long[][] values, int a, int b) {
        for (long[] column : values) {
            if (column[a] != column[b]) {
                return column[a] > column[b] ? -1 : 1;
            }
        }
        return 0;
    }

    /// Merge sort of indices, best first.
    private static int[] sort(long[][] values, int count) {
        int[] from = new int[count];
        Arrays.setAll(from, i -> i);
        int[] to = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                int middle = Math.min(start + width, count);
                int end = Math.min(start + 2 * width, count);
                int a = start;
                int b = middle;
                for (int k = start; k < end; k++) {
                    boolean left =
                            a < middle && (b >= end || compare(values, from[a], from[b]) <= 0);
                    to[k] = left ? from[a++] : from[b++];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }
}
