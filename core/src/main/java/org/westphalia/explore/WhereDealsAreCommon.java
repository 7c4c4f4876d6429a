package org.westphalia.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.westphalia.assess.Share;
import org.westphalia.explore.DealRegions.Limit;
import org.westphalia.explore.DealRegions.Region;
import org.westphalia.explore.DealRegions.Standing;
import org.westphalia.explore.DealRegions.TreeLeaf;
import org.westphalia.number.Draws;

/// Inside which limits on claims and numbers are deals common? Scenario discovery with [Prim] on half of the drawn worlds; of its trajectory
/// the box with the best balance of coverage and density on a quarter of them is taken, and limits that do not raise the density there are dropped, since PRIM limits too
/// much; what is told is measured on the last quarter, which took no part. See docs/methods/discovery.md.
public final class WhereDealsAreCommon {
    private static final int LEAST_CASES = 40;
    private static final int RESAMPLES = 10;
    private static final int MOST_RESAMPLED = 20_000;
    private static final double STANDS = 0.05;
    private static final double NARROW = 0.05;
    private static final double LEAF_MASS = 0.02;
    private static final int LEVELS = 4;
    private static final int TO_FIND = 0;
    private static final int TO_CHOOSE = 1;
    private static final int TO_TELL = 2;

    private final Sample sample;
    private final long seed;
    private final boolean deals;
    private final Labelled[] parts = new Labelled[3];
    private final Labelled all;
    private final BooleanSupplier stop;

    private WhereDealsAreCommon(Sample sample, long seed, boolean deals, BooleanSupplier stop) {
        this.sample = sample;
        this.seed = seed;
        this.deals = deals;
        this.stop = stop;
        int n = sample.size();
        boolean[] isCase = new boolean[n];
        boolean[][] chosen = new boolean[3][n];
        for (int k = 0; k < n; k++) {
            isCase[k] = (sample.deals()[k] == 1) == deals && sample.deals()[k] >= 0;
            int quarter = (int) (Draws.bits(seed, k, Draws.dimension("held out")) & 3);
            chosen[quarter < 2 ? TO_FIND : quarter == 2 ? TO_CHOOSE : TO_TELL][k] = true;
        }
        int[] answers =
                sample.columns().stream()
                        .mapToInt(column ->
                                column.kind() == Column.Kind.NUMBER
                                        ? 0
                                        : (int) column.range().high() + 1)
                        .toArray();
        all = new Labelled(sample.inputs(), answers, isCase);
        for (int p = 0; p < 3; p++) {
            parts[p] = all.only(chosen[p]);
        }
    }

    /// Looks for limits in the worlds of a sample.
    ///
    /// @param deals whether for those with a deal; otherwise for those without
    /// @param mostRegions how many boxes at most, at least 1
    /// @param tree whether to grow a classification tree beside them
    /// @param stop asked between searches; once true, what is found so far is the answer
    public static DealRegions of(
            Sample sample,
            long seed,
            boolean deals,
            int mostRegions,
            boolean tree,
            BooleanSupplier stop) {
        return new WhereDealsAreCommon(sample, seed, deals, stop).answer(mostRegions, tree);
    }

    private DealRegions answer(int mostRegions, boolean tree) {
        int cases = all.cases();
        int others = all.size() - cases;
        Standing standing =
                cases == 0
                        ? Standing.NOWHERE
                        : others == 0
                                ? Standing.EVERYWHERE
                                : Math.min(cases, others) < LEAST_CASES
                                        ? Standing.TOO_FEW
                                        : Standing.FOUND;
        List<Region> regions = standing == Standing.FOUND ? regions(mostRegions) : List.of();
        if (standing == Standing.FOUND && regions.isEmpty()) {
            standing = Standing.NONE_HOLDS_UP;
        }
        return new DealRegions(
                deals,
                all.size(),
                seed,
                sample.redrawn(),
                sample.checked(),
                Share.of(cases, all.size()),
                standing,
                parts[TO_TELL].size(),
                regions,
                tree && cases > 0 && others > 0 ? leaves() : List.of(),
                sample.complete());
    }

    private List<Region> regions(int most) {
        List<Region> regions = new ArrayList<>();
        boolean[][] remaining = new boolean[3][];
        for (int p = 0; p < 3; p++) {
            remaining[p] = new boolean[parts[p].size()];
            java.util.Arrays.fill(remaining[p], true);
        }
        while (regions.size() < most && (regions.isEmpty() || !stop.getAsBoolean())) {
            Prim prim = new Prim(parts[TO_FIND], settings());
            List<Prim.Step> trajectory = prim.trajectory(remaining[TO_FIND]);
            int chosen = choose(trajectory, prim.whole(), remaining[TO_CHOOSE]);
            Limits limits = trajectory.get(chosen).limits().copy();
            List<String> dropped = loosen(limits, prim.whole(), remaining[TO_CHOOSE]);
            Counted told = count(TO_TELL, limits, prim.whole(), remaining[TO_TELL]);
            Counted rest = count(TO_TELL, prim.whole(), prim.whole(), remaining[TO_TELL]);
            Share density = Share.of(told.cases(), told.worlds());
            if (limits.equals(prim.whole())
                    || density.low() <= Share.of(rest.cases(), rest.worlds()).high()) {
                break;
            }
            int[] found =
                    regions.isEmpty() || !stop.getAsBoolean()
                            ? resample(trajectory.get(chosen))
                            : new int[limits.low().length];
            Share coverage = Share.of(told.cases(), parts[TO_TELL].cases());
            regions.add(
                    new Region(
                            limits(limits, prim.whole(), remaining[TO_TELL], found),
                            dropped,
                            density,
                            coverage,
                            Share.of(told.worlds(), parts[TO_TELL].size()),
                            trajectory,
                            chosen,
                            settledWith(density, coverage)));
            for (int p = 0; p < 3; p++) {
                boolean[] inside =
                        parts[p].within(limits, limits.columns(prim.whole()), remaining[p]);
                for (int k = 0; k < inside.length; k++) {
                    remaining[p][k] &= !inside[k];
                }
            }
        }
        return regions;
    }

    /// Rare worlds lie in small boxes: a box may hold as few worlds as half of those looked for.
    private Prim.Settings settings() {
        double part = (double) parts[TO_FIND].cases() / Math.max(1, parts[TO_FIND].size());
        double least =
                Math.max(20.0 / Math.max(20, parts[TO_FIND].size()), Math.min(0.05, part / 2));
        return new Prim.Settings(Prim.Objective.LENIENT1, 0.05, 0.05, least);
    }

    private record Counted(int worlds, int cases) {}

    private Counted count(int part, Limits limits, Limits whole, boolean[] among) {
        boolean[] in = parts[part].within(limits, limits.columns(whole), among);
        int worlds = 0;
        int cases = 0;
        for (int k = 0; k < in.length; k++) {
            worlds += in[k] ? 1 : 0;
            cases += in[k] && parts[part].isCase()[k] ? 1 : 0;
        }
        return new Counted(worlds, cases);
    }

    /// The step with the greatest harmonic mean of coverage and density on the worlds kept for choosing; of equals the first.
    private int choose(List<Prim.Step> trajectory, Limits whole, boolean[] among) {
        int best = 0;
        double most = -1;
        int cases = parts[TO_CHOOSE].cases();
        for (int s = 0; s < trajectory.size(); s++) {
            Counted counted = count(TO_CHOOSE, trajectory.get(s).limits(), whole, among);
            double balance = 2.0 * counted.cases() / (counted.worlds() + cases);
            if (balance > most) {
                most = balance;
                best = s;
            }
        }
        return best;
    }

    /// Takes limits off, the least useful first, while the worlds kept for choosing do not show that one raises the density.
    private List<String> loosen(Limits limits, Limits whole, boolean[] among) {
        List<String> dropped = new ArrayList<>();
        while (true) {
            Counted inside = count(TO_CHOOSE, limits, whole, among);
            double worst = STANDS;
            Limits looser = null;
            for (int c : limits.columns(whole)) {
                for (int end = 0; end < 2; end++) {
                    Limits without = without(limits, whole, c, end == 1);
                    if (!without.equals(limits)) {
                        Counted outside = count(TO_CHOOSE, without, whole, among);
                        double p = chance(inside, outside);
                        if (p > worst) {
                            worst = p;
                            looser = without;
                        }
                    }
                }
            }
            if (looser == null) {
                return dropped;
            }
            for (int c : limits.columns(whole)) {
                limits.low()[c] = looser.low()[c];
                limits.high()[c] = looser.high()[c];
                limits.allowed()[c] = looser.allowed()[c];
                if (!limits.restricts(c, whole)) {
                    dropped.add(sample.columns().get(c).name());
                }
            }
            List<String> left = new ArrayList<>();
            for (int c : limits.columns(whole)) {
                left.add(sample.columns().get(c).name());
            }
            dropped.removeAll(left);
        }
    }

    private static Limits without(Limits limits, Limits whole, int c, boolean upper) {
        Limits looser = limits.copy();
        if (limits.allowed()[c] != 0) {
            looser.allowed()[c] = whole.allowed()[c];
        } else if (upper) {
            looser.high()[c] = whole.high()[c];
        } else {
            looser.low()[c] = whole.low()[c];
        }
        return looser;
    }

    /// How likely as many cases are among the worlds inside, were they spread as in the box without the limit.
    private static double chance(Counted inside, Counted outside) {
        return outside.worlds() == 0
                ? 1
                : Binomial.atLeast(
                        inside.cases(),
                        inside.worlds(),
                        (double) outside.cases() / outside.worlds());
    }

    private List<Limit> limits(Limits limits, Limits whole, boolean[] among, int[] found) {
        Counted inside = count(TO_TELL, limits, whole, among);
        List<Limit> told = new ArrayList<>();
        for (int c : limits.columns(whole)) {
            double worst = 0;
            for (int end = 0; end < 2; end++) {
                Limits looser = without(limits, whole, c, end == 1);
                if (!looser.equals(limits)) {
                    worst = Math.max(worst, chance(inside, count(TO_TELL, looser, whole, among)));
                }
            }
            told.add(limit(limits, whole, c, worst, found[c]));
        }
        return told;
    }

    private Limit limit(Limits limits, Limits whole, int c, double quasiP, int found) {
        Column column = sample.columns().get(c);
        List<String> allowed = new ArrayList<>();
        if (limits.allowed()[c] != 0) {
            for (int a = 0; a < all.answers()[c]; a++) {
                if ((limits.allowed()[c] >>> a & 1) == 1) {
                    allowed.add(
                            column.kind() == Column.Kind.QUESTION
                                    ? column.answers().get(a)
                                    : a == 1 ? "held" : "not held");
                }
            }
        }
        boolean number = allowed.isEmpty();
        return new Limit(
                column,
                number && limits.low()[c] != whole.low()[c]
                        ? OptionalDouble.of(limits.low()[c])
                        : OptionalDouble.empty(),
                number && limits.high()[c] != whole.high()[c]
                        ? OptionalDouble.of(limits.high()[c])
                        : OptionalDouble.empty(),
                allowed,
                quasiP,
                found);
    }

    /// In how many of ten random halves of the worlds a search limits each thing, at the step whose coverage is nearest to that of the box.
    private int[] resample(Prim.Step box) {
        Labelled from = parts[TO_FIND];
        int[] found = new int[from.columns().length];
        double part = Math.min(0.5, (double) MOST_RESAMPLED / from.size());
        for (int r = 0; r < RESAMPLES; r++) {
            boolean[] half = new boolean[from.size()];
            for (int k = 0; k < half.length; k++) {
                half[k] = Draws.uniform(seed, k, Draws.dimension("resample " + r)) < part;
            }
            Labelled some = from.only(half);
            Prim prim = new Prim(some, settings());
            Prim.Step nearest = null;
            for (Prim.Step step : prim.trajectory(prim.all())) {
                if (nearest == null
                        || Math.abs(step.coverage() - box.coverage())
                                < Math.abs(nearest.coverage() - box.coverage())) {
                    nearest = step;
                }
            }
            if (nearest != null) {
                for (int c : nearest.limits().columns(prim.whole())) {
                    found[c]++;
                }
            }
        }
        return found;
    }

    private OptionalLong settledWith(Share density, Share coverage) {
        double half =
                Math.max(density.high() - density.low(), coverage.high() - coverage.low()) / 2;
        return half <= NARROW
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(all.size() * (half / NARROW) * (half / NARROW)));
    }

    private List<TreeLeaf> leaves() {
        Labelled find = parts[TO_FIND];
        Limits whole = find.whole();
        boolean[] among = new boolean[parts[TO_TELL].size()];
        java.util.Arrays.fill(among, true);
        List<TreeLeaf> leaves = new ArrayList<>();
        for (Cart.Leaf leaf : new Cart(find, LEAF_MASS, LEVELS).leaves()) {
            Counted told = count(TO_TELL, leaf.limits(), whole, among);
            List<Limit> limits = new ArrayList<>();
            for (int c : leaf.limits().columns(whole)) {
                limits.add(limit(leaf.limits(), whole, c, Double.NaN, 0));
            }
            leaves.add(
                    new TreeLeaf(
                            limits,
                            Share.of(told.cases(), told.worlds()),
                            Share.of(told.cases(), parts[TO_TELL].cases())));
        }
        return leaves;
    }
}
