package org.westphalia.explore;

/// The peeling of [Prim]: a box that loses a slice at a time.
final class Peeling {
    private final Labelled worlds;
    private final Prim.Settings settings;
    private final Limits whole;
    private final Limits limits;
    private final SortedColumns sorted;
    private final boolean[] in;
    private final int[] present;
    private int size;
    private int cases;
    private int sizeWhenThinned;

    private int bestColumn;
    private boolean bestUpper;
    private int bestAnswer;
    private double bestLimit;
    private int bestSize;
    private int bestCases;
    private double bestObjective;
    private int bestFree;

    Peeling(Labelled worlds, Prim.Settings settings, Limits whole, boolean[] remaining) {
        this.worlds = worlds;
        this.settings = settings;
        this.whole = whole;
        limits = whole.copy();
        in = remaining.clone();
        sorted = new SortedColumns(worlds);
        for (int k = 0; k < in.length; k++) {
            size += in[k] ? 1 : 0;
            cases += in[k] && worlds.isCase()[k] ? 1 : 0;
        }
        sorted.thin(in);
        sizeWhenThinned = size;
        present = new int[worlds.columns().length];
        for (int c = 0; c < present.length; c++) {
            present[c] = sorted.order(c).length;
        }
    }

    Limits limits() {
        return limits;
    }

    int size() {
        return size;
    }

    int cases() {
        return cases;
    }

    /// Peels the best slice off; false when none makes the box better or the box would be too small.
    boolean peel() {
        bestColumn = -1;
        for (int c = 0; c < present.length; c++) {
            if (worlds.answers()[c] > 0) {
                answers(c);
            } else if (present[c] > 1) {
                slice(c, true);
                slice(c, false);
            }
        }
        double least = settings.leastMass();
        if (bestColumn < 0
                || (double) bestSize / worlds.size() < least
                || bestSize >= size
                || !(bestObjective > 0)) {
            return false;
        }
        take();
        return true;
    }

    /// Offers the slice at one end of a number. It reaches to the quantile's world, seen from that end, and to all of the same value; the limit lies half-way
    /// to the next value. Where there is no other value, only what lies beyond that one is cut.
    private void slice(int c, boolean upper) {
        int[] order = sorted.order(c);
        double[] values = worlds.columns()[c];
        int n = present[c];
        double place = (n - 1) * (upper ? 1 - settings.peel() : settings.peel());
        int near = upper ? n - 1 - (int) Math.ceil(place) : (int) Math.floor(place);
        int seen = 0;
        int seenCases = 0;
        int beyond = 0;
        int beyondCases = 0;
        double last = Double.NaN;
        double next = Double.NaN;
        int step = upper ? -1 : 1;
        for (int at = upper ? order.length - 1 : 0; at >= 0 && at < order.length; at += step) {
            int world = order[at];
            if (in[world]) {
                double value = values[world];
                if (value != last) {
                    if (seen > near) {
                        next = value;
                        break;
                    }
                    beyond = seen;
                    beyondCases = seenCases;
                    last = value;
                }
                seen++;
                seenCases += worlds.isCase()[world] ? 1 : 0;
            }
        }
        double limit = Double.isNaN(next) ? last : (last + next) / 2;
        boolean cutsLast = limit != last;
        offer(
                c,
                upper,
                -1,
                limit,
                size - (cutsLast ? seen : beyond),
                cases - (cutsLast ? seenCases : beyondCases));
    }

    private void answers(int c) {
        long allowed = limits.allowed()[c];
        if (Long.bitCount(allowed) < 2) {
            return;
        }
        int[] removed = new int[worlds.answers()[c]];
        int[] removedCases = new int[removed.length];
        double[] values = worlds.columns()[c];
        for (int k = 0; k < in.length; k++) {
            if (in[k]) {
                removed[(int) values[k]]++;
                removedCases[(int) values[k]] += worlds.isCase()[k] ? 1 : 0;
            }
        }
        for (int a = 0; a < removed.length; a++) {
            if ((allowed >>> a & 1) == 1) {
                offer(c, false, a, 0, size - removed[a], cases - removedCases[a]);
            }
        }
    }

    private void offer(int c, boolean upper, int answer, double limit, int newSize, int newCases) {
        double objective = Prim.objective(settings.objective(), size, cases, newSize, newCases);
        int free = worlds.columns().length - restrictedWith(c, upper, answer, limit);
        if (bestColumn < 0
                || objective > bestObjective
                || (objective == bestObjective && free > bestFree)) {
            bestColumn = c;
            bestUpper = upper;
            bestAnswer = answer;
            bestLimit = limit;
            bestSize = newSize;
            bestCases = newCases;
            bestObjective = objective;
            bestFree = free;
        }
    }

    private int restrictedWith(int c, boolean upper, int answer, double limit) {
        int restricted = limits.restricted(whole) - (limits.restricts(c, whole) ? 1 : 0);
        boolean also =
                answer >= 0
                        || (upper ? limit != whole.high()[c] : limit != whole.low()[c])
                        || (upper
                                ? limits.low()[c] != whole.low()[c]
                                : limits.high()[c] != whole.high()[c]);
        return restricted + (also ? 1 : 0);
    }

    private void take() {
        if (bestAnswer >= 0) {
            limits.allowed()[bestColumn] &= ~(1L << bestAnswer);
        } else if (bestUpper) {
            limits.high()[bestColumn] = bestLimit;
        } else {
            limits.low()[bestColumn] = bestLimit;
        }
        double[] values = worlds.columns()[bestColumn];
        if (bestAnswer >= 0) {
            for (int k = 0; k < in.length; k++) {
                if (in[k] && !limits.admits(bestColumn, values[k])) {
                    drop(k);
                }
            }
        } else {
            int[] order = sorted.order(bestColumn);
            int at = bestUpper ? order.length - 1 : 0;
            while (!limits.admits(bestColumn, values[order[at]])) {
                if (in[order[at]]) {
                    drop(order[at]);
                }
                at += bestUpper ? -1 : 1;
            }
        }
        size = bestSize;
        cases = bestCases;
        if (size < sizeWhenThinned / 2) {
            sorted.thin(in);
            sizeWhenThinned = size;
        }
    }

    private void drop(int world) {
        in[world] = false;
        for (int c = 0; c < present.length; c++) {
            present[c] -= Double.isNaN(worlds.columns()[c][world]) ? 0 : 1;
        }
    }
}
