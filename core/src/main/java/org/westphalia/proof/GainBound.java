package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.RedLine;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Member;
import org.westphalia.world.Region;
import org.westphalia.world.Worth;

/// The bound of [Certificate.Shortfall] in one world: the largest weighted sum of gains that a box allows.
///
/// With `C = 2^20` the gain of a member times C is `D (V - B) + C (B + F - R)`. It is affine in D, so over an interval of D it
/// is largest at an end; the chances of members that believe in the same `breaks` move together, those of others are let go
/// their own way, which can only raise the bound. Complexity: members x options for the two parts, and 2^g x options for
/// the ends of g distinct beliefs.
final class GainBound {
    /// Beyond so many distinct beliefs a leaf would ask for more than 4 096 combinations of ends.
    static final int MOST_BELIEFS = 12;

    private static final BigInteger CERTAIN = BigInteger.valueOf(Grid.CERTAIN);

    private final Box box;

    /// What is multiplied by D, by belief; and what is multiplied by C whatever D is.
    private final Map<Double, Separable> lasting = new LinkedHashMap<>();

    private final Separable certain;

    /// A member and its multiplier.
    record Weighted(Member member, long multiplier) {}

    private GainBound(Box box) {
        this.box = box;
        this.certain = new Separable(box);
    }

    /// The bound, in units times 2^20 times multipliers.
    static BigInteger largest(Region.Hazard hazard, Box box, List<Weighted> weighted) {
        GainBound bound = new GainBound(box);
        weighted.forEach(each -> bound.add(each.member(), BigInteger.valueOf(each.multiplier())));
        return bound.overEnds(HazardBounds.over(box, hazard));
    }

    private void add(Member member, BigInteger times) {
        Separable whileItStands =
                lasting.computeIfAbsent(member.breaks(), belief -> new Separable(box));
        add(whileItStands, member.value(), times);
        add(whileItStands, member.collapse(), times.negate());
        add(certain, member.collapse(), times);
        add(certain, member.outright(), times);
        certain.add(times.multiply(BigInteger.valueOf(-member.noDeal())));
        if (lasting.size() > MOST_BELIEFS) {
            throw new Rejection(
                    "the members of a shortfall hold more than "
                            + MOST_BELIEFS
                            + " beliefs about breaking");
        }
    }

    private void add(Separable target, Worth worth, BigInteger times) {
        target.add(times.multiply(BigInteger.valueOf(worth.base())));
        for (int i = 0; i < worth.options().length; i++) {
            for (int o = 0; o < worth.options()[i].length; o++) {
                long points = worth.options()[i][o];
                if (points != 0 && box.possible()[i][o]) {
                    target.add(i, o, times.multiply(BigInteger.valueOf(points)));
                }
            }
        }
        for (Worth.Extra extra : worth.extras()) {
            target.add(extra.when(), times.multiply(BigInteger.valueOf(extra.points())));
        }
    }

    private BigInteger overEnds(Interval hazard) {
        List<long[]> ends = new ArrayList<>();
        List<Separable> parts = new ArrayList<>();
        lasting.forEach((belief, part) -> {
            ends.add(HazardBounds.lasts(Interval.of(belief), hazard));
            parts.add(part);
        });
        Map<RedLine.Demand, Trigger> triggers = new HashMap<>();
        BigInteger largest = null;
        for (int choice = 0; choice < 1 << ends.size(); choice++) {
            Separable sum = new Separable(box);
            sum.add(certain, CERTAIN);
            boolean repeats = false;
            for (int g = 0; g < ends.size(); g++) {
                boolean atHigh = (choice >> g & 1) == 1;
                repeats |= atHigh && ends.get(g)[0] == ends.get(g)[1];
                sum.add(parts.get(g), BigInteger.valueOf(ends.get(g)[atHigh ? 1 : 0]));
            }
            if (!repeats) {
                BigInteger bound = sum.largest(triggers);
                largest = largest == null ? bound : largest.max(bound);
            }
        }
        if (largest == null) {
            throw new Rejection("a shortfall without members");
        }
        return largest;
    }
}
