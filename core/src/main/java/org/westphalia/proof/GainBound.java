package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;
import org.westphalia.world.Member;
import org.westphalia.world.Worth;

/// The bound of [Certificate.Shortfall] in one world: whether the weighted sum of gains is negative wherever a box allows.
///
/// With `C = 2^20` the gain of a member times C is `D V + (C - D) B + C (F - R)`. It is affine in D, so over an interval of D it is
/// largest at an end; the chances of members that believe in the same `breaks` move together, those of others are let go
/// their own way, which can only raise the bound. Complexity: members x options for each of the 2^g combinations of ends of g
/// distinct beliefs.
final class GainBound {
    /// Beyond so many distinct beliefs a leaf would ask for more than 4 096 combinations of ends.
    static final int MOST_BELIEFS = 12;

    private final Box box;
    private final List<Weighted> weighted;
    private final Place place;
    private final List<Double> beliefs = new ArrayList<>();
    private final List<Prospect> prospects = new ArrayList<>();

    /// A member and its multiplier.
    record Weighted(Member member, BigInteger multiplier) {}

    private GainBound(Box box, List<Weighted> weighted, Interval hazard, Weigh weigh) {
        this.box = box;
        this.place = new Place(box);
        this.weighted = weighted;
        for (Weighted each : weighted) {
            double breaks = each.member().breaks();
            if (!beliefs.contains(breaks)) {
                beliefs.add(breaks);
                prospects.add(Prospect.of(weigh, Interval.of(breaks), hazard));
            }
        }
        if (beliefs.size() > MOST_BELIEFS) {
            throw new Rejection(
                    "the members of a shortfall hold more than "
                            + MOST_BELIEFS
                            + " beliefs about breaking");
        }
    }

    /// Whether the bound is below 0 at every combination of ends.
    static boolean isShort(Box box, List<Weighted> weighted, Interval hazard, Weigh weigh) {
        GainBound bound = new GainBound(box, weighted, hazard, weigh);
        for (int choice = 0; choice < 1 << bound.prospects.size(); choice++) {
            if (!bound.repeats(choice) && bound.at(choice).signum() >= 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a combination takes the high end where it is the low end too, so that another combination says the same.
    private boolean repeats(int choice) {
        for (int g = 0; g < prospects.size(); g++) {
            if ((choice >> g & 1) == 1 && prospects.get(g).least() == prospects.get(g).greatest()) {
                return true;
            }
        }
        return false;
    }

    private BigInteger at(int choice) {
        Separable sum = new Separable(box);
        for (Weighted each : weighted) {
            int belief = beliefs.indexOf(each.member().breaks());
            Prospect prospect = prospects.get(belief);
            long lasts = prospect.ends()[choice >> belief & 1];
            add(sum, each.member(), each.multiplier(), lasts, prospect);
        }
        return sum.largest(place);
    }

    /// Adds the gain of a member at a chance to last, so many times.
    private void add(
            Separable sum, Member member, BigInteger times, long lasts, Prospect prospect) {
        Worth value = member.value();
        Worth collapse = member.collapse();
        Worth outright = member.outright();
        BigInteger base = product(lasts, value.base(), collapse.base(), outright.base());
        BigInteger threshold =
                BigInteger.valueOf(member.noDeal()).multiply(BigInteger.valueOf(Grid.CERTAIN));
        sum.add(times.multiply(base.subtract(threshold)));
        for (int i = 0; i < box.possible().length; i++) {
            for (int o = 0; o < box.possible()[i].length; o++) {
                if (box.possible()[i][o]) {
                    BigInteger points =
                            product(
                                    lasts,
                                    points(value, i, o),
                                    points(collapse, i, o),
                                    points(outright, i, o));
                    if (points.signum() != 0) {
                        sum.add(i, o, times.multiply(points));
                    }
                }
            }
        }
        for (Worth.Extra extra : value.extras()) {
            add(sum, extra, times.multiply(product(lasts, extra.points(), 0, 0)), prospect);
        }
        for (Worth.Extra extra : collapse.extras()) {
            add(sum, extra, times.multiply(product(lasts, 0, extra.points(), 0)), prospect);
        }
        for (Worth.Extra extra : outright.extras()) {
            add(sum, extra, times.multiply(product(lasts, 0, 0, extra.points())), prospect);
        }
    }

    /// Where terms may last as long as a demand asks, or not, it is taken to be crossed where that adds something.
    private void add(Separable sum, Worth.Extra extra, BigInteger points, Prospect prospect) {
        if (!prospect.surelyLasts(extra.when())) {
            sum.add(
                    box.frame().demands().butForLasting(extra.when()),
                    prospect.mayLast(extra.when()) ? points.max(BigInteger.ZERO) : points);
        }
    }

    private static long points(Worth worth, int issue, int option) {
        return issue < worth.options().length && option < worth.options()[issue].length
                ? worth.options()[issue][option]
                : 0;
    }

    /// `D v + (C - D) b + C f`, exact: in 64 bits where that holds it, as it does on every grid of points.
    static BigInteger product(long lasts, long v, long b, long f) {
        long rest = Grid.CERTAIN - lasts;
        try {
            return BigInteger.valueOf(
                    Math.addExact(
                            Math.addExact(
                                    Math.multiplyExact(lasts, v), Math.multiplyExact(rest, b)),
                            Math.multiplyExact(Grid.CERTAIN, f)));
        } catch (ArithmeticException tooLarge) {
            return BigInteger.valueOf(lasts)
                    .multiply(BigInteger.valueOf(v))
                    .add(BigInteger.valueOf(rest).multiply(BigInteger.valueOf(b)))
                    .add(BigInteger.valueOf(Grid.CERTAIN).multiply(BigInteger.valueOf(f)));
        }
    }
}
