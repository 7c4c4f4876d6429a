package org.westphalia.number;

/// What takes the place of D in `U = D V + (1 - D) B + ...` when parties weigh that an agreement may break.
public enum Weigh {
    /// The chance that it still stands at the horizon.
    HORIZON("horizon") {
        @Override
        public long of(double breaks, double hazard) {
            return Grid.lasts(breaks, hazard);
        }
    },
    /// The share of the horizon during which it is expected to stand: `(1 - D) / -ln D`.
    TIME_STANDING("time-standing") {
        @Override
        public long of(double breaks, double hazard) {
            if (breaks <= 0 || hazard == 0) {
                return Grid.CERTAIN;
            }
            if (breaks >= 1) {
                return 0;
            }
            double rate = -StrictMath.log1p(-breaks) * hazard;
            double share = rate < 1e-12 ? 1 : -StrictMath.expm1(-rate) / rate;
            return Double.isInfinite(rate) ? 0 : (long) Math.rint(share * Grid.CERTAIN);
        }
    };

    private final String word;

    Weigh(String word) {
        this.word = word;
    }

    /// The word of the language.
    public String word() {
        return word;
    }

    /// The weight of V on the grid of chances; falls (or stays) as the hazard grows.
    ///
    /// @param breaks chance of breaking within the horizon at hazard 1, in [0, 1]
    /// @param hazard product of the rates, at least 0
    public abstract long of(double breaks, double hazard);

    /// The least and the greatest weight over an interval of hazards. Of the share of time one unit is given on both sides:
    /// its formula falls with the hazard, but its last bits need not.
    public long[] over(double breaks, double leastHazard, double greatestHazard) {
        long low = of(breaks, greatestHazard);
        long high = of(breaks, leastHazard);
        if (this == TIME_STANDING && leastHazard != greatestHazard) {
            return new long[] {Math.max(0, low - 1), Math.min(Grid.CERTAIN, high + 1)};
        }
        return new long[] {low, high};
    }
}
