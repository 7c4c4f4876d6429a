package org.westphalia.explore;

import org.westphalia.number.Draws;
import org.westphalia.number.LatinHypercube;
import org.westphalia.number.SobolPoints;

/// The uniform numbers of a sweep, by dimension and world.
sealed interface Uniforms {

    /// Those of the worlds `first` to `first + count - 1` in one dimension, from this place of an array on.
    void fill(int dimension, long first, int count, double[] into, int from);

    /// Those of the worlds `first` to `first + into.length - 1`.
    default void fill(int dimension, long first, double[] into) {
        fill(dimension, first, into.length, into, 0);
    }

    /// Those of a way of drawing.
    ///
    /// @param keys of the dimensions
    static Uniforms of(Drawing drawing, long seed, long[] keys, long worlds) {
        return switch (drawing) {
            case MONTE_CARLO -> new Chance(seed, keys);
            case LATIN -> new Latin(new LatinHypercube(seed, worlds), keys);
            case SOBOL -> {
                int even = Math.min(keys.length, SobolPoints.MOST_DIMENSIONS);
                yield new Sobol(
                        SobolPoints.scrambled(seed, java.util.Arrays.copyOf(keys, even)),
                        even,
                        new Chance(seed, keys));
            }
        };
    }

    /// Plain chance.
    record Chance(long seed, long[] keys) implements Uniforms {
        @Override
        public void fill(int dimension, long first, int count, double[] into, int from) {
            for (int k = 0; k < count; k++) {
                into[from + k] = Draws.uniform(seed, first + k, keys[dimension]);
            }
        }
    }

    /// A Latin hypercube.
    record Latin(LatinHypercube points, long[] keys) implements Uniforms {
        @Override
        public void fill(int dimension, long first, int count, double[] into, int from) {
            for (int k = 0; k < count; k++) {
                into[from + k] = points.at(keys[dimension], first + k);
            }
        }
    }

    /// Sobol's sequence in the first dimensions, plain chance in the others.
    record Sobol(SobolPoints points, int even, Chance others) implements Uniforms {
        @Override
        public void fill(int dimension, long first, int count, double[] into, int from) {
            if (dimension < even) {
                points.fill(dimension, first, count, into, from);
            } else {
                others.fill(dimension, first, count, into, from);
            }
        }
    }
}
