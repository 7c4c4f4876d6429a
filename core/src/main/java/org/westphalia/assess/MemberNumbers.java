package org.westphalia.assess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Shape;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// The numbers of a member over a region, in the indices of a [Shape].
///
/// @param value V (with uncertain weights only its combinations, the rest being weighted scores)
/// @param collapse B; without its base where that is the no-deal value itself
/// @param outright F
/// @param noDealLow units
/// @param noDealHigh units
/// @param weights where they are uncertain, or where R is compared with terms; null where contributions add up
/// @param normalised the same divided by their sum
/// @param above the terms that no deal is better than
/// @param below the terms that no deal is worse than
/// @param unit points of a unit
/// @param slack points by which rounding may move a gain
/// @param scores of options, alone and in pairs
record MemberNumbers(
        Shape shape,
        Region.Member member,
        PointsRange value,
        PointsRange collapse,
        PointsRange outright,
        long noDealLow,
        long noDealHigh,
        @Nullable WeightBox weights,
        @Nullable WeightBox normalised,
        int @Nullable [] above,
        int @Nullable [] below,
        double unit,
        double slack,
        ScorePair scores) {

    static MemberNumbers of(Shape shape, Region.Member member, int decimals) {
        boolean compared = member.comparison().isPresent();
        boolean exactWeights = member.weights().stream().allMatch(Interval::isExact);
        @Nullable WeightBox weights = null;
        List<List<Interval>> points = List.of();
        if (member.weighted() && !(exactWeights && !compared)) {
            weights = WeightBox.of(member.weights());
        } else {
            points = member.weighted() ? contributions(member) : member.scores();
        }
        Region.Worth b = member.collapse();
        Interval base = member.collapseIsNoDeal() ? Interval.of(0) : b.base();
        double unit = 1 / Grid.unitsPerPoint(decimals);
        return new MemberNumbers(
                shape,
                member,
                PointsRange.of(shape, Interval.of(0), points, member.valueExtras(), decimals),
                PointsRange.of(shape, base, b.options(), b.extras(), decimals),
                PointsRange.of(shape, member.outright(), decimals),
                Grid.units(member.noDeal().low(), decimals),
                Grid.units(member.noDeal().high(), decimals),
                weights,
                weights == null ? null : weights.normalised(),
                member.comparison()
                        .flatMap(Region.Comparison::betterThan)
                        .map(shape::options)
                        .orElse(null),
                member.comparison()
                        .flatMap(Region.Comparison::worseThan)
                        .map(shape::options)
                        .orElse(null),
                unit,
                (2 * shape.issues() + 8) * unit,
                new ScorePair(shape, member));
    }

    /// Exact weights times scores over the sum of weights, as worlds compute them.
    private static List<List<Interval>> contributions(Region.Member member) {
        double sum = 0;
        for (Interval weight : member.weights()) {
            sum += weight.low();
        }
        double all = sum;
        List<List<Interval>> points = new ArrayList<>();
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

    /// How much R counts at one chance to last: less where B begins at R too.
    double kappa(double d) {
        return member.collapseIsNoDeal() ? d : 1;
    }
}
