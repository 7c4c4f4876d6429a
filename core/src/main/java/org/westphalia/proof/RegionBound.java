package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.number.Interval;

/// The bound of [RegionChecker]: whether a weighted sum of gains is negative in a box, in every world of a region.
final class RegionBound {
    private final List<Weighted> weighted;
    private final Will.Place place;
    private final Map<Object, long[]> chances = new LinkedHashMap<>();

    /// Somebody and its multiplier.
    record Weighted(Will will, BigInteger multiplier) {}

    private RegionBound(Box box, List<Weighted> weighted, Interval hazard) {
        this.weighted = weighted;
        this.place = new Will.Place(box, new HashMap<>());
        for (Weighted each : weighted) {
            long[] ends = HazardBounds.lasts(each.will().breaks(), hazard);
            chances.merge(
                    each.will().belief(),
                    ends,
                    (a, b) -> new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
        }
        if (chances.size() > GainBound.MOST_BELIEFS) {
            throw new Rejection(
                    "the members of a shortfall hold more than "
                            + GainBound.MOST_BELIEFS
                            + " beliefs about breaking");
        }
    }

    static boolean isShort(Box box, List<Weighted> weighted, Interval hazard) {
        RegionBound bound = new RegionBound(box, weighted, hazard);
        for (boolean compared : new boolean[] {false, true}) {
            for (boolean apart : new boolean[] {false, true}) {
                if (bound.isShort(compared, apart)) {
                    return true;
                }
            }
        }
        return weighted.size() == 1 && bound.isSingle() && bound.refusesSingle();
    }

    private boolean isSingle() {
        for (int i = 0; i < place.box().possible().length; i++) {
            if (place.box().options(i).size() > 1) {
                return false;
            }
        }
        return true;
    }

    private boolean refusesSingle() {
        Will only = weighted.getFirst().will();
        return only.surelyRefuses(place, chancesOf(only));
    }

    /// Every combination of ends of the chances, and of terms or ceiling for those who compare.
    private boolean isShort(boolean compared, boolean apart) {
        List<Will> capped = new ArrayList<>();
        if (compared) {
            weighted.stream().map(Weighted::will).filter(Will::hasCeiling).forEach(capped::add);
        }
        List<Object> open = new ArrayList<>();
        chances.forEach((belief, ends) -> {
            if (ends[0] != ends[1]) {
                open.add(belief);
            }
        });
        if (capped.size() + open.size() > GainBound.MOST_BELIEFS) {
            return false;
        }
        for (int choice = 0; choice < 1 << (capped.size() + open.size()); choice++) {
            Separable sum = new Separable(place.box());
            for (Weighted each : weighted) {
                Will will = each.will();
                boolean high = isChosen(choice, open.indexOf(will.belief()));
                int bounded = capped.indexOf(will);
                boolean atBound = bounded >= 0 && isChosen(choice, open.size() + bounded);
                will.addUpper(
                        sum,
                        place,
                        chancesOf(will)[high ? 1 : 0],
                        each.multiplier(),
                        new Will.Way(compared, atBound, apart));
            }
            if (sum.largest(place.triggers()).signum() >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChosen(int choice, int bit) {
        return bit >= 0 && (choice >> bit & 1) == 1;
    }

    private long[] chancesOf(Will will) {
        long[] ends = chances.get(will.belief());
        if (ends == null) {
            throw new IllegalStateException("a belief that nobody weighed holds");
        }
        return ends;
    }
}
