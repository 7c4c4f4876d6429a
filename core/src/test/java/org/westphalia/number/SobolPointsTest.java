package org.westphalia.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SobolPointsTest {
    @Test
    void theFirstPointsAreThoseOfThePrintedTable() {
        SobolPoints points = SobolPoints.plain(3);
        double[][] expected = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.25, 0.75, 0.75},
            {0.75, 0.25, 0.25},
            {0.125, 0.625, 0.375}
        };
        for (int k = 0; k < expected.length; k++) {
            for (int d = 0; d < 3; d++) {
                assertThat(points.at(d, k)).isEqualTo(expected[k][d]);
            }
        }
    }

    @Test
    void aRunOfPointsIsThePointsOneByOne() {
        SobolPoints points = SobolPoints.scrambled(7, new long[] {11, 12, 13});
        double[] run = new double[300];
        for (int d = 0; d < 3; d++) {
            points.fill(d, 123_456_789_000L, run.length, run, 0);
            for (int k = 0; k < run.length; k++) {
                assertThat(run[k]).isEqualTo(points.at(d, 123_456_789_000L + k));
            }
        }
    }

    /// A scrambled net is a net: of the first 2^m points every one of 2^m slices of every dimension holds one, also in the last dimensions.
    @Test
    void everySliceOfEveryDimensionHoldsOnePoint() {
        long[] keys = new long[SobolPoints.MOST_DIMENSIONS];
        for (int d = 0; d < keys.length; d++) {
            keys[d] = Draws.dimension("number " + d);
        }
        for (SobolPoints points :
                new SobolPoints[] {
                    SobolPoints.plain(keys.length), SobolPoints.scrambled(3, keys)
                }) {
            double[] run = new double[256];
            for (int d = 0; d < keys.length; d++) {
                points.fill(d, 0, run.length, run, 0);
                boolean[] hit = new boolean[run.length];
                for (double u : run) {
                    hit[(int) (u * run.length)] = true;
                }
                assertThat(hit).doesNotContain(false);
            }
        }
    }

    @Test
    void anotherSeedScramblesDifferently() {
        assertThat(SobolPoints.scrambled(1, new long[] {5}).at(0, 9))
                .isNotEqualTo(SobolPoints.scrambled(2, new long[] {5}).at(0, 9));
    }

    @Test
    void moreDimensionsThanTheTableHasAreRefused() {
        assertThatThrownBy(() -> SobolPoints.plain(SobolPoints.MOST_DIMENSIONS + 1))
                .hasMessageContaining("1000 dimensions");
    }

    @Test
    void inALatinHypercubeEverySliceHoldsOnePoint() {
        for (long n : new long[] {1, 2, 3, 1000, 4097}) {
            LatinHypercube points = new LatinHypercube(4, n);
            for (long key = 0; key < 3; key++) {
                boolean[] hit = new boolean[(int) n];
                for (int k = 0; k < n; k++) {
                    hit[(int) (points.at(key, k) * n)] = true;
                }
                assertThat(hit).doesNotContain(false);
            }
        }
    }
}
