package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// The numbers of one member over a region, in 1024ths of units, and what its gain consists of at one chance to last.
///
/// @param weights of issues; absent when contributions to V are known as they are rounded
/// @param scores scores (under weights) or contributions, by issue and option
/// @param collapse B without its base where that is R itself
/// @param slack what rounding, and double arithmetic before it, may add to or take from a gain
/// @param noDeal R
/// @param above the terms that R is better than
/// @param below the terms that R is worse than
record MemberRange(
        Frame frame,
        Region.Member member,
        Optional<WeightRange> weights,
        List<List<FineRange>> scores,
        List<Extra> extras,
        FineRange base,
        FineRange bonus,
        List<List<FineRange>> collapse,
        List<List<FineRange>> outright,
        FineRange noDeal,
        int @Nullable [] above,
        int @Nullable [] below,
        int decimals,
        BigInteger slack) {

    static final BigInteger CERTAIN = BigInteger.valueOf(Grid.CERTAIN);

    /// What the no-deal value is taken to be: its own interval; compared with the terms that it is better (for a lower bound of
    /// the gain: worse) than; or its ceiling (floor).
    enum Against {
        NUMBER,
        TERMS,
        BOUND
    }

    /// To which worth an extra belongs.
    enum Kind {
        VALUE,
        COLLAPSE,
        OUTRIGHT
    }

    /// @param when when it counts, the chance to last left aside
    /// @param asked the whole demand
    /// @param alone whether `when` depends, on any box, on one issue only
    record Extra(
            Kind kind,
            RedLine.Demand when,
            RedLine.Demand asked,
            boolean alone,
            FineRange points) {}

    /// A gain at one chance, in 1024ths of units times 2^20: with weights the weighted mean of scores, without them their sum;
    /// plus `near` of each option, plus `far`.
    record Parts(BigInteger[][] scores, BigInteger[][] near, Separable far) {}

    /// The numbers of a member.
    ///
    /// @param compared to be used for [Against#TERMS]
    /// @param blended whether its numbers are rounded only once they are blended with others'
    /// @param slackHalves half units of slack
    static MemberRange of(
            Frame frame,
            Region.Member member,
            int decimals,
            boolean compared,
            boolean blended,
            long slackHalves) {
        boolean exact = member.weights().stream().allMatch(Interval::isExact);
        boolean weighted = member.weighted() && (compared || !exact);
        Reading reading = new Reading(decimals, blended || weighted);
        Reading rest = new Reading(decimals, blended);
        List<Extra> extras = new ArrayList<>();
        rest.addExtras(extras, Kind.VALUE, member.valueExtras(), frame);
        rest.addExtras(extras, Kind.COLLAPSE, member.collapse().extras(), frame);
        rest.addExtras(extras, Kind.OUTRIGHT, member.outright().extras(), frame);
        return new MemberRange(
                frame,
                member,
                weighted ? Optional.of(WeightRange.of(member.weights())) : Optional.empty(),
                reading.table(
                        member.weighted() && !weighted ? contributions(member) : member.scores()),
                extras,
                member.collapseIsNoDeal() ? FineRange.ZERO : rest.range(member.collapse().base()),
                rest.range(member.outright().base()),
                rest.table(member.collapse().options()),
                rest.table(member.outright().options()),
                rest.range(member.noDeal()),
                options(frame, member.comparison().flatMap(Region.Comparison::betterThan)),
                options(frame, member.comparison().flatMap(Region.Comparison::worseThan)),
                decimals,
                FineRange.halfUnits(slackHalves));
    }

    /// How numbers of a region are read: rounded as worlds round them, or as they are.
    private record Reading(int decimals, boolean real) {
        FineRange range(Interval points) {
            return real ? FineRange.real(points, decimals) : FineRange.rounded(points, decimals);
        }

        List<List<FineRange>> table(List<List<Interval>> rows) {
            return rows.stream().map(row -> row.stream().map(this::range).toList()).toList();
        }

        void addExtras(List<Extra> target, Kind kind, List<Region.Extra> extras, Frame frame) {
            for (Region.Extra extra : extras) {
                target.add(
                        new Extra(
                                kind,
                                frame.demands().butForLasting(extra.when()),
                                extra.when(),
                                dependsOnOne(extra.when(), frame),
                                range(extra.points())));
            }
        }
    }

    private static boolean dependsOnOne(RedLine.Demand demand, Frame frame) {
        List<Condition> conditions =
                switch (demand) {
                    case RedLine.Never(Condition condition) -> List.of(condition);
                    case RedLine.Needs(List<Condition> anyOf) -> anyOf;
                    case RedLine.NeedsLasting(List<Condition> anyOf, double _) -> anyOf;
                };
        Set<String> issues = new HashSet<>();
        conditions.forEach(condition -> issues.addAll(condition.options().keySet()));
        return issues.size() == 1 && frame.index().containsKey(issues.iterator().next());
    }

    /// With exact weights, the contributions that worlds compute, in the same double arithmetic.
    private static List<List<Interval>> contributions(Region.Member member) {
        double sum = 0;
        for (Interval weight : member.weights()) {
            sum += weight.low();
        }
        double all = sum;
        List<List<Interval>> rows = new ArrayList<>();
        for (int i = 0; i < member.scores().size(); i++) {
            double weight = member.weights().get(i).low();
            rows.add(
                    member.scores().get(i).stream()
                            .map(score ->
                                    all == 0
                                            ? Interval.of(0)
                                            : new Interval(
                                                    weight * score.low() / all,
                                                    weight * score.high() / all))
                            .toList());
        }
        return rows;
    }

    private static int @Nullable [] options(Frame frame, Optional<Terms> terms) {
        if (terms.isEmpty()) {
            return null;
        }
        int[] options = new int[frame.issues().size()];
        for (int i = 0; i < options.length; i++) {
            Issue issue = frame.issues().get(i);
            options[i] = terms.get().option(issue.id()).map(issue::indexOf).orElse(-1);
            if (options[i] < 0) {
                return null;
            }
        }
        return options;
    }

    /// The parts of an upper (or lower) bound of the gain, V being weighed with `d` 2^-20.
    Parts at(Place place, long d, Prospect prospect, Against against, boolean upper) {
        BigInteger lasts = BigInteger.valueOf(d);
        BigInteger breaks = CERTAIN.subtract(lasts);
        BigInteger kappa = member.collapseIsNoDeal() ? lasts : CERTAIN;
        int @Nullable [] terms = against == Against.TERMS ? (upper ? above : below) : null;
        Separable far = new Separable(place.box());
        far.add(base.extreme(breaks, upper));
        far.add(bonus.extreme(CERTAIN, upper));
        far.add(slack.multiply(upper ? CERTAIN : CERTAIN.negate()));
        far.add(threshold(against, upper).extreme(kappa.negate(), upper));
        BigInteger[][] sums = new BigInteger[frame.issues().size()][];
        BigInteger[][] near = new BigInteger[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new BigInteger[frame.issues().get(i).options().size()];
            near[i] = new BigInteger[sums[i].length];
            for (int o = 0; o < sums[i].length; o++) {
                int other = terms == null ? -1 : terms[i];
                sums[i][o] = new ScorePair(this, i, o, other).extreme(lasts, kappa, upper);
                near[i][o] =
                        range(collapse, i, o)
                                .extreme(breaks, upper)
                                .add(range(outright, i, o).extreme(CERTAIN, upper));
            }
        }
        Terms named = terms == null ? null : (upper ? betterThan() : worseThan());
        for (Extra extra : extras) {
            BigInteger times =
                    switch (extra.kind()) {
                        case VALUE -> lasts;
                        case COLLAPSE -> breaks;
                        case OUTRIGHT -> CERTAIN;
                    };
            BigInteger without = BigInteger.ZERO;
            BigInteger with = extra.points().extreme(times, upper);
            if (extra.kind() == Kind.VALUE
                    && named != null
                    && extra.when().crossedBy(named, Grid.CERTAIN)) {
                without = extra.points().extreme(kappa.negate(), upper);
                with = extra.points().extreme(lasts.subtract(kappa), upper);
                far.add(without);
            }
            BigInteger points = with.subtract(without);
            if (prospect.mayLast(extra.asked())) {
                // crossed or not, whichever makes the bound larger (smaller)
                points = upper ? points.max(BigInteger.ZERO) : points.min(BigInteger.ZERO);
            }
            if (!prospect.surelyLasts(extra.asked())) {
                add(extra, points, far, near, place);
            }
        }
        return new Parts(sums, near, far);
    }

    private static void add(
            Extra extra, BigInteger points, Separable far, BigInteger[][] near, Place place) {
        switch (place.trigger(extra.when())) {
            case Trigger.Always() -> far.add(points);
            case Trigger.Never() -> {}
            case Trigger.OneIssue(int issue, boolean[] crossed) when extra.alone() -> {
                for (int o = 0; o < crossed.length; o++) {
                    if (crossed[o]) {
                        near[issue][o] = near[issue][o].add(points);
                    }
                }
            }
            case Trigger.OneIssue _, Trigger.Maybe _ -> far.add(extra.when(), points);
        }
    }

    private FineRange threshold(Against against, boolean upper) {
        if (against == Against.NUMBER) {
            return noDeal;
        }
        Region.Comparison comparison = member.comparison().orElseThrow();
        return FineRange.real(
                against == Against.TERMS
                        ? comparison.added()
                        : upper ? comparison.ceiling() : comparison.floor(),
                decimals);
    }

    /// Whether its no-deal value can be compared with terms, for an upper (lower) bound of the gain.
    boolean canCompare(boolean upper) {
        return (upper ? above : below) != null;
    }

    /// Whether a ceiling (floor) may take the place of the comparison.
    boolean isBounded(boolean upper) {
        return member.comparison()
                .map(comparison ->
                        upper
                                ? comparison.ceiling().low() < Double.POSITIVE_INFINITY
                                : comparison.floor().high() > Double.NEGATIVE_INFINITY)
                .orElse(false);
    }

    private Terms betterThan() {
        return member.comparison().flatMap(Region.Comparison::betterThan).orElseThrow();
    }

    private Terms worseThan() {
        return member.comparison().flatMap(Region.Comparison::worseThan).orElseThrow();
    }

    static FineRange range(List<List<FineRange>> table, int issue, int option) {
        return issue < table.size() && option < table.get(issue).size()
                ? table.get(issue).get(option)
                : FineRange.ZERO;
    }
}
