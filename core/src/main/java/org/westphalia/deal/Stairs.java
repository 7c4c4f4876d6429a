package org.westphalia.deal;

import java.util.Arrays;

/// An undominated set of points for two parties that grows by merging: falling in the first value, rising in the second.
final class Stairs {
    private final ParetoSet.Order ties;
    private long[] first = new long[16];
    private long[] second = new long[16];
    private int[] from = new int[16];
    private long[] otherFirst = new long[16];
    private long[] otherSecond = new long[16];
    private int[] otherFrom = new int[16];
    private int size;

    /// @param ties which of two equal points to keep, by their marks
    Stairs(ParetoSet.Order ties) {
        this.ties = ties;
    }

    int size() {
        return size;
    }

    /// Marks of the points, in order.
    int[] from() {
        return from;
    }

    long[][] values() {
        return new long[][] {Arrays.copyOf(first, size), Arrays.copyOf(second, size)};
    }

    /// Adds points that are themselves undominated and in order; linear in both sizes.
    void merge(long[] addFirst, long[] addSecond, int[] addFrom, int count) {
        room(size + count);
        int a = 0;
        int b = 0;
        int kept = 0;
        long top = Long.MIN_VALUE;
        while (a < size || b < count) {
            boolean mine;
            if (a < size && b < count) {
                int order = Long.compare(first[a], addFirst[b]);
                if (order == 0) {
                    order = Long.compare(second[a], addSecond[b]);
                    if (order == 0) {
                        if (second[a] > top) {
                            otherFirst[kept] = first[a];
                            otherSecond[kept] = second[a];
                            otherFrom[kept++] =
                                    ties.compare(from[a], addFrom[b]) <= 0 ? from[a] : addFrom[b];
                            top = second[a];
                        }
                        a++;
                        b++;
                        continue;
                    }
                }
                mine = order > 0;
            } else {
                mine = a < size;
            }
            long value = mine ? second[a] : addSecond[b];
            if (value > top) {
                otherFirst[kept] = mine ? first[a] : addFirst[b];
                otherSecond[kept] = value;
                otherFrom[kept++] = mine ? from[a] : addFrom[b];
                top = value;
            }
            a += mine ? 1 : 0;
            b += mine ? 0 : 1;
        }
        swap(kept);
    }

    private void room(int needed) {
        if (otherFirst.length < needed) {
            otherFirst = new long[needed * 2];
            otherSecond = new long[needed * 2];
            otherFrom = new int[needed * 2];
        }
    }

    private void swap(int kept) {
        long[] f = first;
        long[] s = second;
        int[] m = from;
        first = otherFirst;
        second = otherSecond;
        from = otherFrom;
        otherFirst = f;
        otherSecond = s;
        otherFrom = m;
        size = kept;
    }
}
