package org.westphalia.assess;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.westphalia.deal.Box;
import org.westphalia.deal.Extent;
import org.westphalia.deal.Shape;
import org.westphalia.deal.Trigger;
import org.westphalia.model.RedLine;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;
import org.westphalia.world.Region;

/// What the hazard of terms may be over a region. The product is taken in the order of [org.westphalia.world.Hazard], so that,
/// multiplication and rounding keeping order, its ends bound the hazard of every world without slack.
final class HazardRange {
    private static final Interval ONE = Interval.of(1);
    private static final double[] NO_PARTS = {};

    private final Shape shape;
    private final Weigh weigh;
    private final Interval[][] rates;
    private final Trigger[] factorWhen;
    private final Interval[] factorRate;
    private final int[] unsignedParty;
    private final Interval[] unsignedRate;

    HazardRange(Shape shape, Region.Hazard hazard, Weigh weigh) {
        this.weigh = weigh;
        this.shape = shape;
        rates = new Interval[shape.issues()][];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = new Interval[shape.options(i)];
            for (int o = 0; o < rates[i].length; o++) {
                boolean given = i < hazard.rates().size() && o < hazard.rates().get(i).size();
                rates[i][o] = given ? hazard.rates().get(i).get(o) : ONE;
            }
        }
        factorWhen =
                hazard.factors().stream()
                        .map(factor -> Trigger.of(new RedLine.Never(factor.when()), shape.frame()))
                        .toArray(Trigger[]::new);
        factorRate = hazard.factors().stream().map(Region.Factor::rate).toArray(Interval[]::new);
        List<Map.Entry<String, Interval>> unsigned =
                hazard.unsigned().entrySet().stream()
                        .filter(entry -> signatory(entry.getKey()) >= 0)
                        .toList();
        unsignedParty = unsigned.stream().mapToInt(entry -> signatory(entry.getKey())).toArray();
        unsignedRate = unsigned.stream().map(Map.Entry::getValue).toArray(Interval[]::new);
    }

    private int signatory(String party) {
        for (int s = 0; s < shape.signatories(); s++) {
            if (shape.party(s).equals(party)) {
                return s;
            }
        }
        return -1;
    }

    /// Whether the signature of this party may change the hazard.
    boolean dependsOn(int signatory) {
        for (int u = 0; u < unsignedParty.length; u++) {
            if (unsignedParty[u] == signatory && !unsignedRate[u].equals(ONE)) {
                return true;
            }
        }
        return false;
    }

    /// The hazard of complete terms when exactly these parties sign.
    Interval at(int[] options, boolean[] signs) {
        double low = 1;
        double high = 1;
        for (int i = 0; i < rates.length; i++) {
            low *= rates[i][options[i]].low();
            high *= rates[i][options[i]].high();
        }
        for (int f = 0; f < factorWhen.length; f++) {
            if (factorWhen[f].fires(options)) {
                low *= factorRate[f].low();
                high *= factorRate[f].high();
            }
        }
        for (int u = 0; u < unsignedParty.length; u++) {
            if (!signs[unsignedParty[u]]) {
                low *= unsignedRate[u].low();
                high *= unsignedRate[u].high();
            }
        }
        return new Interval(low, high);
    }

    /// The hazard over a box.
    Interval over(Box box) {
        return new Interval(over(box, Interval::low).low(), over(box, Interval::high).high());
    }

    /// The hazard over a box, every rate at one end of what it may be.
    private Interval over(Box box, ToDoubleFunction<Interval> end) {
        double low = 1;
        double high = 1;
        for (int i = 0; i < rates.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = 0;
            for (int o = 0; o < rates[i].length; o++) {
                if (box.isOpen(i, o)) {
                    double rate = end.applyAsDouble(rates[i][o]);
                    least = Math.min(least, rate);
                    greatest = Math.max(greatest, rate);
                }
            }
            low *= least;
            high *= greatest;
        }
        for (int f = 0; f < factorWhen.length; f++) {
            Extent extent = factorWhen[f].over(box);
            if (extent != Extent.NONE) {
                double rate = end.applyAsDouble(factorRate[f]);
                low *= extent == Extent.ALL ? rate : Math.min(1, rate);
                high *= extent == Extent.ALL ? rate : Math.max(1, rate);
            }
        }
        for (int u = 0; u < unsignedParty.length; u++) {
            byte state = box.state(unsignedParty[u]);
            if (state != Box.IN) {
                double rate = end.applyAsDouble(unsignedRate[u]);
                low *= state == Box.OUT ? rate : Math.min(1, rate);
                high *= state == Box.OUT ? rate : Math.max(1, rate);
            }
        }
        return new Interval(low, high);
    }

    /// The least and the greatest chance to last over the terms of a box, each at its highest (`best`) or at its lowest over all
    /// that this belief and the rates may be.
    long[] lasting(Interval breaks, Box box, boolean best) {
        Interval hazard = best ? over(box, Interval::low) : over(box, Interval::high);
        double chance = best ? breaks.low() : breaks.high();
        return new long[] {Grid.lasts(chance, hazard.high()), Grid.lasts(chance, hazard.low())};
    }

    private double least(Box box, int issue) {
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < rates[issue].length; o++) {
            if (box.isOpen(issue, o)) {
                least = Math.min(least, rates[issue][o].low());
            }
        }
        return least;
    }

    private double greatest(Box box, int issue) {
        double greatest = 0;
        for (int o = 0; o < rates[issue].length; o++) {
            if (box.isOpen(issue, o)) {
                greatest = Math.max(greatest, rates[issue][o].high());
            }
        }
        return greatest;
    }

    /// By issue: its part in how far the hazard may spread over the box because options are open; a split of the issue wins it.
    double[] partsOfSpread(Box box) {
        double[] parts = new double[rates.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            if (box.openOptions(i) > 1) {
                parts[i] = spread(least(box, i), greatest(box, i));
                sum += parts[i];
            }
        }
        for (int f = 0; f < factorWhen.length; f++) {
            if (factorWhen[f].over(box) == Extent.SOME) {
                double width =
                        spread(Math.min(1, factorRate[f].low()), Math.max(1, factorRate[f].high()));
                for (int issue : factorWhen[f].issues()) {
                    parts[issue] += box.openOptions(issue) > 1 ? width : 0;
                }
                sum += width * factorWhen[f].issues().length;
            }
        }
        for (int i = 0; i < parts.length && sum > 0; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    private static double spread(double low, double high) {
        return low == high ? 0 : low == 0 ? 10 : StrictMath.log(high / low);
    }

    /// What somebody with this belief sees of terms whose hazard lies here.
    Outlook outlook(Interval breaks, Interval hazard) {
        return outlook(breaks, hazard, NO_PARTS);
    }

    /// What somebody with this belief sees of the terms of a box.
    ///
    /// @param hazard over the box
    Outlook outlook(Interval breaks, Interval hazard, double[] partsOfSpread) {
        return new Outlook(
                weigh.over(breaks.high(), hazard.low(), hazard.high())[0],
                weigh.over(breaks.low(), hazard.low(), hazard.high())[1],
                Grid.lasts(breaks.high(), hazard.high()),
                Grid.lasts(breaks.low(), hazard.low()),
                partsOfSpread);
    }
}
