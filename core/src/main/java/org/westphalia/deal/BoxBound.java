package org.westphalia.deal;

import org.jspecify.annotations.Nullable;

/// Bounds of gains over a box of one exact world. Since U is affine in the chance to last, its greatest value over the box is at
/// most the greater of the values at the least and the greatest chance; each distinct belief of `breaks` has its own.
final class BoxBound {
    /// With more beliefs than this whose chance is open, no bound is offered: 2^beliefs corners would have to be summed.
    static final int OPEN_BELIEFS = 4;

    private BoxBound() {}

    private static int[] openClasses(long[] low, long[] high) {
        int[] open = new int[low.length];
        int count = 0;
        for (int c = 0; c < low.length; c++) {
            if (low[c] != high[c]) {
                open[count++] = c;
            }
        }
        return java.util.Arrays.copyOf(open, count);
    }

    /// Least and greatest chance to last by class; of classes without a counted member, both are the least.
    private static long[][] chances(DealProblem problem, Box box, boolean[] counted) {
        Lasting lasting = problem.lasting();
        long[] low = new long[lasting.classes()];
        long[] high = new long[lasting.classes()];
        double least = lasting.hazard(box, -1);
        double greatest = lasting.hazard(box, 1);
        for (int c = 0; c < low.length; c++) {
            long[] weights = lasting.weights(c, least, greatest);
            low[c] = weights[0];
            high[c] = counted[c] ? weights[1] : low[c];
        }
        return new long[][] {low, high};
    }

    static Gains.Tables tables(DealProblem problem, Box box) {
        Shape shape = problem.shape();
        Lasting lasting = problem.lasting();
        int members = shape.members();
        boolean[] counted = new boolean[lasting.classes()];
        for (int m = 0; m < members; m++) {
            counted[lasting.classOf(m)] |= box.memberIn(m);
        }
        long[][] chances = chances(problem, box, counted);
        int[] open = openClasses(chances[0], chances[1]);
        double[] vague = new double[shape.issues()];
        double[] parts = open.length == 0 ? new double[shape.issues()] : lasting.partsOfSpread(box);
        if (open.length > OPEN_BELIEFS) {
            return new Gains.Tables(new double[0][][], new double[0][], parts, vague);
        }
        int corners = 1 << open.length;
        double[][][] additive = new double[corners][members][];
        double[][] constant = new double[corners][members];
        for (int corner = 0; corner < corners; corner++) {
            long[] lasts = chances[0].clone();
            for (int k = 0; k < open.length; k++) {
                if ((corner >>> k & 1) == 1) {
                    lasts[open[k]] = chances[1][open[k]];
                }
            }
            for (int m = 0; m < members; m++) {
                if (box.memberIn(m)) {
                    additive[corner][m] = new double[shape.flatSize()];
                    constant[corner][m] =
                            fill(
                                    problem,
                                    box,
                                    m,
                                    lasts[lasting.classOf(m)],
                                    additive[corner][m],
                                    corner == 0 ? vague : null);
                }
            }
        }
        return new Gains.Tables(additive, constant, parts, vague);
    }

    private static double fill(
            DealProblem problem,
            Box box,
            int member,
            long lasts,
            double[] row,
            double @Nullable [] vague) {
        for (int f = 0; f < row.length; f++) {
            if (box.isOpen(f)) {
                row[f] = problem.gainOf(member, f, lasts);
            }
        }
        double constant = problem.gainOfBase(member, lasts);
        for (DealProblem.Extra extra : problem.extras(member)) {
            Extent extent = problem.extent(box, member, extra);
            long weight = DealProblem.weight(extra, lasts);
            if (extent == Extent.ALL || (extent == Extent.SOME && weight > 0)) {
                constant += weight;
            }
            if (extent == Extent.SOME && vague != null) {
                share(problem, box, extra.trigger(), (double) Math.abs(weight), vague);
            }
        }
        return constant;
    }

    private static void share(
            DealProblem problem, Box box, Trigger trigger, double points, double[] vague) {
        if (trigger.isLasting()) {
            double[] parts = problem.lasting().partsOfSpread(box);
            for (int issue = 0; issue < parts.length; issue++) {
                vague[issue] += points * parts[issue];
            }
        }
        int undecided = 0;
        for (int issue : trigger.issues()) {
            undecided += box.openOptions(issue) > 1 ? 1 : 0;
        }
        for (int issue : trigger.issues()) {
            vague[issue] += box.openOptions(issue) > 1 ? points / undecided : 0;
        }
    }

    /// Exact, in 128 bits.
    static boolean isShort(DealProblem problem, Box box, long[] multipliers) {
        Shape shape = problem.shape();
        Lasting lasting = problem.lasting();
        int[] weighed = new int[multipliers.length];
        int count = 0;
        boolean[] counted = new boolean[lasting.classes()];
        for (int m = 0; m < multipliers.length; m++) {
            if (multipliers[m] > 0) {
                if (!box.memberIn(m)) {
                    return false;
                }
                weighed[count++] = m;
                counted[lasting.classOf(m)] = true;
            }
        }
        if (count == 0) {
            return false;
        }
        long[][] chances = chances(problem, box, counted);
        int[] open = openClasses(chances[0], chances[1]);
        long[] lasts = new long[lasting.classes()];
        Wide sum = new Wide();
        Wide best = new Wide();
        Wide term = new Wide();
        for (int corner = 0; corner < 1 << open.length; corner++) {
            System.arraycopy(chances[0], 0, lasts, 0, lasts.length);
            for (int k = 0; k < open.length; k++) {
                if ((corner >>> k & 1) == 1) {
                    lasts[open[k]] = chances[1][open[k]];
                }
            }
            sum.clear();
            for (int k = 0; k < count; k++) {
                int m = weighed[k];
                long d = lasts[lasting.classOf(m)];
                sum.addProduct(multipliers[m], problem.gainOfBase(m, d));
                for (DealProblem.Extra extra : problem.extras(m)) {
                    long weight = DealProblem.weight(extra, d);
                    Extent extent = problem.extent(box, m, extra);
                    if (extent == Extent.ALL || (extent == Extent.SOME && weight > 0)) {
                        sum.addProduct(multipliers[m], weight);
                    }
                }
            }
            for (int i = 0; i < shape.issues(); i++) {
                boolean first = true;
                for (int f = shape.flat(i, 0); f < shape.flat(i, 0) + shape.options(i); f++) {
                    if (box.isOpen(f)) {
                        term.clear();
                        for (int k = 0; k < count; k++) {
                            int m = weighed[k];
                            term.addProduct(
                                    multipliers[m],
                                    problem.gainOf(m, f, lasts[lasting.classOf(m)]));
                        }
                        if (first || term.isGreaterThan(best)) {
                            best.set(term);
                            first = false;
                        }
                    }
                }
                sum.add(best);
            }
            if (!sum.isNegative()) {
                return false;
            }
        }
        return true;
    }
}
