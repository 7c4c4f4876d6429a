package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    /// Ishigami and Homma (1990): `sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1`, x uniform in -pi..pi.
    private static double ishigami(double[] u) {
        double[] x = Arrays.stream(u).map(part -> (2 * part - 1) * Math.PI).toArray();
        return Math.sin(x[0])
                + 7 * Math.pow(Math.sin(x[1]), 2)
                + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    /// The deterministic figures are those of SALib (commit 1c375488) for 1024 unscrambled points of Sobol's sequence.
    @Test
    void ishigamisIndicesAreThoseOfThePeerForTheSamePoints() {
        SobolIndices found = SobolIndices.of(SobolIndicesTest::ishigami, 3, 1024, 0);
        double[] first = {0.33295510535317324, 0.4413139385440669, 0.018578437929572516};
        double[] total = {0.5581790457114659, 0.4432845840303481, 0.2421493733549653};
        double[] second = {-4.955281413510093e-05, 0.22760710553788024, 0.0048765516488903544};
        for (int i = 0; i < 3; i++) {
            assertThat(found.groups().get(i).first()).isCloseTo(first[i], within(1e-9));
            assertThat(found.groups().get(i).total()).isCloseTo(total[i], within(1e-9));
            assertThat(found.second().get(i).index()).isCloseTo(second[i], within(1e-9));
        }
        assertThat(found.variance()).isCloseTo(13.817704457508281, within(0.1));
    }

    /// The analytic indices follow from the closed form of the variance.
    @Test
    void withMorePointsIshigamisIndicesComeToTheAnalyticOnesAndTheIntervalsHoldThem() {
        SobolIndices found = SobolIndices.of(SobolIndicesTest::ishigami, 3, 1 << 14, 0);
        double[] first = {0.31390519114781146, 0.4424111447900409, 0};
        double[] total = {0.5575888552099592, 0.4424111447900409, 0.2436836640621477};
        for (int i = 0; i < 3; i++) {
            SobolIndices.Index index = found.groups().get(i);
            assertThat(index.first()).isCloseTo(first[i], within(0.005));
            assertThat(index.total()).isCloseTo(total[i], within(0.005));
            assertThat(index.firstRange().low()).isLessThanOrEqualTo(first[i] + 1e-9);
            assertThat(index.firstRange().high()).isGreaterThanOrEqualTo(first[i]);
            assertThat(index.totalRange().contains(total[i])).isTrue();
        }
        assertThat(found.second().get(1).index()).isCloseTo(0.2436836640621477, within(0.005));
    }

    /// Of `x + y >= 1`, x and y uniform: known from x alone it is yes with chance x, so V(E(f|x)) = 1/12 of the variance 1/4.
    @Test
    void aThresholdOnASumOfTwoIsOneThirdEachAloneAndTwoThirdsInAll() {
        SobolIndices found = SobolIndices.of(x -> x[0] + x[1] >= 1 ? 1 : 0, 3, 1 << 14, 0);
        for (SobolIndices.Index index : found.groups().subList(0, 2)) {
            assertThat(index.first()).isCloseTo(1.0 / 3, within(0.01));
            assertThat(index.total()).isCloseTo(2.0 / 3, within(0.01));
        }
        assertThat(found.groups().get(2).total()).isZero();
        assertThat(found.groups().get(2).changes()).isZero();
    }

    @Test
    void anAnswerThatNeverVariesHasNoIndexAboveZero() {
        SobolIndices found = SobolIndices.of(x -> 1, 2, 64, 0);
        assertThat(found.variance()).isZero();
        assertThat(found.groups()).allSatisfy(index -> assertThat(index.total()).isZero());
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        List<SobolIndices> twice =
                List.of(
                        SobolIndices.of(SobolIndicesTest::ishigami, 3, 256, 7),
                        SobolIndices.of(SobolIndicesTest::ishigami, 3, 256, 7));
        assertThat(twice.getFirst()).isEqualTo(twice.getLast());
    }
}
