package org.westphalia.assess;

import java.util.List;
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
    private final Shape shape;
    private final Region.Member member;
    private final PointsRange value;
    private final PointsRange collapse;
    private final PointsRange outright;
    private final long noDealLow;
    private final long noDealHigh;
    private final @Nullable WeightBox weights;
    private final @Nullable WeightBox normalised;
    private final int @Nullable [] above;
    private final int @Nullable [] below;
    private final double unit;
    private final double slack;

    MemberGain(Shape shape, Region.Member member, int decimals) {
        this.shape = shape;
        this.member = member;
        unit = 1 / Grid.unitsPerPoint(decimals);
        slack = (2 * shape.issues() + 8) * unit;
        boolean compared = member.comparison().isPresent();
        boolean exactWeights = member.weights().stream().allMatch(Interval::isExact);
        if (member.weighted() && !(exactWeights && !compared)) {
            weights = WeightBox.of(member.weights());
            normalised = weights.normalised();
            value =
                    PointsRange.of(
                            shape, Interval.of(0), List.of(), member.valueExtras(), decimals);
        } else {
            weights = null;
            normalised = null;
            List<List<Interval>> points =
                    member.weighted() ? contributions(member) : member.scores();
            value = PointsRange.of(shape, Interval.of(0), points, member.valueExtras(), decimals);
        }
        Region.Worth b = member.collapse();
        collapse =
                PointsRange.of(
                        shape,
                        member.collapseIsNoDeal() ? Interval.of(0) : b.base(),
                        b.options(),
                        b.extras(),
                        decimals);
        outright = PointsRange.of(shape, member.outright(), decimals);
        noDealLow = Grid.units(member.noDeal().low(), decimals);
        noDealHigh = Grid.units(member.noDeal().high(), decimals);
        above =
                member.comparison()
                        .flatMap(Region.Comparison::betterThan)
                        .map(shape::options)
                        .orElse(null);
        below =
                member.comparison()
                        .flatMap(Region.Comparison::worseThan)
                        .map(shape::options)
                        .orElse(null);
    }

    private static List<List<Interval>> contributions(Region.Member member) {
        double sum = 0;
        for (Interval weight : member.weights()) {
            sum += weight.low();
        }
        double all = sum;
        java.util.ArrayList<List<Interval>> points = new java.util.ArrayList<>();
        for (int i = 0; i < member.weights().size(); i++) {
            double weight = member.weights().get(i).low();
            points.add(
                    member.scores().get(i).stream()
                            .map(score ->
                                    all == 0
                                            ? Interval.of(0)
                                            : new Interval(
                                                    weight * score.low() / all,
                                                    weight * score.high() / all))
                            .toList());
        }
        return points;
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
    public double highest(int[] options, long leastChance, long greatestChance) {
        if (isExact()) {
            return Math.max(exactMost(options, leastChance), exactMost(options, greatestChance));
        }
        double best = Double.NEGATIVE_INFINITY;
        double compared = Double.NEGATIVE_INFINITY;
        for (long chance : new long[] {leastChance, greatestChance}) {
            double d = GainRange.part(chance);
            best = Math.max(best, largest(options, d, false));
            compared = Math.max(compared, largest(options, d, true));
        }
        return Math.min(best, compared);
    }

    @Override
    public double lowest(int[] options, long leastChance, long greatestChance) {
        if (isExact()) {
            return Math.min(exactLeast(options, leastChance), exactLeast(options, greatestChance));
        }
        double worst = Double.POSITIVE_INFINITY;
        double compared = Double.POSITIVE_INFINITY;
        for (long chance : new long[] {leastChance, greatestChance}) {
            double d = GainRange.part(chance);
            worst = Math.min(worst, smallest(options, d, false));
            compared = Math.min(compared, smallest(options, d, true));
        }
        return Math.max(worst, compared);
    }

    private double exactMost(int[] x, long d) {
        long rest = Grid.CERTAIN - d;
        long gain =
                d * value.most(shape, x)
                        + rest * collapse.most(shape, x)
                        + Grid.CERTAIN * outright.most(shape, x);
        return (gain - (member.collapseIsNoDeal() ? d : Grid.CERTAIN) * noDealLow)
                * unit
                / Grid.CERTAIN;
    }

    private double exactLeast(int[] x, long d) {
        long rest = Grid.CERTAIN - d;
        long gain =
                d * value.least(shape, x)
                        + rest * collapse.least(shape, x)
                        + Grid.CERTAIN * outright.least(shape, x);
        return (gain - (member.collapseIsNoDeal() ? d : Grid.CERTAIN) * noDealHigh)
                * unit
                / Grid.CERTAIN;
    }

    /// The largest gain at one chance to last.
    ///
    /// @param compared whether to use that R is at least the value of the terms it is better than (or the ceiling)
    double largest(int[] x, double d, boolean compared) {
        double rest = ((1 - d) * collapse.most(shape, x) + outright.most(shape, x)) * unit + slack;
        double kappa = member.collapseIsNoDeal() ? d : 1;
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
    double smallest(int[] x, double d, boolean compared) {
        double rest =
                ((1 - d) * collapse.least(shape, x) + outright.least(shape, x)) * unit - slack;
        double kappa = member.collapseIsNoDeal() ? d : 1;
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
                            + ScorePair.extreme(
                                    member, i, x[i], d, t == null ? -1 : t[i], kappa, sign);
        }
        double mean = sign > 0 ? weights.largestMean(numbers) : weights.smallestMean(numbers);
        return weights.sumLow() > 0
                ? mean
                : sign > 0 ? Math.max(mean, constant) : Math.min(mean, constant);
    }

    @Override
    public double bound(Box box, double chance, double[] additive, double[] vague) {
        return bound(box, chance, additive, vague, weights, 1, 1);
    }

    /// The bound with weights divided by their sum, for adding up over groups.
    double normalisedBound(
            Box box,
            double chance,
            double[] additive,
            double[] vague,
            double leastTimes,
            double mostTimes) {
        return bound(box, chance, additive, vague, normalised, leastTimes, mostTimes);
    }

    private double bound(
            Box box,
            double d,
            double[] additive,
            double[] vague,
            @Nullable WeightBox by,
            double leastTimes,
            double mostTimes) {
        double kappa = member.collapseIsNoDeal() ? d : 1;
        int @Nullable [] rival =
                above != null
                                && by != null
                                && Double.isInfinite(
                                        member.comparison().orElseThrow().ceiling().low())
                        ? above
                        : null;
        double threshold =
                rival != null
                        ? member.comparison().orElseThrow().added().low()
                                + value.least(shape, rival) * unit
                        : noDealLow * unit;
        double constant =
                (d * value.mostBase(box, vague, d * unit)
                                        + (1 - d) * collapse.mostBase(box, vague, (1 - d) * unit)
                                        + outright.mostBase(box, vague, unit))
                                * unit
                        - kappa * threshold
                        + slack;
        boolean flat = value.isFlat() && collapse.isFlat() && outright.isFlat();
        for (int i = 0; i < shape.issues(); i++) {
            for (int o = 0; o < shape.options(i); o++) {
                int f = shape.flat(i, o);
                if (!box.isOpen(f)) {
                    continue;
                }
                double entry =
                        flat
                                ? 0
                                : (d * value.most(f)
                                                + (1 - d) * collapse.most(f)
                                                + outright.most(f))
                                        * unit;
                if (by != null) {
                    double a =
                            constant
                                    + ScorePair.extreme(
                                            member,
                                            i,
                                            o,
                                            d,
                                            rival != null ? rival[i] : -1,
                                            kappa,
                                            1);
                    entry =
                            Math.max(entry * by.sumLow(), entry * by.sumHigh())
                                    + Math.max(by.low()[i] * a, by.high()[i] * a);
                }
                additive[f] += Math.max(leastTimes * entry, mostTimes * entry);
            }
        }
        return by != null ? 0 : Math.max(leastTimes * constant, mostTimes * constant);
    }

    @Override
    public double roughLow(Box box, double chance, double[] additive, double[] vague) {
        return roughLow(box, chance, additive, vague, 1);
    }

    /// See [GainRange#roughLow(Box, double, double[], double[])], times a share.
    double roughLow(Box box, double d, double[] additive, double[] vague, double times) {
        double kappa = member.collapseIsNoDeal() ? d : 1;
        int @Nullable [] rival =
                below != null
                                && weights != null
                                && Double.isInfinite(
                                        member.comparison().orElseThrow().floor().high())
                        ? below
                        : null;
        double threshold =
                rival != null
                        ? member.comparison().orElseThrow().added().high()
                                + value.most(shape, rival) * unit
                        : noDealHigh * unit;
        double constant =
                (d * value.leastBase(box, vague, d * unit)
                                        + (1 - d) * collapse.leastBase(box, vague, (1 - d) * unit)
                                        + outright.leastBase(box, vague, unit))
                                * unit
                        - kappa * threshold;
        for (int i = 0; i < shape.issues(); i++) {
            for (int o = 0; o < shape.options(i); o++) {
                int f = shape.flat(i, o);
                if (box.isOpen(f)) {
                    double entry =
                            (d * value.least(f) + (1 - d) * collapse.least(f) + outright.least(f))
                                    * unit;
                    if (weights != null) {
                        entry +=
                                (weights.low()[i] + weights.high()[i])
                                        / 2
                                        * ScorePair.extreme(
                                                member,
                                                i,
                                                o,
                                                d,
                                                rival != null ? rival[i] : -1,
                                                kappa,
                                                -1);
                    }
                    additive[f] += times * entry;
                }
            }
        }
        return times * constant;
    }
}
