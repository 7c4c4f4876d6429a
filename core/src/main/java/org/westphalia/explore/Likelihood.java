package org.westphalia.explore;

/// How probable a reading makes the recorded answers: the mean over its worlds of the probability of the record in each.
///
/// In one world each answer is recorded as predicted with chance 1 - e and otherwise with chance e (the slip), independently, so that a world which
/// fails to predict m of n answers gives the record (1 - e)^(n - m) e^m. The mean lies between e^n and (1 - e)^n; its interval is Wilson's (1927) for
/// the mean as a part of that range. Of all chances on a range with a given mean that with its mass at the two ends varies most, so the interval
/// is not too narrow, and it is not empty where all drawn worlds agree, as one by the delta method or the bootstrap would be.
///
/// @param value of the mean, 0..1
/// @param low lower end of the interval at 95 %
/// @param high upper end
public record Likelihood(double value, double low, double high) {
    private static final double Z = 1.959963984540054;

    /// The likelihood from how many worlds miss how many answers.
    ///
    /// @param missing how many worlds fail to predict 0, 1, ... n answers
    /// @param slip 0 to 0.5
    /// @param exact whether these worlds are all there are
    static Likelihood of(long[] missing, double slip, boolean exact) {
        int answers = missing.length - 1;
        double sum = 0;
        long worlds = 0;
        for (int m = 0; m <= answers; m++) {
            sum += missing[m] * ofWorld(m, answers, slip);
            worlds += missing[m];
        }
        double mean = sum / worlds;
        double most = ofWorld(0, answers, slip);
        double least = ofWorld(answers, answers, slip);
        if (exact || most <= least) {
            return new Likelihood(mean, mean, mean);
        }
        double part = Math.clamp((mean - least) / (most - least), 0, 1);
        double n = worlds;
        double centre = (part + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(part * (1 - part) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        double low = missing[0] == 0 && slip == 0 ? 0 : Math.max(0, centre - half);
        double high = Math.min(1, centre + half);
        return new Likelihood(
                mean,
                Math.min(mean, least + low * (most - least)),
                Math.max(mean, least + high * (most - least)));
    }

    /// The probability of the record in a world that misses so many of its answers.
    static double ofWorld(int missed, int answers, double slip) {
        double chance = StrictMath.pow(1 - slip, answers - missed) * StrictMath.pow(slip, missed);
        // With hundreds of answers, all missed, it would be smaller than numbers can be.
        return slip > 0 ? Math.max(chance, Double.MIN_NORMAL) : chance;
    }
}
