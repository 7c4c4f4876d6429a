package org.westphalia.deal;

import java.util.Arrays;
import org.westphalia.number.Grid;

/// Whether a deal exists, for one world after another of the same shape: parties of one mind who must all sign, values that add
/// up, and (optionally) a chance to last that depends on the first issues. A workspace: the caller writes the numbers of a world
/// into the arrays and asks [#exists()]; nothing is allocated. Same meaning as [org.westphalia.world.World], exact.
///
/// The witness and the multipliers of earlier worlds are tried first. Then terms are gone through depth first, leaving parts in
/// which some party, or the weighted sum of all, cannot reach what is asked; the last issues are written out as a table that is
/// scanned without branches. Sums of values are whole numbers below 2^53 and so exact as doubles; weighted sums only leave parts
/// whose bound is short by more than rounding could explain.
public final class ManyWorlds {
    private static final int STEPS = 2;

    private final int parties;
    private final int issues;
    private final int[] options;
    private final int[] offset;
    private final int flat;
    private final int lasting;
    private final TailTable table;
    private final Chances chances;
    private final int head;

    /// V by party and option, `party * flatSize() + offset(issue) + option`; whole units within 2^40.
    public final double[] value;

    /// R by party; units within 2^40.
    public final long[] noDeal;

    /// B by party, whatever the terms; units within 2^40.
    public final long[] collapse;

    /// Rate of breaking by option of the first issues.
    public final double[] rate;

    /// The chance of breaking at hazard 1, shared by all parties.
    public double breaks;

    private final int optionBits;
    private final int optionMask;
    private final Witnesses witnesses;
    private int[] witness;
    private final int[] at;
    private final int[] favourite;
    private final double[] weight;
    private final double[] slope;
    private final double[] weighted;
    private final double[] weightedRest;
    private final double[] mostRest;
    private final double[] least;
    private final double[] needed;
    private final double[] sum;
    private final double margin;
    private double chanceOfBest;
    private double askedWeighted;
    private double collapseWeighted;

    /// Room for worlds of one shape.
    ///
    /// @param options number of options by issue
    /// @param lasting how many of the issues, from the first, the chance to last depends on; 0 when every agreement lasts
    public ManyWorlds(int parties, int[] options, int lasting) {
        this.parties = parties;
        this.issues = options.length;
        this.options = options.clone();
        this.lasting = lasting;
        offset = new int[issues + 1];
        for (int i = 0; i < issues; i++) {
            offset[i + 1] = offset[i] + options[i];
        }
        flat = offset[issues];
        table = new TailTable(parties, options, offset, lasting);
        chances = new Chances(offset, lasting);
        head = table.from();
        optionBits = 32 - Integer.numberOfLeadingZeros(Arrays.stream(options).max().orElse(1));
        optionMask = (1 << optionBits) - 1;
        value = new double[parties * flat];
        noDeal = new long[parties];
        collapse = new long[parties];
        rate = new double[offset[lasting]];
        Arrays.fill(rate, 1);
        witnesses = new Witnesses(issues);
        witness = new int[issues];
        at = new int[issues];
        favourite = new int[issues];
        weight = new double[parties];
        Arrays.fill(weight, 1.0 / parties);
        slope = new double[parties];
        weighted = new double[flat];
        weightedRest = new double[issues + 1];
        mostRest = new double[(issues + 1) * parties];
        least = new double[parties];
        needed = new double[parties];
        sum = new double[(issues + 1) * parties];
        margin = 4.0 * parties * (issues + 2);
    }

    /// Number of options of all issues together.
    public int flatSize() {
        return flat;
    }

    /// Where the options of an issue begin.
    public int offset(int issue) {
        return offset[issue];
    }

    /// The terms that were a deal when [#exists()] last said so; not a copy.
    public int[] witness() {
        return witness;
    }

    /// Whether the world in the arrays has a deal.
    public boolean exists() {
        if (isRemembered()) {
            return true;
        }
        if (lasting > 0) {
            chances.read(rate, breaks);
        }
        for (int p = 0; p < parties; p++) {
            double best = 0;
            mostRest[issues * parties + p] = 0;
            for (int i = issues - 1; i >= 0; i--) {
                int from = p * flat + offset[i];
                best += TailTable.greatest(value, from, from + options[i]);
                mostRest[i * parties + p] = best;
            }
            least[p] = leastNeeded(p);
            if (best < least[p] - margin) {
                return false;
            }
        }
        if (isShort()) {
            return false;
        }
        if (lasting == 0 ? isGainForAll() : isDeal(at)) {
            remember();
            return true;
        }
        table.forget();
        System.arraycopy(at, 0, favourite, 0, issues);
        weightedRest[issues] = 0;
        for (int i = issues - 1; i >= 0; i--) {
            weightedRest[i] = weightedRest[i + 1] + weighted[offset[i] + at[i]] + 1;
        }
        if (lasting == 0) {
            for (int p = 0; p < parties; p++) {
                needed[p] = noDeal[p];
            }
        }
        Arrays.fill(sum, 0, parties, 0);
        return visit(0, 0, 1);
    }

    /// Whether terms of earlier worlds are a deal.
    private boolean isRemembered() {
        for (int k = 0; k < witnesses.tried(); k++) {
            if (isDeal(witnesses.recent(k))) {
                witness = witnesses.again(k);
                return true;
            }
        }
        witnesses.inVain();
        return false;
    }

    private void remember() {
        witness = witnesses.add(at);
    }

    private boolean isGainForAll() {
        for (int p = 0; p < parties; p++) {
            if (slope[p] < 0) {
                return false;
            }
        }
        return true;
    }

    /// What V a party needs at least, were the chance to last what suits it best.
    private double leastNeeded(int p) {
        return lasting == 0
                ? noDeal[p]
                : needed(p, noDeal[p] >= collapse[p] ? chances.longest() : chances.shortest());
    }

    private double needed(int p, double chance) {
        double over = (double) noDeal[p] - collapse[p];
        if (chance <= 0) {
            return over <= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return collapse[p] + over * (Grid.CERTAIN / chance);
    }

    /// Looks for multipliers under which all together fall short, from those of the world before; leaves the last weights tried,
    /// their weighted table, and the terms that are best under them in `at`.
    private boolean isShort() {
        for (int step = 0; ; step++) {
            double bound = bound();
            if (bound < -margin) {
                return true;
            }
            slopes();
            if (step == STEPS || (lasting == 0 && isGainForAll())) {
                return false;
            }
            double mean = 0;
            for (int p = 0; p < parties; p++) {
                mean += slope[p];
            }
            mean /= parties;
            double norm = 0;
            for (int p = 0; p < parties; p++) {
                norm += (slope[p] - mean) * (slope[p] - mean);
            }
            if (norm <= 0) {
                return false;
            }
            double length = 1.1 * bound / norm;
            double total = 0;
            for (int p = 0; p < parties; p++) {
                double next = weight[p] - length * (slope[p] - mean);
                weight[p] = next > 0 ? next : 0;
                total += weight[p];
            }
            for (int p = 0; p < parties; p++) {
                weight[p] /= total;
            }
        }
    }

    /// The greatest weighted sum of gains, in units (an upper bound within a unit per issue); leaves the terms of that point in
    /// `at`. The option rides in the low bits of its value, so that the best is found without branches.
    private double bound() {
        double first = weight[0];
        for (int f = 0; f < flat; f++) {
            weighted[f] = first * value[f];
        }
        for (int p = 1; p < parties; p++) {
            double mine = weight[p];
            int from = p * flat;
            for (int f = 0; f < flat; f++) {
                weighted[f] += mine * value[from + f];
            }
        }
        long sumOfBest = 0;
        for (int i = 0; i < issues; i++) {
            int from = offset[i];
            long best = (long) weighted[from] << optionBits;
            for (int o = 1; o < options[i]; o++) {
                best = Math.max(best, (long) weighted[from + o] << optionBits | o);
            }
            at[i] = (int) best & optionMask;
            sumOfBest += (best >> optionBits) + 1;
        }
        askedWeighted = 0;
        collapseWeighted = 0;
        for (int p = 0; p < parties; p++) {
            askedWeighted += weight[p] * noDeal[p];
            collapseWeighted += weight[p] * collapse[p];
        }
        chanceOfBest =
                lasting == 0 || sumOfBest >= collapseWeighted
                        ? chances.longest()
                        : chances.shortest();
        return lasting == 0 ? sumOfBest - askedWeighted : gain((double) sumOfBest, chanceOfBest);
    }

    /// Gains of the parties at the terms in `at`, at the chance to last that the bound was taken at.
    private void slopes() {
        for (int p = 0; p < parties; p++) {
            double v = 0;
            for (int i = 0, from = p * flat; i < issues; i++) {
                v += value[from + offset[i] + at[i]];
            }
            slope[p] =
                    lasting == 0
                            ? v - noDeal[p]
                            : collapse[p]
                                    + chanceOfBest * (1.0 / Grid.CERTAIN) * (v - collapse[p])
                                    - noDeal[p];
        }
    }

    /// Weighted sum of gains at a weighted sum of values.
    private double gain(double value, double chance) {
        return collapseWeighted
                + chance * (1.0 / Grid.CERTAIN) * (value - collapseWeighted)
                - askedWeighted;
    }

    private boolean visit(int issue, double weightedSum, double hazard) {
        double reach = weightedSum + weightedRest[issue];
        if (lasting == 0) {
            if (reach - askedWeighted < -margin) {
                return false;
            }
        } else if (issue <= lasting && isOutOfReach(issue, reach, hazard)) {
            return false;
        }
        int row = issue * parties;
        if (issue >= lasting) {
            long signs = 0;
            for (int p = 0; p < parties; p++) {
                signs |= Double.doubleToRawLongBits(sum[row + p] + mostRest[row + p] - needed[p]);
            }
            if (signs < 0) {
                return false;
            }
        }
        if (issue == head) {
            return scan(row);
        }
        int first = favourite[issue];
        for (int k = 0; k < options[issue]; k++) {
            int o = k == 0 ? first : k <= first ? k - 1 : k;
            int f = offset[issue] + o;
            at[issue] = o;
            for (int p = 0; p < parties; p++) {
                sum[row + parties + p] = sum[row + p] + value[p * flat + f];
            }
            if (visit(
                    issue + 1,
                    weightedSum + weighted[f],
                    issue < lasting ? hazard * rate[f] : hazard)) {
                return true;
            }
        }
        return false;
    }

    /// While the chance to last is open (or just known): whether all together, or some party, cannot reach what is asked. Leaves
    /// what is needed behind once it is known.
    private boolean isOutOfReach(int issue, double reach, double hazard) {
        boolean known = issue == lasting;
        double low = known ? chances.atLeast(hazard) : chances.shortest();
        double high = known ? chances.atMost(hazard) : chances.longest();
        if (gain(reach, reach >= collapseWeighted ? high : low) < -margin) {
            return true;
        }
        int row = issue * parties;
        for (int p = 0; p < parties; p++) {
            double enough = known ? needed(p, noDeal[p] >= collapse[p] ? high : low) : least[p];
            if (sum[row + p] + mostRest[row + p] < enough - margin) {
                return true;
            }
        }
        if (known) {
            long chance = Grid.lasts(breaks, hazard);
            for (int p = 0; p < parties; p++) {
                needed[p] = neededExactly(p, chance);
            }
        }
        return false;
    }

    private long neededExactly(int p, long chance) {
        long product = Grid.CERTAIN * noDeal[p] - (Grid.CERTAIN - chance) * collapse[p];
        if (chance == 0) {
            return product <= 0 ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2;
        }
        return Math.ceilDiv(product, chance);
    }

    private boolean scan(int row) {
        int found = table.find(value, needed, sum, row);
        if (found < 0) {
            return false;
        }
        table.write(found, at);
        remember();
        return true;
    }

    /// The exact test of complete terms.
    private boolean isDeal(int[] terms) {
        long chance = Grid.CERTAIN;
        if (lasting > 0) {
            double hazard = 1;
            for (int i = 0; i < lasting; i++) {
                hazard *= rate[offset[i] + terms[i]];
            }
            chance = Grid.lasts(breaks, hazard);
        }
        for (int p = 0; p < parties; p++) {
            double v = 0;
            for (int i = 0; i < issues; i++) {
                v += value[p * flat + offset[i] + terms[i]];
            }
            if (v < (lasting == 0 ? noDeal[p] : neededExactly(p, chance))) {
                return false;
            }
        }
        return true;
    }
}
