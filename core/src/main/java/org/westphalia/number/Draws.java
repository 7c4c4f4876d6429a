package org.westphalia.number;

/// Counter-based chance: the draw for a seed, a world and a named number depends on these three alone, so that world k
/// is the same on any machine, in any order, and however many other numbers a case has.
/// Mixing is by the 64-bit finalizer of SplitMix64 (Steele, Lea and Flood 2014), applied to each of the three in turn.
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /// A uniform number in [0, 1) with 53 random bits.
    ///
    /// @param seed chosen by the user
    /// @param world index of the world, from 0
    /// @param dimension which number is drawn, see [#dimension(String)]
    public static double uniform(long seed, long world, long dimension) {
        return (bits(seed, world, dimension) >>> 11) * 0x1.0p-53;
    }

    /// 64 random bits.
    public static long bits(long seed, long world, long dimension) {
        return bits(stream(seed, world), dimension);
    }

    /// What the draws of one world have in common: `bits(stream(seed, world), d)` is `bits(seed, world, d)`.
    public static long stream(long seed, long world) {
        return mix(mix(seed + GOLDEN) + world * GOLDEN);
    }

    /// 64 random bits of a stream.
    public static long bits(long stream, long dimension) {
        return mix(stream ^ dimension);
    }

    /// The dimension of a named number: a 64-bit hash (FNV-1a, mixed) of its name.
    public static long dimension(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
