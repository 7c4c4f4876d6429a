package org.westphalia.deal;

import java.util.Arrays;

/// What a solution makes as large as possible, seen as a bound: deals at least as good as a level have a weighted sum of
/// (scaled) gains that reaches a threshold, whatever the weights. The threshold is concave in the weights.
sealed interface Goal {
    /// Factors that bring the gains of the parties to about 1.
    double[] scale();

    /// How good scaled gains are.
    double level(double[] gains);

    /// The threshold at this level; adds its slope times -1 to `slope`.
    double threshold(double level, double[] weights, double[] slope);

    /// The least gain of some parties: `sum w g >= level * (their weights)`.
    record Least(double[] scale, boolean[] counted) implements Goal {
        @Override
        public double level(double[] gains) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < gains.length; k++) {
                least = counted[k] ? Math.min(least, gains[k]) : least;
            }
            return least;
        }

        @Override
        public double threshold(double level, double[] weights, double[] slope) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                if (counted[k]) {
                    sum += weights[k] * level;
                    slope[k] -= level;
                }
            }
            return sum;
        }
    }

    /// The product of gains: `sum w g >= n (level * product of w)^(1/n)`, by the means inequality.
    record Product(double[] scale) implements Goal {
        @Override
        public double level(double[] gains) {
            return Arrays.stream(gains).reduce(1, (a, b) -> a * b);
        }

        @Override
        public double threshold(double level, double[] weights, double[] slope) {
            int n = weights.length;
            double product = Math.max(0, level);
            for (double weight : weights) {
                product *= weight;
            }
            double mean = product <= 0 ? 0 : StrictMath.pow(product, 1.0 / n);
            for (int k = 0; k < n; k++) {
                slope[k] -= weights[k] > 1e-6 ? mean / weights[k] : 0;
            }
            return n * mean;
        }
    }

    /// The sum of gains: `sum w g >= level * (least weight)`, since no gain of a deal is negative.
    record Sum(double[] scale) implements Goal {
        @Override
        public double level(double[] gains) {
            return Arrays.stream(gains).sum();
        }

        @Override
        public double threshold(double level, double[] weights, double[] slope) {
            int least = 0;
            for (int k = 1; k < weights.length; k++) {
                least = weights[k] < weights[least] ? k : least;
            }
            slope[least] -= level;
            return weights[least] * level;
        }
    }
}
