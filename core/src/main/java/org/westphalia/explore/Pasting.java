package org.westphalia.explore;

/// The pasting of [Prim]: slices are added back to a box while that raises the share of worlds of interest.
final class Pasting {
    private final Labelled worlds;
    private final Prim.Settings settings;
    private final Limits whole;
    private final boolean[] remaining;
    private Limits limits;
    private int size;
    private int cases;

    Pasting(
            Labelled worlds,
            Prim.Settings settings,
            Limits whole,
            boolean[] remaining,
            Limits limits,
            int size,
            int cases) {
        this.worlds = worlds;
        this.settings = settings;
        this.whole = whole;
        this.remaining = remaining;
        this.limits = limits.copy();
        this.size = size;
        this.cases = cases;
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

    private record Candidate(Limits limits, int size, int cases, double objective, int free) {}

    /// Pastes the best slice; false when none makes the box better.
    boolean paste() {
        Candidate best = null;
        int[] named = limits.columns(whole);
        for (int c : named) {
            if (limits.allowed()[c] != 0) {
                for (int a = 0; a < worlds.answers()[c]; a++) {
                    if ((limits.allowed()[c] >>> a & 1) == 0) {
                        Limits wider = limits.copy();
                        wider.allowed()[c] |= 1L << a;
                        best = better(best, wider, named);
                    }
                }
            } else {
                best = better(best, wider(c, false, named), named);
                best = better(best, wider(c, true, named), named);
            }
        }
        if (best == null
                || (double) best.size() / worlds.size() < settings.leastMass()
                || best.size() <= size
                || !(best.objective() > 0)
                || !((double) best.cases() / best.size() > (double) cases / size)) {
            return false;
        }
        limits = best.limits();
        size = best.size();
        cases = best.cases();
        return true;
    }

    private Candidate better(
            @org.jspecify.annotations.Nullable Candidate best, Limits wider, int[] named) {
        boolean[] in = worlds.within(wider, named, remaining);
        int newSize = 0;
        int newCases = 0;
        for (int k = 0; k < in.length; k++) {
            newSize += in[k] ? 1 : 0;
            newCases += in[k] && worlds.isCase()[k] ? 1 : 0;
        }
        Candidate candidate =
                new Candidate(
                        wider,
                        newSize,
                        newCases,
                        Prim.objective(settings.objective(), size, cases, newSize, newCases),
                        -wider.restricted(whole));
        return best == null
                        || candidate.objective() > best.objective()
                        || (candidate.objective() == best.objective()
                                && candidate.free() > best.free())
                ? candidate
                : best;
    }

    /// The box with one end moved out by a slice of the worlds that lie there and keep to all other limits.
    private Limits wider(int c, boolean upper, int[] named) {
        Limits slab = limits.copy();
        if (upper) {
            slab.low()[c] = limits.high()[c];
            slab.high()[c] = whole.high()[c];
        } else {
            slab.high()[c] = limits.low()[c];
            slab.low()[c] = whole.low()[c];
        }
        boolean[] in = worlds.within(slab, named, remaining);
        double[] values = worlds.columns()[c];
        int count = 0;
        double[] data = new double[in.length];
        for (int k = 0; k < in.length; k++) {
            if (in[k] && !Double.isNaN(values[k])) {
                data[count++] = values[k];
            }
        }
        Limits wider = limits.copy();
        double end = upper ? whole.high()[c] : whole.low()[c];
        if (count > 0) {
            double[] some = java.util.Arrays.copyOf(data, count);
            java.util.Arrays.sort(some);
            end = quantile(some, upper ? settings.paste() : 1 - settings.paste());
        }
        if (upper) {
            wider.high()[c] = end;
        } else {
            wider.low()[c] = end;
        }
        return wider;
    }

    /// The quantile of sorted values, moved off runs of equal ones.
    static double quantile(double[] sorted, double quantile) {
        double place = (sorted.length - 1) * quantile;
        int lower = (int) Math.floor(place);
        int higher = (int) Math.ceil(place);
        if (quantile > 0.5) {
            while (sorted[lower] == sorted[higher] && lower > 0) {
                lower--;
            }
        } else {
            while (sorted[lower] == sorted[higher] && higher < sorted.length - 1) {
                higher++;
            }
        }
        return (sorted[lower] + sorted[higher]) / 2;
    }
}
