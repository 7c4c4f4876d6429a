package org.westphalia.number;

/// Latin hypercube sampling (McKay, Beckman and Conover 1979): of n points, each of n equal slices of every dimension holds one. Where point k
/// lies depends on n. The order of the slices is a keyed permutation (a Feistel network walked until it stays below n), so that each point
/// is computed on its own.
public final class LatinHypercube {
    private static final int ROUNDS = 6;

    private final long seed;
    private final long points;
    private final int halfBits;

    /// @param points how many there are, at least 1
    public LatinHypercube(long seed, long points) {
        if (points < 1) {
            throw new IllegalArgumentException("a Latin hypercube of " + points + " points");
        }
        this.seed = seed;
        this.points = points;
        int bits = 64 - Long.numberOfLeadingZeros(points - 1);
        halfBits = Math.max(1, (bits + 1) / 2);
    }

    /// Coordinate of point k, in [0, 1).
    ///
    /// @param key of the dimension, such as [Draws#dimension(String)] of a name
    public double at(long key, long k) {
        if (k < 0 || k >= points) {
            throw new IllegalArgumentException("points are numbered from 0 to " + (points - 1));
        }
        long stream = Draws.stream(seed, key);
        long slice = k;
        do {
            slice = permuted(stream, slice);
        } while (slice >= points);
        double part = (slice + Draws.uniform(seed, k, key)) / points;
        return Math.min(part, Math.nextDown(1.0));
    }

    private long permuted(long stream, long value) {
        long mask = (1L << halfBits) - 1;
        long left = value >>> halfBits;
        long right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Draws.bits(stream, right * ROUNDS + round) & mask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
