package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.MemberPlan.ComparisonPlan;
import org.westphalia.world.MemberPlan.ExtraPlan;

/// Makes the part of a region that concerns one party, from the intervals of the expressions of its plan.
final class RegionMaker {
    private final Case source;
    private final double[] low;
    private final double[] high;
    private final List<Expression> beliefs = new ArrayList<>();

    /// @param low of the quantities, followed by one place per comparison, which this class fills
    /// @param high likewise
    RegionMaker(Case source, double[] low, double[] high) {
        this.source = source;
        this.low = low;
        this.high = high;
    }

    private int belief(Expression breaks) {
        if (!beliefs.contains(breaks)) {
            beliefs.add(breaks);
        }
        return beliefs.indexOf(breaks);
    }

    Region.Signatory signatory(PartyPlan plan) {
        List<MemberPlan> possible = plan.camp() == null ? plan.members() : camps(plan, plan.camp());
        if (plan.camp() != null && possible.size() == 1) {
            Region.Member alone = member(possible.getFirst()).standingFor(plan.party());
            return new Region.Signatory(plan.party(), 0, false, List.of(), List.of(alone));
        }
        return new Region.Signatory(
                plan.party(),
                plan.quorumShare(),
                plan.blend(),
                plan.blendLines(),
                possible.stream().map(this::member).toList(),
                plan.camp() != null);
    }

    /// The groups that may decide alone somewhere in the box: those whose part of the shares may hold the draw.
    private List<MemberPlan> camps(PartyPlan plan, Expression camp) {
        Interval draw = interval(camp);
        List<Interval> shares =
                plan.members().stream()
                        .map(member -> atLeastZero(interval(member.share())))
                        .toList();
        List<MemberPlan> possible = new ArrayList<>();
        for (int g = 0; g < shares.size(); g++) {
            double begins = partUpTo(shares, g, true);
            double ends = g == shares.size() - 1 ? 1 : partUpTo(shares, g + 1, false);
            // a hair's width on both sides makes up for the rounding of sums
            if (begins <= draw.high() + 1e-12 && draw.low() <= ends + 1e-12) {
                possible.add(plan.members().get(g));
            }
        }
        return possible;
    }

    /// The least or greatest part that the first groups can hold of all shares.
    private static double partUpTo(List<Interval> shares, int count, boolean least) {
        double first = 0;
        double rest = 0;
        for (int g = 0; g < shares.size(); g++) {
            Interval share = shares.get(g);
            if (g < count) {
                first += least ? share.low() : share.high();
            } else {
                rest += least ? share.high() : share.low();
            }
        }
        return first + rest == 0 ? (least ? 0 : 1) : first / (first + rest);
    }

    private Region.Member member(MemberPlan plan) {
        boolean weighted = plan.weights() != null;
        List<Interval> weights =
                weighted ? Arrays.stream(plan.weights()).map(this::interval).toList() : List.of();
        List<List<Interval>> scores = table(plan.scores());
        List<Region.Extra> valueExtras = new ArrayList<>();
        for (ExtraPlan extra : plan.valueExtras()) {
            Interval points = interval(extra.points());
            valueExtras.add(
                    new Region.Extra(
                            extra.name(),
                            extra.when(),
                            extra.issue() < 0
                                    ? points
                                    : times(points, part(weights, extra.issue()))));
        }
        Optional<Region.Comparison> comparison = Optional.empty();
        Interval noDeal;
        if (plan.comparison().isPresent()) {
            ComparisonPlan compared = plan.comparison().get();
            fill(compared, ends(compared, weights, scores, valueExtras, weighted));
            noDeal = interval(plan.noDeal());
            Optional<Expression> moved = movedByAdding(plan.noDeal());
            if (moved.isPresent()) {
                fill(compared, Interval.of(0));
                Interval added = interval(moved.get());
                comparison =
                        Optional.of(
                                new Region.Comparison(
                                        compared.betterThan(),
                                        compared.worseThan(),
                                        added,
                                        bound(plan, true),
                                        bound(plan, false)));
                fill(compared, ends(compared, weights, scores, valueExtras, weighted));
            }
        } else {
            noDeal = interval(plan.noDeal());
        }
        boolean collapseIsNoDeal = plan.collapseIsNoDeal();
        Interval collapse =
                interval(
                        plan.collapseBase() == null ? plan.noDealBlameless() : plan.collapseBase());
        return new Region.Member(
                plan.id(),
                atLeastZero(interval(plan.share())),
                plan.veto(),
                weighted,
                weights,
                scores,
                plan.level(),
                valueExtras,
                new Region.Worth(
                        collapse, table(plan.collapseChanges()), extras(plan.collapseExtras())),
                new Region.Worth(
                        interval(plan.bonus()),
                        zeros(plan.scores()),
                        extras(plan.outrightExtras())),
                noDeal,
                comparison,
                collapseIsNoDeal,
                interval(plan.breaks()),
                belief(plan.breaks()),
                plan.redLines());
    }

    private Interval bound(MemberPlan plan, boolean floor) {
        if (plan.noDeal() instanceof Expression.Clipped clipped) {
            Interval bound = interval(floor ? clipped.floor() : clipped.ceiling());
            double unbounded = floor ? -Planner.UNBOUNDED : Planner.UNBOUNDED;
            if (!bound.equals(Interval.of(unbounded))) {
                return bound;
            }
        }
        return Interval.of(floor ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    private static Interval atLeastZero(Interval share) {
        return new Interval(Math.max(0, share.low()), Math.max(0, share.high()));
    }

    /// The no-deal value without its bounds, if levers only add to the compared value.
    private static Optional<Expression> movedByAdding(Expression noDeal) {
        Expression inner = noDeal instanceof Expression.Clipped clipped ? clipped.of() : noDeal;
        Expression base = inner;
        while (base instanceof Expression.Plus(Expression from, Expression _, Expression _)) {
            base = from;
        }
        return base instanceof Expression.Compared ? Optional.of(inner) : Optional.empty();
    }

    private void fill(ComparisonPlan plan, Interval base) {
        low[low.length - 1 - plan.slot()] = base.low();
        high[high.length - 1 - plan.slot()] = base.high();
    }

    private Interval ends(
            ComparisonPlan plan,
            List<Interval> weights,
            List<List<Interval>> scores,
            List<Region.Extra> extras,
            boolean weighted) {
        Interval least =
                plan.betterThan()
                        .map(t -> worth(t, weights, scores, extras, weighted))
                        .orElse(Interval.of(0));
        Interval most =
                plan.worseThan()
                        .map(t -> worth(t, weights, scores, extras, weighted))
                        .orElse(Interval.of(100));
        return new Interval(Math.min(least.low(), most.low()), Math.max(least.high(), most.high()));
    }

    private Interval worth(
            Terms terms,
            List<Interval> weights,
            List<List<Interval>> scores,
            List<Region.Extra> extras,
            boolean weighted) {
        double least = 0;
        double most = 0;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.size(); i++) {
            int option =
                    source.issues()
                            .get(i)
                            .indexOf(terms.option(source.issues().get(i).id()).orElseThrow());
            Interval score = scores.get(i).get(option);
            least += score.low();
            most += score.high();
            if (!weighted || weights.get(i).high() > 0) {
                bottom = Math.min(bottom, score.low());
                top = Math.max(top, score.high());
            }
        }
        if (weighted) {
            // a weighted mean lies between its least and its greatest part
            least = bottom == Double.POSITIVE_INFINITY ? 0 : bottom;
            most = top == Double.NEGATIVE_INFINITY ? 0 : top;
        }
        for (Region.Extra extra : extras) {
            if (extra.when().crossedBy(terms, Grid.CERTAIN)) {
                least += extra.points().low();
                most += extra.points().high();
            }
        }
        return new Interval(least, most);
    }

    private static Interval part(List<Interval> weights, int issue) {
        double othersLow = 0;
        double othersHigh = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (i != issue) {
                othersLow += weights.get(i).low();
                othersHigh += weights.get(i).high();
            }
        }
        Interval own = weights.get(issue);
        double least = own.low() == 0 ? 0 : own.low() / (own.low() + othersHigh);
        double most = own.high() == 0 ? 0 : own.high() / (own.high() + othersLow);
        return new Interval(Math.min(least, most), most);
    }

    private static Interval times(Interval a, Interval part) {
        return new Interval(
                Math.min(a.low() * part.low(), a.low() * part.high()),
                Math.max(a.high() * part.low(), a.high() * part.high()));
    }

    private Interval interval(Expression expression) {
        return expression.over(low, high);
    }

    private List<List<Interval>> table(Expression[][] expressions) {
        return Arrays.stream(expressions)
                .map(row -> Arrays.stream(row).map(this::interval).toList())
                .toList();
    }

    private static List<List<Interval>> zeros(Expression[][] shape) {
        return Arrays.stream(shape)
                .map(row -> Arrays.stream(row).map(_ -> Interval.of(0)).toList())
                .toList();
    }

    private List<Region.Extra> extras(List<ExtraPlan> plans) {
        return plans.stream()
                .map(plan -> new Region.Extra(plan.name(), plan.when(), interval(plan.points())))
                .toList();
    }
}
