package org.westphalia.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Agreement;

/// The exact Pareto frontier of parties of one mind who must all sign, by merging block by block: undominated points of some
/// blocks, with every combination of the next, undominated ones kept (Bellman's principle holds since gains add up). What the
/// chance to last depends on is settled first, choice by choice; the rest is merged once and rescaled per choice where it adds
/// only to value, or merged per distinct chance to last.
///
/// Exact. Two parties: linear merges of staircases; the time is in the sizes of the staircases, not in the number of terms.
final class MergedFrontier {
    /// Most points that one step may compare.
    static final long MOST_POINTS = 60_000_000;

    /// Most comparisons of one step with four and more parties.
    static final long MOST_COMPARISONS = 4_000_000_000L;

    private static final int CHUNK = 1 << 20;

    private final DealProblem problem;
    private final boolean allTerms;
    private final int parties;
    private final List<Configurations.Choice> choices = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Layer> layerOf = new ArrayList<>();
    private final IdentityHashMap<Layer, long[]> mostOf = new IdentityHashMap<>();
    private int marks;

    private MergedFrontier(DealProblem problem, boolean allTerms) {
        this.problem = problem;
        this.allTerms = allTerms;
        this.parties = problem.shape().signatories();
    }

    /// Whether all parties are of one mind and must all sign.
    static boolean fits(DealProblem problem) {
        return problem.shape().agreement() instanceof Agreement.All
                && problem.shape().members() == problem.shape().signatories();
    }

    /// Terms on the frontier, best for the first party first; empty when the problem is not of this kind or too large for it.
    ///
    /// @param allTerms among all terms that keep the rules instead of among deals
    static Optional<List<int[]>> find(DealProblem problem, boolean allTerms) {
        if (!fits(problem)) {
            return Optional.empty();
        }
        Optional<List<Blocks.Block>> blocks = Blocks.of(problem, !allTerms);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        if (blocks.get().stream().anyMatch(block -> block.size() == 0)) {
            return Optional.of(List.of());
        }
        Configurations configurations = Configurations.of(problem, blocks.get(), !allTerms);
        if (configurations.size() > Configurations.LARGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(new MergedFrontier(problem, allTerms).merge(configurations));
    }

    private @Nullable List<int[]> merge(Configurations configurations) {
        List<Configurations.Choice> all = new ArrayList<>();
        configurations.forEach(all::add);
        if (all.isEmpty()) {
            return List.of();
        }
        boolean once = all.size() > 1 && configurations.restIsValueOnly() && leastChance(all) > 0;
        Map<List<Long>, Layer> byChance = new HashMap<>();
        @Nullable Layer shared = once ? rest(configurations, null, null) : null;
        if (once && shared == null) {
            return null;
        }
        long work = 0;
        for (Configurations.Choice choice : all) {
            Layer layer = shared;
            if (layer == null) {
                List<Long> key = Arrays.stream(choice.lasts()).boxed().toList();
                layer = byChance.get(key);
                if (layer == null) {
                    layer =
                            rest(
                                    configurations,
                                    choice.lasts(),
                                    all.size() == 1 ? choice.gain() : null);
                    if (layer == null) {
                        return null;
                    }
                    byChance.put(key, layer);
                }
            }
            if (isHopeless(choice, layer, once)) {
                continue;
            }
            work += layer.size();
            if (work > MOST_POINTS / (parties == 2 ? 1 : parties == 3 ? 4 : 256)) {
                return null;
            }
            choices.add(choice);
            layerOf.add(layer);
            offsets.add(marks);
            marks += layer.size();
        }
        return parties == 2 ? two(once) : many(once);
    }

    /// The least chance to last among all choices and members.
    private static long leastChance(List<Configurations.Choice> all) {
        long least = Long.MAX_VALUE;
        for (Configurations.Choice choice : all) {
            for (long lasts : choice.lasts()) {
                least = Math.min(least, lasts);
            }
        }
        return least;
    }

    /// Merges the rest: in units of value when `lasts` is null, otherwise in gains at these chances.
    ///
    /// @param gain what the only choice gives, so that points from which no deal can come are dropped
    private @Nullable Layer rest(
            Configurations configurations, long @Nullable [] lasts, long @Nullable [] gain) {
        List<Blocks.Block> blocks = configurations.rest();
        List<long[][]> added = new ArrayList<>();
        for (Blocks.Block block : blocks) {
            added.add(lasts == null ? block.points()[0] : Configurations.gains(block, lasts));
        }
        long[] least = new long[parties];
        Arrays.fill(least, Long.MIN_VALUE);
        if (gain != null && !allTerms) {
            for (int p = 0; p < parties; p++) {
                least[p] = -gain[p];
                for (long[][] table : added) {
                    least[p] -= Arrays.stream(table[p]).max().orElse(0);
                }
            }
        }
        Layer layer = Layer.bottom(parties);
        for (int b = blocks.size() - 1; b >= 0; b--) {
            if (isTooMuch(layer.size(), blocks.get(b).size())) {
                return null;
            }
            for (int p = 0; p < parties && gain != null && !allTerms; p++) {
                least[p] += Arrays.stream(added.get(b)[p]).max().orElse(0);
            }
            layer = layer.plus(blocks.get(b), added.get(b), least, problem.shape().issues());
        }
        return layer;
    }

    /// With four and more parties every point may have to be compared with every point kept.
    private boolean isTooMuch(long points, long combinations) {
        return parties < 4
                ? points * combinations > MOST_POINTS / (parties == 2 ? 1 : 4)
                : points * combinations > MOST_POINTS / 16
                        || points * points * combinations > MOST_COMPARISONS;
    }

    private boolean isHopeless(Configurations.Choice choice, Layer layer, boolean scaled) {
        if (layer.size() == 0) {
            return true;
        }
        for (int p = 0; p < parties && !allTerms; p++) {
            if (choice.gain()[p] + most(layer)[p] * (scaled ? choice.lasts()[p] : 1) < 0) {
                return true;
            }
        }
        return false;
    }

    private long[] most(Layer layer) {
        return mostOf.computeIfAbsent(
                layer,
                l ->
                        Arrays.stream(l.values())
                                .mapToLong(column -> Arrays.stream(column).max().orElseThrow())
                                .toArray());
    }

    private long value(int choice, int party, int point, boolean scaled) {
        Configurations.Choice at = choices.get(choice);
        long value = layerOf.get(choice).values()[party][point];
        return at.gain()[party] + (scaled ? value * at.lasts()[party] : value);
    }

    private List<int[]> two(boolean scaled) {
        Stairs stairs = new Stairs(this::compare);
        long[] first = new long[0];
        long[] second = new long[0];
        int[] from = new int[0];
        for (int c = 0; c < choices.size(); c++) {
            int size = layerOf.get(c).size();
            if (first.length < size) {
                first = new long[size];
                second = new long[size];
                from = new int[size];
            }
            int count = 0;
            for (int point = 0; point < size; point++) {
                first[count] = value(c, 0, point, scaled);
                second[count] = value(c, 1, point, scaled);
                from[count] = offsets.get(c) + point;
                count += allTerms || (first[count] >= 0 && second[count] >= 0) ? 1 : 0;
            }
            stairs.merge(first, second, from, count);
        }
        return Arrays.stream(stairs.from(), 0, stairs.size()).mapToObj(this::terms).toList();
    }

    private List<int[]> many(boolean scaled) {
        long[][] values = new long[parties][1024];
        int[] from = new int[1024];
        int count = 0;
        int cleaned = 0;
        for (int c = 0; c < choices.size(); c++) {
            for (int point = 0; point < layerOf.get(c).size(); point++) {
                if (count == from.length) {
                    for (int p = 0; p < parties; p++) {
                        values[p] = Arrays.copyOf(values[p], 2 * count);
                    }
                    from = Arrays.copyOf(from, 2 * count);
                }
                boolean enough = true;
                for (int p = 0; p < parties; p++) {
                    values[p][count] = value(c, p, point, scaled);
                    enough &= allTerms || values[p][count] >= 0;
                }
                from[count] = offsets.get(c) + point;
                count += enough ? 1 : 0;
            }
            if (count > cleaned + CHUNK) {
                count = clean(values, from, count);
                cleaned = count;
            }
        }
        count = clean(values, from, count);
        return Arrays.stream(from, 0, count).mapToObj(this::terms).toList();
    }

    private int clean(long[][] values, int[] from, int count) {
        int[] kept = ParetoSet.keep(values, count, (a, b) -> compare(from[a], from[b]));
        int[] marksKept = Arrays.stream(kept).map(k -> from[k]).toArray();
        for (long[] column : values) {
            long[] best = Arrays.stream(kept).mapToLong(k -> column[k]).toArray();
            System.arraycopy(best, 0, column, 0, best.length);
        }
        System.arraycopy(marksKept, 0, from, 0, kept.length);
        return kept.length;
    }

    private int compare(int a, int b) {
        return Arrays.compare(terms(a), terms(b));
    }

    private int[] terms(int mark) {
        int low = 0;
        int high = offsets.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (offsets.get(middle) <= mark) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int[] options = choices.get(low).options().clone();
        layerOf.get(low).options(mark - offsets.get(low), options);
        return options;
    }
}
