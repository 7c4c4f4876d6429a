package org.westphalia.assess;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.westphalia.deal.Box;
import org.westphalia.deal.Shape;
import org.westphalia.deal.Trigger;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// The gain of a party for which one of its camps decides, and nobody knows which: at best that of the camp that gains most, at worst
/// of the one that gains least. A camp whose red line is crossed gains nothing that would make it sign.
final class CampGain implements GainRange {
    private final Shape shape;
    private final List<MemberGain> camps;
    private final List<List<Trigger>> lines;
    private final Interval breaks;
    private final int belief;

    CampGain(Shape shape, List<Region.Member> members, int decimals) {
        this.shape = shape;
        camps = members.stream().map(member -> new MemberGain(shape, member, decimals)).toList();
        lines =
                members.stream()
                        .map(member ->
                                member.redLines().stream()
                                        .map(line -> Trigger.of(line.demand(), shape.frame()))
                                        .toList())
                        .toList();
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
        double best = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < camps.size(); g++) {
            if (!isBarred(g, options, outlook.longest())) {
                best = Math.max(best, camps.get(g).highest(options, outlook));
            }
        }
        return best;
    }

    @Override
    public double lowest(int[] options, Outlook outlook) {
        double worst = Double.POSITIVE_INFINITY;
        for (int g = 0; g < camps.size(); g++) {
            worst =
                    isBarred(g, options, outlook.shortest())
                            ? Double.NEGATIVE_INFINITY
                            : Math.min(worst, camps.get(g).lowest(options, outlook));
        }
        return worst;
    }

    private boolean isBarred(int camp, int[] options, long lasts) {
        return lines.get(camp).stream().anyMatch(line -> line.fires(options, lasts));
    }

    @Override
    public double bound(
            Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        return most(additive, row -> row.camp().bound(box, chance, outlook, row.additive(), vague));
    }

    @Override
    public double roughLow(
            Box box, double chance, Outlook outlook, double[] additive, double[] vague) {
        return most(
                additive, row -> row.camp().roughLow(box, chance, outlook, row.additive(), vague));
    }

    private record Row(MemberGain camp, double[] additive) {}

    /// The larger of all camps, entry by entry.
    private double most(double[] additive, ToDoubleFunction<Row> bound) {
        double[] largest = new double[shape.flatSize()];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        double constant = Double.NEGATIVE_INFINITY;
        for (MemberGain camp : camps) {
            double[] own = new double[shape.flatSize()];
            constant = Math.max(constant, bound.applyAsDouble(new Row(camp, own)));
            for (int f = 0; f < own.length; f++) {
                largest[f] = Math.max(largest[f], own[f]);
            }
        }
        for (int f = 0; f < largest.length; f++) {
            additive[f] += largest[f];
        }
        return constant;
    }
}
