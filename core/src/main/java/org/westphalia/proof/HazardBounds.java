package org.westphalia.proof;

import java.util.Map;
import org.westphalia.model.Condition;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Hazard;

/// The lowest and the highest hazard over a box: the product of [Hazard], in the same order and in double arithmetic, of the
/// least (the greatest) that each factor may be. Multiplying doubles that are not negative is monotone, rounding included, so
/// every hazard that a world computes in the box lies within.
final class HazardBounds {
    private final Box box;
    private double low = 1;
    private double high = 1;

    private HazardBounds(Box box) {
        this.box = box;
    }

    /// Over the terms of a box and all ways to complete its switches: parties that are in count as signing, parties that
    /// are out as not signing, undecided ones as either.
    static Interval over(Box box, Hazard hazard) {
        HazardBounds bounds = new HazardBounds(box);
        for (int i = 0; i < hazard.rates().length; i++) {
            bounds.issue(i, hazard.rates()[i]);
        }
        for (Hazard.Factor factor : hazard.factors()) {
            bounds.factor(factor.when(), factor.rate(), factor.rate());
        }
        for (Map.Entry<String, Double> entry : hazard.unsigned().entrySet()) {
            bounds.unsigned(entry.getKey(), entry.getValue(), entry.getValue());
        }
        return bounds.interval();
    }

    private void issue(int issue, double[] rates) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int o = 0; o < rates.length; o++) {
            if (box.possible()[issue][o]) {
                least = Math.min(least, rates[o]);
                greatest = Math.max(greatest, rates[o]);
            }
        }
        if (rates.length > 0) {
            times(least, greatest);
        }
    }

    private void factor(Condition when, double least, double greatest) {
        if (box.mustMatch(when)) {
            times(least, greatest);
        } else if (box.canMatch(when)) {
            times(Math.min(1, least), Math.max(1, greatest));
        }
    }

    private void unsigned(String party, double least, double greatest) {
        if (!box.frame().parties().contains(party) || box.isIn(party)) {
            return;
        }
        if (box.isOut(party)) {
            times(least, greatest);
        } else {
            times(Math.min(1, least), Math.max(1, greatest));
        }
    }

    private void times(double least, double greatest) {
        if (!(least >= 0 && least <= greatest)) {
            throw new Rejection("a rate of breaking is not a number of at least 0");
        }
        low *= least;
        high *= greatest;
    }

    private Interval interval() {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new Rejection("the hazard of these terms is beyond double arithmetic");
        }
        return new Interval(low, high);
    }

    /// The chances to last that a hazard in this interval allows, in units of 2^-20: lowest and highest. `Grid.lasts` is monotone
    /// in the hazard, since `StrictMath.exp` is semi-monotonic.
    static long[] lasts(double breaks, Interval hazard) {
        return new long[] {Grid.lasts(breaks, hazard.high()), Grid.lasts(breaks, hazard.low())};
    }
}
