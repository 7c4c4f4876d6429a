package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// The gain of a party for which one of its camps decides, and nobody knows which: in each world it is that of one of them. What
/// is said of the party must hold whichever decides.
final class CampWill implements Will {
    private final List<MemberWill> camps;
    private final Interval breaks;
    private final Object belief;

    CampWill(Frame frame, List<Region.Member> members, int decimals) {
        camps = members.stream().map(member -> MemberWill.of(frame, member, decimals)).toList();
        boolean together = members.stream().map(Region.Member::belief).distinct().count() == 1;
        belief = together ? members.getFirst().belief() : this;
        breaks = together ? members.getFirst().breaks() : BlendWill.hull(members);
    }

    @Override
    public Interval breaks() {
        return breaks;
    }

    @Override
    public Object belief() {
        return belief;
    }

    @Override
    public List<Way> ways(boolean compared, boolean apart) {
        List<Way> ways = new ArrayList<>();
        for (int camp = 0; camp < camps.size(); camp++) {
            for (Way way : camps.get(camp).ways(compared, apart)) {
                ways.add(new Way(way.against(), apart, camp));
            }
        }
        return ways;
    }

    @Override
    public void addUpper(
            Separable target, Place place, long d, Prospect prospect, BigInteger times, Way way) {
        camps.get(way.camp()).addUpper(target, place, d, prospect, times, way);
    }

    @Override
    public BigInteger extreme(
            Place place, long d, Prospect prospect, boolean compare, boolean upper) {
        List<BigInteger> gains = new ArrayList<>();
        camps.forEach(camp -> gains.add(camp.extreme(place, d, prospect, compare, upper)));
        return upper ? Collections.max(gains) : Collections.min(gains);
    }

    @Override
    public boolean surelyRefuses(Place place, Prospect prospect) {
        return camps.stream().allMatch(camp -> camp.surelyRefuses(place, prospect));
    }

    @Override
    public boolean surelyWilling(Place place, Prospect prospect) {
        return camps.stream().allMatch(camp -> camp.surelyWilling(place, prospect));
    }
}
