package org.westphalia.assess;

import java.util.List;
import org.westphalia.number.Interval;

/// What the weights of a member may be, on a scale on which they sum to about one: the bounds of a weighted mean need only
/// their proportions.
///
/// @param low by issue
/// @param high by issue
/// @param sumLow the least their sum may be; 0 when all may be 0 at once
/// @param sumHigh the most their sum may be
record WeightBox(double[] low, double[] high, double sumLow, double sumHigh) {

    /// Weights as they are, divided by the sum of their middles.
    static WeightBox of(List<Interval> weights) {
        double scale = 0;
        for (Interval weight : weights) {
            scale += weight.middle();
        }
        double[] low = new double[weights.size()];
        double[] high = new double[weights.size()];
        double sumLow = 0;
        double sumHigh = 0;
        for (int i = 0; i < low.length; i++) {
            low[i] = scale == 0 ? 0 : weights.get(i).low() / scale;
            high[i] = scale == 0 ? 0 : weights.get(i).high() / scale;
            sumLow += low[i];
            sumHigh += high[i];
        }
        return new WeightBox(low, high, sumLow, sumHigh);
    }

    /// What the weights may be once each is divided by their sum. Wider than the weights themselves, but it can be added up
    /// over several members.
    WeightBox normalised() {
        double[] least = new double[low.length];
        double[] most = new double[low.length];
        for (int i = 0; i < low.length; i++) {
            double othersHigh = sumHigh - high[i];
            double othersLow = sumLow - low[i];
            least[i] = low[i] == 0 ? 0 : low[i] / (low[i] + Math.max(0, othersHigh));
            most[i] = high[i] == 0 ? 0 : high[i] / (high[i] + Math.max(0, othersLow));
        }
        return new WeightBox(least, most, 1, 1);
    }

    /// The largest weighted mean of these numbers that the weights allow. When all weights may be 0 at once, the mean of no weight
    /// at all is not considered.
    double largestMean(double[] numbers) {
        return extremeMean(numbers, 1);
    }

    /// The smallest weighted mean of these numbers that the weights allow.
    double smallestMean(double[] numbers) {
        return -extremeMean(numbers, -1);
    }

    /// The mean rises with each round of giving every number above it its highest weight and every other its lowest; when it no
    /// longer does, no weights have a larger one (Dinkelbach 1967).
    private double extremeMean(double[] numbers, int sign) {
        double mean = Double.NEGATIVE_INFINITY;
        while (true) {
            double weight = 0;
            double total = 0;
            for (int i = 0; i < numbers.length; i++) {
                double number = sign * numbers[i];
                double w = number > mean ? high[i] : low[i];
                weight += w;
                total += w * number;
            }
            double next = weight > 0 ? total / weight : Double.NEGATIVE_INFINITY;
            if (next <= mean) {
                return mean;
            }
            mean = next;
        }
    }
}
