package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;

/// The bound of [RegionChecker]: whether a weighted sum of gains is negative in a box, in every world of a region.
final class RegionBound {
    private final List<Weighted> weighted;
    private final Place place;
    private final Map<Object, Prospect> prospects = new LinkedHashMap<>();

    /// Somebody and its multiplier.
    record Weighted(Will will, BigInteger multiplier) {}

    private RegionBound(Box box, List<Weighted> weighted, Interval hazard, Weigh weigh) {
        this.weighted = weighted;
        this.place = new Place(box);
        for (Weighted each : weighted) {
            prospects.merge(
                    each.will().belief(),
                    Prospect.of(weigh, each.will().breaks(), hazard),
                    Prospect::or);
        }
        if (prospects.size() > GainBound.MOST_BELIEFS) {
            throw new Rejection(
                    "the members of a shortfall hold more than "
                            + GainBound.MOST_BELIEFS
                            + " beliefs about breaking");
        }
    }

    static boolean isShort(Box box, List<Weighted> weighted, Interval hazard, Weigh weigh) {
        RegionBound bound = new RegionBound(box, weighted, hazard, weigh);
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
        return only.surelyRefuses(place, prospectOf(only));
    }

    /// Every combination of ends of the chances, and of the ways that each member has to be bounded.
    private boolean isShort(boolean compared, boolean apart) {
        List<Object> open = new ArrayList<>();
        prospects.forEach((belief, prospect) -> {
            if (prospect.least() != prospect.greatest()) {
                open.add(belief);
            }
        });
        List<List<Will.Way>> ways = new ArrayList<>();
        long combinations = 1L << open.size();
        for (Weighted each : weighted) {
            ways.add(each.will().ways(compared, apart));
            combinations *= ways.getLast().size();
            if (combinations > 1L << GainBound.MOST_BELIEFS) {
                return false;
            }
        }
        for (long choice = 0; choice < combinations; choice++) {
            if (upper(choice, open, ways).signum() >= 0) {
                return false;
            }
        }
        return true;
    }

    /// The bound of one combination: the low bits of its number choose ends, the rest of it ways.
    private BigInteger upper(long choice, List<Object> open, List<List<Will.Way>> ways) {
        Separable sum = new Separable(place.box());
        long rest = choice >> open.size();
        for (int k = 0; k < weighted.size(); k++) {
            Will will = weighted.get(k).will();
            int belief = open.indexOf(will.belief());
            int end = belief >= 0 ? (int) (choice >> belief & 1) : 0;
            int count = ways.get(k).size();
            Will.Way way = ways.get(k).get((int) (rest % count));
            rest /= count;
            Prospect prospect = prospectOf(will);
            will.addUpper(
                    sum, place, prospect.ends()[end], prospect, weighted.get(k).multiplier(), way);
        }
        return sum.largest(place);
    }

    private Prospect prospectOf(Will will) {
        Prospect prospect = prospects.get(will.belief());
        if (prospect == null) {
            throw new IllegalStateException("a belief that nobody weighed holds");
        }
        return prospect;
    }
}
