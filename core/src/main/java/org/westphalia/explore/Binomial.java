package org.westphalia.explore;

import org.westphalia.number.Beta;

/// The binomial distribution.
final class Binomial {
    private Binomial() {}

    /// The chance of at least so many hits in n trials of chance p, by the regularised incomplete beta function.
    static double atLeast(int hits, int trials, double p) {
        if (hits <= 0 || p >= 1) {
            return 1;
        }
        if (hits > trials || p <= 0) {
            return 0;
        }
        return new Beta(hits, trials - hits + 1.0).cumulative(p);
    }
}
