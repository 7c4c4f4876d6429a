package org.westphalia.explore;

import java.util.OptionalLong;
import org.westphalia.explore.RobustChoices.Difference;

/// The difference of two shares on the same worlds, over readings: only worlds in which the two differ count (McNemar 1947); the interval is the normal one for
/// paired shares, readings weighed.
final class Paired {
    private static final double Z = 1.959963984540054;

    private double difference;
    private double variance;
    private long worlds;
    private boolean known = true;

    /// Adds a reading.
    ///
    /// @param one by world, whether the first holds
    /// @param other the same of the second
    void add(boolean[] one, boolean[] other, double weight) {
        int n = one.length;
        long more = 0;
        long less = 0;
        for (int k = 0; k < n; k++) {
            more += one[k] && !other[k] ? 1 : 0;
            less += other[k] && !one[k] ? 1 : 0;
        }
        double d = (double) (more - less) / n;
        difference += weight * d;
        variance += n == 1 ? 0 : weight * weight * ((double) (more + less) / n - d * d) / n;
        worlds = Math.max(worlds, n);
        known &= n == 1 || more + less == 0;
    }

    /// How much more often the first holds.
    Difference difference() {
        double half = Z * Math.sqrt(Math.max(0, variance));
        double low = difference - half;
        double high = difference + half;
        boolean told = low > 0 || high < 0;
        return new Difference(
                difference,
                low,
                high,
                told,
                told || known || difference == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                (long)
                                        Math.ceil(
                                                worlds
                                                        * (half / difference)
                                                        * (half / difference))));
    }
}
