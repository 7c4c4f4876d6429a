package org.westphalia.assess;

/// How often something held in drawn worlds, with its Wilson score interval at 95 %.
///
/// @param hits in how many worlds it held
/// @param worlds how many were drawn
/// @param value hits / worlds
/// @param low lower end of the interval, 0..1
/// @param high upper end
public record Share(long hits, long worlds, double value, double low, double high) {
    private static final double Z = 1.959963984540054;

    /// The share of hits with its interval (Wilson 1927).
    public static Share of(long hits, long worlds) {
        if (worlds == 0) {
            return new Share(0, 0, 0, 0, 1);
        }
        double n = worlds;
        double p = hits / n;
        double denominator = 1 + Z * Z / n;
        double centre = (p + Z * Z / (2 * n)) / denominator;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / denominator;
        double low = hits == 0 ? 0 : Math.max(0, centre - half);
        double high = hits == worlds ? 1 : Math.min(1, centre + half);
        return new Share(hits, worlds, p, low, high);
    }

    /// The share of hits where they are all there is, not a sample: the interval is the share itself.
    public static Share known(long hits, long worlds) {
        double value = (double) hits / worlds;
        return new Share(hits, worlds, value, value, value);
    }

    /// `rare` when the upper bound is below 5 %, `common` when the lower is above 50 %, otherwise `sometimes`.
    public String frequency() {
        return high < 0.05 ? "rare" : low > 0.5 ? "common" : "sometimes";
    }
}
