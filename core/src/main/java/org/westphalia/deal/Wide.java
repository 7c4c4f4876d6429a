package org.westphalia.deal;

/// A 128-bit integer that is added to: weighted sums of gains, exact. Gains stay within 2^62 and multipliers within 2^40, so a
/// sum of any realistic number of them cannot overflow.
final class Wide {
    private long high;
    private long low;

    void clear() {
        high = 0;
        low = 0;
    }

    void set(Wide other) {
        high = other.high;
        low = other.low;
    }

    /// Adds `a * b`.
    void addProduct(long a, long b) {
        add(Math.multiplyHigh(a, b), a * b);
    }

    void add(Wide other) {
        add(other.high, other.low);
    }

    private void add(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        low = sum;
        high += otherHigh + carry;
    }

    boolean isNegative() {
        return high < 0;
    }

    boolean isGreaterThan(Wide other) {
        return high != other.high ? high > other.high : Long.compareUnsigned(low, other.low) > 0;
    }
}
