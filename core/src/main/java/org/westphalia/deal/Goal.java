package org.westphalia.deal;

import java.util.Arrays;

/// What a solution makes as large as possible, seen as a bound: deals at least as good as a level have a weighted sum of
/// (scaled) gains that reaches a threshold, whatever the weights. The threshold is concave in the weights.
sealed interface Goal {
    /// Factors that bring the gains of the members to about 1.
    double[] scale();

    /// Gains of the parties, brought to about 1; where parties are members, by the same factors.
    default double[] scaled(long[] gains) {
        double[] scaled = new double[gains.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = gains[k] * scale()[k];
        }
        return scaled;
    }

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

    /// The product of the gains of some parties, each gain being the least of those of the party's members:
    /// `sum w g >= n (level * product of W)^(1/n)` with W the sum of the weights of a party's members. Members of other parties
    /// only have to be willing.
    ///
    /// @param scale by member
    /// @param party by member: which of the parties that count it belongs to, or -1
    /// @param counted indices of the parties that count, among all
    /// @param ofParty their factors
    record ProductOfLeast(double[] scale, int[] party, int[] counted, double[] ofParty)
            implements Goal {
        @Override
        public double[] scaled(long[] gains) {
            double[] scaled = new double[counted.length];
            for (int p = 0; p < scaled.length; p++) {
                scaled[p] = gains[counted[p]] * ofParty[p];
            }
            return scaled;
        }

        @Override
        public double level(double[] gains) {
            return Arrays.stream(gains).reduce(1, (a, b) -> a * b);
        }

        @Override
        public double threshold(double level, double[] weights, double[] slope) {
            double[] sums = new double[counted.length];
            for (int m = 0; m < weights.length; m++) {
                if (party[m] >= 0) {
                    sums[party[m]] += weights[m];
                }
            }
            double product = Math.max(0, level);
            for (double sum : sums) {
                product *= sum;
            }
            double mean = product <= 0 ? 0 : StrictMath.pow(product, 1.0 / sums.length);
            for (int m = 0; m < weights.length; m++) {
                slope[m] -= party[m] >= 0 && sums[party[m]] > 1e-6 ? mean / sums[party[m]] : 0;
            }
            return sums.length * mean;
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
