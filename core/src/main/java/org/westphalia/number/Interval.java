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

    /// Whether it holds one number only.
    public boolean isExact() {
        return low == high;
    }

    /// The number half-way between the ends.
    public double middle() {
        return low == high ? low : low + (high - low) / 2;
    }

    /// Whether the number lies in it, ends included.
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
