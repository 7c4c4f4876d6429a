package org.westphalia.assess;

import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.deal.Shape;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// The gain of one member over a region.
///
/// With weights w the gain times their sum is `sum_i w_i a_i`, where `a_i = D v_i(x_i) + D E + (1 - D) B + F - R`: every number
/// but the weights is put under each weight. For given terms the largest gain is then the largest weighted mean of the largest a_i
/// ([WeightBox#largestMean(double[])]), and it is convex in D, so the ends of D suffice; the smallest likewise. Where R is
/// compared with the value of terms t in the same world, `D v_i(x_i) - R` becomes `D v_i(x_i) - v_i(t_i)`, taken at the corners of
/// what the two scores may be together ([ScorePair]).
///
/// Members whose weights are exact are computed in whole units without any slack, so that ties sign; with uncertain weights each
/// contribution may be off by its rounding, which widens the bounds by a unit per contribution.
final class MemberGain implements GainRange {
    private final MemberNumbers numbers;
    private final ScorePair scores;
    private final MemberBound overBoxes;
    private final Shape shape;
    private final Region.Member member;
    private final PointsRange value;
    private final PointsRange collapse;
    private final PointsRange outright;
    private final long noDealLow;
    private final long noDealHigh;
    private final @Nullable WeightBox weights;
    private final int @Nullable [] above;
    private final int @Nullable [] below;
    private final double unit;
    private final double slack;

    MemberGain(Shape shape, Region.Member member, int decimals) {
        this(MemberNumbers.of(shape, member, decimals));
    }

    private MemberGain(MemberNumbers numbers) {
        this.numbers = numbers;
        scores = numbers.scores();
        overBoxes = new MemberBound(numbers);
        shape = numbers.shape();
        member = numbers.member();
        value = numbers.value();
        collapse = numbers.collapse();
        outright = numbers.outright();
        noDealLow = numbers.noDealLow();
        noDealHigh = numbers.noDealHigh();
        weights = numbers.weights();
        above = numbers.above();
        below = numbers.below();
        unit = numbers.unit();
        slack = numbers.slack();
    }

    @Override
    public Interval breaks() {
        return member.breaks();
    }

    @Override
    public int belief() {
        return member.belief();
    }

    private boolean isExact() {
        return weights == null && above == null && below == null;
    }

    @Override
    public double highest(int[] options, Outlook outlook) {
        if (isExact()) {
            return Math.max(
                    exactMost(options, outlook.least(), outlook),
                    exactMost(options, outlook.greatest(), outlook));
        }
        double best = Double.NEGATIVE_INFINITY;
        double compared = Double.NEGATIVE_INFINITY;
        for (long chance : new long[] {outlook.least(), outlook.greatest()}) {
            double d = GainRange.part(chance);
            best = Math.max(best, largest(options, d, outlook, false));
            compared = Math.max(compared, largest(options, d, outlook, true));
        }
        return Math.min(best, compared);
    }

    @Override
    public double lowest(int[] options, Outlook outlook) {
        if (isExact()) {
            return Math.min(
                    exactLeast(options, outlook.least(), outlook),
                    exactLeast(options, outlook.greatest(), outlook));
        }
        double worst = Double.POSITIVE_INFINITY;
        double compared = Double.POSITIVE_INFINITY;
        for (long chance : new long[] {outlook.least(), outlook.greatest()}) {
            double d = GainRange.part(chance);
            worst = Math.min(worst, smallest(options, d, outlook, false));
            compared = Math.min(compared, smallest(options, d, outlook, true));
        }
        return Math.max(worst, compared);
    }

    private double exactMost(int[] x, long d, Outlook outlook) {
        long rest = Grid.CERTAIN - d;
        long gain =
                d * value.most(shape, x)
                        + rest * collapse.most(shape, x)
                        + Grid.CERTAIN
                                * outright.most(shape, x, outlook.shortest(), outlook.longest());
        return (gain - (member.collapseIsNoDeal() ? d : Grid.CERTAIN) * noDealLow)
                * unit
                / Grid.CERTAIN;
    }

    private double exactLeast(int[] x, long d, Outlook outlook) {
        long rest = Grid.CERTAIN - d;
        long gain =
                d * value.least(shape, x)
                        + rest * collapse.least(shape, x)
                        + Grid.CERTAIN
                                * outright.least(shape, x, outlook.shortest(), outlook.longest());
        return (gain - (member.collapseIsNoDeal() ? d : Grid.CERTAIN) * noDealHigh)
                * unit
                / Grid.CERTAIN;
    }

    /// The largest gain at one chance to last.
    ///
    /// @param compared whether to use that R is at least the value of the terms it is better than (or the ceiling)
    double largest(int[] x, double d, Outlook outlook, boolean compared) {
        double rest =
                ((1 - d) * collapse.most(shape, x)
                                        + outright.most(
                                                shape, x, outlook.shortest(), outlook.longest()))
                                * unit
                        + slack;
        double kappa = numbers.kappa(d);
        if (!compared || above == null) {
            return largestAgainst(x, d, rest - kappa * noDealLow * unit);
        }
        Region.Comparison comparison = member.comparison().orElseThrow();
        double gain = meanAgainst(x, d, above, kappa, rest - kappa * comparison.added().low(), 1);
        return Double.isInfinite(comparison.ceiling().low())
                ? gain
                : Math.max(gain, largestAgainst(x, d, rest - kappa * comparison.ceiling().low()));
    }

    /// The smallest gain at one chance to last.
    ///
    /// @param compared whether to use that R is at most the value of the terms it is worse than (or the floor)
    double smallest(int[] x, double d, Outlook outlook, boolean compared) {
        double rest =
                ((1 - d) * collapse.least(shape, x)
                                        + outright.least(
                                                shape, x, outlook.shortest(), outlook.longest()))
                                * unit
                        - slack;
        double kappa = numbers.kappa(d);
        if (!compared || below == null) {
            return meanAgainst(x, d, null, kappa, rest - kappa * noDealHigh * unit, -1);
        }
        Region.Comparison comparison = member.comparison().orElseThrow();
        double gain = meanAgainst(x, d, below, kappa, rest - kappa * comparison.added().high(), -1);
        return Double.isInfinite(comparison.floor().high())
                ? gain
                : Math.min(
                        gain,
                        meanAgainst(
                                x, d, null, kappa, rest - kappa * comparison.floor().high(), -1));
    }

    private double largestAgainst(int[] x, double d, double rest) {
        return meanAgainst(x, d, null, 0, rest, 1);
    }

    /// The extreme of `D V(x) - kappa V(t) + rest`; without t of `D V(x) + rest`.
    private double meanAgainst(
            int[] x, double d, int @Nullable [] t, double kappa, double rest, int sign) {
        double constant = rest + value.difference(shape, x, d, t, kappa, sign) * unit;
        if (weights == null) {
            return constant;
        }
        double[] numbers = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            numbers[i] =
                    constant
                            + scores.extreme(
                                    shape.flat(i, x[i]),
                                    d,
                                    t == null ? -1 : shape.flat(i, t[i]),
                                    kappa,
                                    sign);
        }
        double mean = sign > 0 ? weights.largestMean(numbers) : weights.smallestMean(numbers);
        return weights.sumLow() > 0
                ? mean
                : sign > 0 ? Math.max(mean, constant) : Math.min(mean, constant);
    }

    @Override
    public double bound(
            Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        return overBoxes.bound(box, chance, outlook, additive, vague);
    }

    @Override
    public double roughLow(
            Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        return overBoxes.roughLow(box, chance, outlook, additive, vague, 1);
    }

    /// The bounds over boxes, for adding up over groups.
    MemberBound overBoxes() {
        return overBoxes;
    }
}
