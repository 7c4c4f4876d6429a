package org.westphalia.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.westphalia.number.Interval;
import org.westphalia.proof.MemberRange.Against;
import org.westphalia.world.Region;

/// The gain of a party that weighs its groups and decides as one: the share-weighted mean of their gains, each group being at its
/// own most (least). Over a box, shares and weights are first divided by their sums, so that groups add up on one scale.
final class BlendWill implements Will {
    private final List<MemberWill> groups;
    private final WeightRange shares;
    private final WeightRange parts;
    private final boolean mayBeZero;
    private final Interval breaks;
    private final Object belief;

    BlendWill(Frame frame, List<Region.Member> members, int decimals) {
        // Half a unit for each rounded number: two per issue, one per extra, and the three bases;
        // four more for doubles.
        long halves = 2L * frame.issues().size() + 7;
        for (Region.Member member : members) {
            halves +=
                    member.valueExtras().size()
                            + member.collapse().extras().size()
                            + member.outright().extras().size();
        }
        long slack = halves;
        groups =
                members.stream()
                        .map(member -> MemberWill.blended(frame, member, decimals, slack))
                        .toList();
        List<Interval> given = members.stream().map(Region.Member::share).toList();
        shares = WeightRange.of(given);
        mayBeZero = shares.sumLow().signum() == 0;
        parts =
                mayBeZero
                        ? WeightRange.anything(given.size())
                        : given.stream().allMatch(Interval::isExact) ? shares : shares.normalised();
        boolean together = members.stream().map(Region.Member::belief).distinct().count() == 1;
        belief = together ? members.getFirst().belief() : this;
        breaks = together ? members.getFirst().breaks() : hull(members);
    }

    /// A mean of doubles may leave the interval of its parts by the rounding of doubles.
    static Interval hull(List<Region.Member> members) {
        double low = members.stream().mapToDouble(m -> m.breaks().low()).min().orElse(0);
        double high = members.stream().mapToDouble(m -> m.breaks().high()).max().orElse(0);
        return new Interval(low - 1e-12, high + 1e-12);
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
        return List.of(new Way(compared ? Against.TERMS : Against.NUMBER, apart, 0));
    }

    @Override
    public void addUpper(
            Separable target, Place place, long d, Prospect prospect, BigInteger times, Way way) {
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            BigInteger[][] points = new BigInteger[place.box().possible().length][];
            for (int i = 0; i < points.length; i++) {
                points[i] = new BigInteger[place.box().possible()[i].length];
            }
            BigInteger constant =
                    groups.get(g)
                            .normalisedUpper(
                                    place, d, prospect, way.against() == Against.TERMS, points);
            target.add(part(group, constant).multiply(times));
            MemberWill.forOptions(
                    place, (i, o) -> target.add(i, o, part(group, points[i][o]).multiply(times)));
        }
    }

    private BigInteger part(int group, BigInteger number) {
        return WeightRange.ceiling(parts.most(group, number), WeightRange.ONE);
    }

    @Override
    public BigInteger extreme(
            Place place, long d, Prospect prospect, boolean compare, boolean upper) {
        List<BigInteger> gains = new ArrayList<>();
        groups.forEach(group -> gains.add(group.extreme(place, d, prospect, compare, upper)));
        // Groups without any share count alike.
        WeightRange by = mayBeZero ? parts : shares;
        return upper ? by.largestMean(gains) : by.smallestMean(gains);
    }
}
