package org.westphalia.deal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.westphalia.number.Grid;
import org.westphalia.number.Weigh;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.World;

/// How long terms last: the hazard of terms and boxes, and the chance to last for each distinct belief of `breaks`.
final class Lasting {
    private final Weigh weigh;
    private final double[][] rates;
    private final Clause[] factorWhen;
    private final double[] factorRate;
    private final int[] unsignedParty;
    private final double[] unsignedRate;
    private final double[] classBreaks;
    private final int[] classOf;

    Lasting(World world, Shape shape, List<Member> members) {
        this.weigh = world.weigh();
        Hazard hazard = world.hazard();
        rates = new double[shape.issues()][];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = new double[shape.options(i)];
            for (int o = 0; o < rates[i].length; o++) {
                boolean given = i < hazard.rates().length && o < hazard.rates()[i].length;
                rates[i][o] = given ? hazard.rates()[i][o] : 1;
            }
        }
        factorWhen =
                hazard.factors().stream()
                        .map(factor -> Clause.from(factor.when(), shape.frame()))
                        .toArray(Clause[]::new);
        factorRate = hazard.factors().stream().mapToDouble(Hazard.Factor::rate).toArray();
        int[] parties = new int[hazard.unsigned().size()];
        double[] unsigned = new double[parties.length];
        int filled = 0;
        for (Map.Entry<String, Double> entry : hazard.unsigned().entrySet()) {
            for (int s = 0; s < shape.signatories(); s++) {
                if (shape.party(s).equals(entry.getKey())) {
                    parties[filled] = s;
                    unsigned[filled++] = entry.getValue();
                }
            }
        }
        unsignedParty = Arrays.copyOf(parties, filled);
        unsignedRate = Arrays.copyOf(unsigned, filled);
        classBreaks = members.stream().mapToDouble(Member::breaks).distinct().toArray();
        classOf =
                members.stream()
                        .mapToInt(member -> {
                            int at = 0;
                            while (Double.compare(classBreaks[at], member.breaks()) != 0) {
                                at++;
                            }
                            return at;
                        })
                        .toArray();
    }

    /// How many distinct beliefs of `breaks` there are.
    int classes() {
        return classBreaks.length;
    }

    int classOf(int member) {
        return classOf[member];
    }

    double breaks(int breaksClass) {
        return classBreaks[breaksClass];
    }

    double rate(int issue, int option) {
        return rates[issue][option];
    }

    /// Whether somebody believes that agreements may break at all.
    boolean matters() {
        for (double breaks : classBreaks) {
            if (breaks > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the issue's own rates differ.
    boolean touches(int issue) {
        for (double rate : rates[issue]) {
            if (rate != rates[issue][0]) {
                return true;
            }
        }
        return false;
    }

    /// Conditions under which further rates count.
    Clause[] factors() {
        return factorWhen;
    }

    double factorRate(int factor) {
        return factorRate[factor];
    }

    /// Whether the hazard depends on the signature of this party.
    boolean dependsOn(int signatory) {
        for (int u = 0; u < unsignedParty.length; u++) {
            if (unsignedParty[u] == signatory && unsignedRate[u] != 1) {
                return true;
            }
        }
        return false;
    }

    /// The hazard of terms, in the order that [Hazard] lays down.
    double hazard(int[] options, boolean[] signs) {
        double hazard = 1;
        for (int i = 0; i < rates.length; i++) {
            hazard *= rates[i][options[i]];
        }
        for (int f = 0; f < factorRate.length; f++) {
            if (factorWhen[f].matches(options)) {
                hazard *= factorRate[f];
            }
        }
        for (int u = 0; u < unsignedParty.length; u++) {
            if (!signs[unsignedParty[u]]) {
                hazard *= unsignedRate[u];
            }
        }
        return hazard;
    }

    /// The least (`side` -1) or greatest (+1) hazard that a box allows. Every product of the box is within, since
    /// multiplication by numbers that are not negative keeps order also when rounded.
    double hazard(Box box, int side) {
        double hazard = 1;
        for (int i = 0; i < rates.length; i++) {
            hazard *= extremeRate(box, i, side);
        }
        for (int f = 0; f < factorRate.length; f++) {
            hazard *=
                    switch (factorWhen[f].over(box)) {
                        case NONE -> 1;
                        case ALL -> factorRate[f];
                        case SOME ->
                                side < 0 ? Math.min(1, factorRate[f]) : Math.max(1, factorRate[f]);
                    };
        }
        for (int u = 0; u < unsignedParty.length; u++) {
            hazard *=
                    switch (box.state(unsignedParty[u])) {
                        case Box.IN -> 1;
                        case Box.OUT -> unsignedRate[u];
                        default ->
                                side < 0
                                        ? Math.min(1, unsignedRate[u])
                                        : Math.max(1, unsignedRate[u]);
                    };
        }
        return hazard;
    }

    private double extremeRate(Box box, int issue, int side) {
        double extreme = Double.NaN;
        for (int o = 0; o < rates[issue].length; o++) {
            if (box.isOpen(issue, o)) {
                double rate = rates[issue][o];
                if (Double.isNaN(extreme) || (side < 0 ? rate < extreme : rate > extreme)) {
                    extreme = rate;
                }
            }
        }
        return extreme;
    }

    /// The chance to last at a hazard, as the members of a class believe, on the grid of chances.
    long lasts(int breaksClass, double hazard) {
        return Grid.lasts(classBreaks[breaksClass], hazard);
    }

    /// The least and the greatest chance to last between two hazards.
    long[] lasts(int breaksClass, double leastHazard, double greatestHazard) {
        return new long[] {lasts(breaksClass, greatestHazard), lasts(breaksClass, leastHazard)};
    }

    /// What the members of a class weigh V with at a hazard: the chance to last, or what the world has in its place.
    long weight(int breaksClass, double hazard) {
        return weigh.of(classBreaks[breaksClass], hazard);
    }

    /// The least and the greatest weight of V between two hazards.
    long[] weights(int breaksClass, double leastHazard, double greatestHazard) {
        return weigh.over(classBreaks[breaksClass], leastHazard, greatestHazard);
    }

    /// By issue: its part in the spread of the hazard over the box (sums to at most 1).
    double[] partsOfSpread(Box box) {
        double[] parts = new double[rates.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            double low = extremeRate(box, i, -1);
            double high = extremeRate(box, i, 1);
            parts[i] = low == high ? 0 : low == 0 ? 10 : StrictMath.log(high / low);
            sum += parts[i];
        }
        for (int f = 0; f < factorRate.length; f++) {
            if (factorWhen[f].over(box) == Extent.SOME && factorRate[f] != 1) {
                double spread = factorRate[f] == 0 ? 10 : Math.abs(StrictMath.log(factorRate[f]));
                int undecided = 0;
                for (int issue : factorWhen[f].issues()) {
                    undecided += box.openOptions(issue) > 1 ? 1 : 0;
                }
                for (int issue : factorWhen[f].issues()) {
                    parts[issue] += box.openOptions(issue) > 1 ? spread / undecided : 0;
                }
                sum += spread;
            }
        }
        if (sum > 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] /= sum;
            }
        }
        return parts;
    }
}
