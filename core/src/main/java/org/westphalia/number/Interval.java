package org.westphalia.number;

/// All numbers from `low` to `high`, ends included.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /// The interval of one number.
    public static Interval of(double exact) {
        return new Interval(exact, exact);
    }

    public boolean isExact() {
        return low == high;
    }

    public double middle() {
        return low == high ? low : low + (high - low) / 2;
    }

    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
