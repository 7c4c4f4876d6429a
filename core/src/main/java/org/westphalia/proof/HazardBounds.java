package org.westphalia.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Condition;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;
import org.westphalia.world.Hazard;
import org.westphalia.world.Region;

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

    /// Exact rates as intervals of one number.
    static Region.Hazard exactly(Hazard hazard) {
        List<List<Interval>> rates =
                Arrays.stream(hazard.rates())
                        .map(row -> Arrays.stream(row).mapToObj(HazardBounds::exactly).toList())
                        .toList();
        Map<String, Interval> unsigned = new LinkedHashMap<>();
        hazard.unsigned().forEach((party, rate) -> unsigned.put(party, exactly(rate)));
        return new Region.Hazard(
                rates,
                hazard.factors().stream()
                        .map(factor -> new Region.Factor(factor.when(), exactly(factor.rate())))
                        .toList(),
                unsigned);
    }

    private static Interval exactly(double rate) {
        if (!(rate >= 0)) {
            throw new Rejection("a rate of breaking is not a number of at least 0");
        }
        return Interval.of(rate);
    }

    /// Over the terms of a box, all ways to complete its switches, and all rates within their intervals: parties that are in
    /// count as signing, parties that are out as not signing, undecided ones as either. Rates of parties that do not decide
    /// are left out: nobody asks them to sign.
    static Interval over(Box box, Region.Hazard hazard) {
        HazardBounds bounds = new HazardBounds(box);
        for (int i = 0; i < hazard.rates().size(); i++) {
            bounds.issue(i, hazard.rates().get(i));
        }
        for (Region.Factor factor : hazard.factors()) {
            bounds.factor(factor.when(), factor.rate());
        }
        hazard.unsigned().forEach(bounds::unsigned);
        if (Double.isNaN(bounds.low) || Double.isNaN(bounds.high)) {
            throw new Rejection("the hazard of these terms is beyond double arithmetic");
        }
        return new Interval(bounds.low, bounds.high);
    }

    /// What D may be (or what takes its place, [Weigh]) when breaks and hazard lie in these intervals, in units of 2^-20: least
    /// and greatest. `Grid.lasts` is monotone in both, since `StrictMath.exp` and `StrictMath.log1p` are semi-monotonic; the
    /// formula of time standing is monotone but for its last bits, for which a unit is given on both sides.
    static long[] lasts(Weigh weigh, Interval breaks, Interval hazard) {
        long least = weigh.of(breaks.high(), hazard.high());
        long greatest = weigh.of(breaks.low(), hazard.low());
        boolean open = !breaks.isExact() || !hazard.isExact();
        return weigh == Weigh.HORIZON || !open
                ? new long[] {least, greatest}
                : new long[] {Math.max(0, least - 1), Math.min(Grid.CERTAIN, greatest + 1)};
    }

    private void issue(int issue, List<Interval> rates) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int o = 0; o < rates.size(); o++) {
            if (box.possible()[issue][o]) {
                least = Math.min(least, rates.get(o).low());
                greatest = Math.max(greatest, rates.get(o).high());
            }
        }
        if (!rates.isEmpty()) {
            times(least, greatest);
        }
    }

    private void factor(Condition when, Interval rate) {
        if (box.mustMatch(when)) {
            times(rate.low(), rate.high());
        } else if (box.canMatch(when)) {
            times(Math.min(1, rate.low()), Math.max(1, rate.high()));
        }
    }

    private void unsigned(String party, Interval rate) {
        if (!box.frame().parties().contains(party) || box.isIn(party)) {
            return;
        }
        if (box.isOut(party)) {
            times(rate.low(), rate.high());
        } else {
            times(Math.min(1, rate.low()), Math.max(1, rate.high()));
        }
    }

    private void times(double least, double greatest) {
        if (!(least >= 0)) {
            throw new Rejection("a rate of breaking is not a number of at least 0");
        }
        low *= least;
        high *= greatest;
    }
}
