package org.westphalia.assess;

import java.util.List;
import org.westphalia.deal.Box;
import org.westphalia.deal.Shape;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// The gain of a party that signs by the share-weighted mean of its groups, over a region: the mean of the groups' gains, each at
/// its own largest (they are bounded apart), with the shares that raise it most. Over boxes the groups' weights are first divided by their sums, so
/// that the groups add up on one scale.
final class BlendGain implements GainRange {
    private final List<MemberGain> groups;
    private final WeightBox shares;
    private final WeightBox parts;
    private final Interval breaks;
    private final int belief;

    BlendGain(Shape shape, List<Region.Member> members, int decimals) {
        groups = members.stream().map(member -> new MemberGain(shape, member, decimals)).toList();
        shares = WeightBox.of(members.stream().map(Region.Member::share).toList());
        boolean exact = members.stream().allMatch(member -> member.share().isExact());
        parts = exact ? shares : shares.normalised();
        breaks = GainRange.hull(members);
        belief = GainRange.commonBelief(members);
    }

    @Override
    public Interval breaks() {
        return breaks;
    }

    @Override
    public int belief() {
        return belief;
    }

    @Override
    public double highest(int[] options, Outlook outlook) {
        return Math.max(
                largest(options, GainRange.part(outlook.least()), outlook),
                largest(options, GainRange.part(outlook.greatest()), outlook));
    }

    @Override
    public double lowest(int[] options, Outlook outlook) {
        return Math.min(
                smallest(options, GainRange.part(outlook.least()), outlook),
                smallest(options, GainRange.part(outlook.greatest()), outlook));
    }

    private double largest(int[] options, double d, Outlook outlook) {
        return shares.largestMean(
                groups.stream()
                        .mapToDouble(group -> group.largest(options, d, outlook, true))
                        .toArray());
    }

    private double smallest(int[] options, double d, Outlook outlook) {
        return shares.smallestMean(
                groups.stream()
                        .mapToDouble(group -> group.smallest(options, d, outlook, true))
                        .toArray());
    }

    @Override
    public double bound(
            Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        double constant = 0;
        for (int g = 0; g < groups.size(); g++) {
            constant +=
                    groups.get(g)
                            .overBoxes()
                            .normalisedBound(
                                    box,
                                    chance,
                                    outlook,
                                    additive,
                                    vague,
                                    parts.low()[g],
                                    parts.high()[g]);
        }
        return constant;
    }

    @Override
    public double roughLow(
            Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        double constant = 0;
        for (int g = 0; g < groups.size(); g++) {
            double share = (shares.low()[g] + shares.high()[g]) / 2;
            constant +=
                    groups.get(g)
                            .overBoxes()
                            .roughLow(box, chance, outlook, additive, vague, share);
        }
        return constant;
    }
}
