package org.westphalia.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BetaTest {
    @Test
    void theQuantileInvertsTheCumulativeProbability() {
        for (double likely : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            Beta beta = Beta.pert(0, likely, 1);
            for (double p = 0.001; p < 1; p += 0.037) {
                assertThat(beta.cumulative(beta.quantile(p))).isCloseTo(p, Offset.offset(1e-10));
            }
        }
    }

    @Test
    void aSymmetricBetaOfThreeHasItsKnownCumulative() {
        // Beta(3, 3): 10 x^3 - 15 x^4 + 6 x^5
        Beta beta = new Beta(3, 3);
        for (double x = 0.05; x < 1; x += 0.05) {
            double exact = x * x * x * (10 - 15 * x + 6 * x * x);
            assertThat(beta.cumulative(x)).isCloseTo(exact, Offset.offset(1e-9));
        }
        assertThat(beta.quantile(0.5)).isCloseTo(0.5, Offset.offset(1e-9));
    }

    @Test
    void thePertMeanIsTheWeightedMeanOfItsThreeGuesses() {
        Beta beta = Beta.pert(20, 30, 50);
        double mean = 0;
        int n = 20_000;
        for (int k = 0; k < n; k++) {
            mean += 20 + 30 * beta.quantile((k + 0.5) / n);
        }
        assertThat(mean / n).isCloseTo((20 + 4 * 30 + 50) / 6.0, Offset.offset(1e-3));
    }
}
