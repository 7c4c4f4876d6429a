package org.westphalia.assess;

import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.deal.Shape;
import org.westphalia.world.Region;

/// Bounds of the gain of one member over boxes of terms, as sums of points per option. With uncertain weights the gain times
/// their sum is bounded, every `w_i a_i` apart ([MemberGain] says what the a_i are), each at the end of w_i that makes it larger.
final class MemberBound {
    private final MemberNumbers numbers;
    private final ScorePair scores;
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

    MemberBound(MemberNumbers numbers) {
        this.numbers = numbers;
        scores = numbers.scores();
        shape = numbers.shape();
        member = numbers.member();
        value = numbers.value();
        collapse = numbers.collapse();
        outright = numbers.outright();
        noDealLow = numbers.noDealLow();
        noDealHigh = numbers.noDealHigh();
        weights = numbers.weights();
        normalised = numbers.normalised();
        above = numbers.above();
        below = numbers.below();
        unit = numbers.unit();
        slack = numbers.slack();
    }

    /// See [GainRange#bound(Box, double, Outlook, double[], double[])].
    double bound(Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        return bound(box, chance, outlook, additive, vague, weights, 1, 1);
    }

    /// The bound with weights divided by their sum, for adding up over groups.
    double normalisedBound(
            Box box,
            double chance,
            Outlook outlook,
            double[] additive,
            double[] vague,
            double leastTimes,
            double mostTimes) {
        return bound(box, chance, outlook, additive, vague, normalised, leastTimes, mostTimes);
    }

    private double bound(
            Box box,
            double d,
            Outlook outlook,
            double[] additive,
            double[] vague,
            @Nullable WeightBox by,
            double leastTimes,
            double mostTimes) {
        double kappa = numbers.kappa(d);
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
                (d * value.mostBase(box, outlook, vague, d * unit)
                                        + (1 - d)
                                                * collapse.mostBase(
                                                        box, outlook, vague, (1 - d) * unit)
                                        + outright.mostBase(box, outlook, vague, unit))
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
                                    + scores.extreme(
                                            f,
                                            d,
                                            rival != null ? shape.flat(i, rival[i]) : -1,
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

    /// See [GainRange#roughLow(Box, double, Outlook, double[], double[])], times a share.
    double roughLow(
            Box box, double d, Outlook outlook, double[] additive, double[] vague, double times) {
        double kappa = numbers.kappa(d);
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
                (d * value.leastBase(box, outlook, vague, d * unit)
                                        + (1 - d)
                                                * collapse.leastBase(
                                                        box, outlook, vague, (1 - d) * unit)
                                        + outright.leastBase(box, outlook, vague, unit))
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
                                        * scores.extreme(
                                                f,
                                                d,
                                                rival != null ? shape.flat(i, rival[i]) : -1,
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
