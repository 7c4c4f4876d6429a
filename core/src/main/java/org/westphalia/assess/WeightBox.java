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

    /// The largest weighted mean of these numbers that the weights allow, by giving its highest weight to each number above the
    /// mean and its lowest to each below: the mean only rises while numbers are taken in descending order. When all weights
    /// may be 0 at once, the mean of no weight at all is not considered.
    double largestMean(double[] numbers) {
        return extremeMean(numbers, 1);
    }

    /// The smallest weighted mean of these numbers that the weights allow.
    double smallestMean(double[] numbers) {
        return -extremeMean(numbers, -1);
    }

    private double extremeMean(double[] numbers, int sign) {
        int n = numbers.length;
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(
                order, (a, b) -> Double.compare(sign * numbers[b], sign * numbers[a]));
        double weight = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            weight += low[i];
            total += low[i] * sign * numbers[i];
        }
        double best = weight > 0 ? total / weight : Double.NEGATIVE_INFINITY;
        for (int i : order) {
            if (high[i] > low[i]) {
                weight += high[i] - low[i];
                total += (high[i] - low[i]) * sign * numbers[i];
                if (weight > 0) {
                    best = Math.max(best, total / weight);
                }
            }
        }
        return best;
    }
}
