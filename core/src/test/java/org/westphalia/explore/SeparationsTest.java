package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.westphalia.number.Draws;

class SeparationsTest {
    private static final int WORLDS = 4000;

    private static double[] uniform(String name) {
        double[] column = new double[WORLDS];
        for (int k = 0; k < WORLDS; k++) {
            column[k] = Draws.uniform(5, k, Draws.dimension(name));
        }
        return column;
    }

    private static boolean[] where(double[] column, DoublePredicate test) {
        boolean[] outcome = new boolean[column.length];
        for (int k = 0; k < outcome.length; k++) {
            outcome[k] = test.test(column[k]);
        }
        return outcome;
    }

    private static List<Separation> of(boolean[] outcome, double[]... inputs) {
        return Separations.of(
                new Separations.Question(inputs, new boolean[inputs.length], outcome, 0));
    }

    @Test
    void anInputThatAloneTellsTheOutcomePartsTheWorldsEntirely() {
        double[] x = uniform("x");
        double[] y = uniform("y");
        List<Separation> found = of(where(x, v -> v >= 0.7), y, x);
        Separation widest = found.getFirst();
        assertThat(widest.column()).isEqualTo(1);
        assertThat(widest.distance()).isEqualTo(1);
        assertThat(widest.isReal()).isTrue();
        assertThat(widest.kind()).isEqualTo(Separation.Kind.HIGH);
        assertThat(widest.place().low()).isCloseTo(0.7, within(0.01));
        assertThat(widest.inPlace()).isEqualTo(1);
        assertThat(widest.othersInPlace()).isZero();
        assertThat(widest.meanWith()).isCloseTo(0.85, within(0.01));
        Separation other = found.getLast();
        assertThat(other.isReal()).isFalse();
        assertThat(other.corrected()).isLessThan(0.05);
        assertThat(other.range().low()).isZero();
    }

    @Test
    void aMiddleThatIsGoodIsSeenThoughTheMeansAreAlike() {
        double[] x = uniform("x");
        Separation found = of(where(x, v -> v > 0.3 && v < 0.6), x).getFirst();
        assertThat(found.kind()).isEqualTo(Separation.Kind.BETWEEN);
        assertThat(found.distance()).isEqualTo(1);
        assertThat(found.place().low()).isCloseTo(0.3, within(0.01));
        assertThat(found.place().high()).isCloseTo(0.6, within(0.01));
    }

    @Test
    void endsThatAreGoodAreSeenToo() {
        double[] x = uniform("x");
        Separation found = of(where(x, v -> v <= 0.3 || v >= 0.6), x).getFirst();
        assertThat(found.kind()).isEqualTo(Separation.Kind.OUTSIDE);
        assertThat(found.place().low()).isCloseTo(0.3, within(0.01));
        assertThat(found.place().high()).isCloseTo(0.6, within(0.01));
        assertThat(found.inPlace() - found.othersInPlace()).isEqualTo(found.distance());
    }

    /// Of `x + y >= 1`, x and y uniform, the densities of x are 2 x with and 2 (1 - x) without: the distance is 1/2, at x = 1/2.
    @Test
    void aThresholdOnASumOfTwoPartsByOneHalfAtOneHalf() {
        double[] x = uniform("x");
        double[] y = uniform("y");
        boolean[] outcome = new boolean[WORLDS];
        for (int k = 0; k < WORLDS; k++) {
            outcome[k] = x[k] + y[k] >= 1;
        }
        for (Separation each : of(outcome, x, y)) {
            assertThat(each.range().contains(0.5)).isTrue();
            assertThat(each.kind()).isEqualTo(Separation.Kind.HIGH);
            assertThat(each.place().low()).isCloseTo(0.5, within(0.08));
        }
    }

    /// Drawn together with one that decides, an input parts the worlds too: the measure asks what the outcome tells, not what causes it.
    @Test
    void inputsMayDependOnEachOther() {
        double[] x = uniform("x");
        double[] half = new double[WORLDS];
        for (int k = 0; k < WORLDS; k++) {
            half[k] = x[k] / 2;
        }
        assertThat(of(where(x, v -> v >= 0.5), x, half))
                .allSatisfy(each -> assertThat(each.distance()).isEqualTo(1));
    }

    @Test
    void aClaimHeldOrNotIsMeasuredByTheDifferenceOfItsShares() {
        double[] held = where01(uniform("held"), 0.5);
        double[] x = uniform("x");
        boolean[] outcome = new boolean[WORLDS];
        double[] with = new double[2];
        double[] all = new double[2];
        for (int k = 0; k < WORLDS; k++) {
            outcome[k] = held[k] == 1 ? x[k] < 0.8 : x[k] < 0.4;
            int side = outcome[k] ? 1 : 0;
            all[side]++;
            with[side] += held[k];
        }
        Separation found = of(outcome, held).getFirst();
        assertThat(found.distance()).isCloseTo(with[1] / all[1] - with[0] / all[0], within(1e-12));
        assertThat(found.kind()).isEqualTo(Separation.Kind.HIGH);
        assertThat(found.place().low()).isEqualTo(1);
    }

    private static double[] where01(double[] u, double chance) {
        double[] held = new double[u.length];
        for (int k = 0; k < u.length; k++) {
            held[k] = u[k] < chance ? 1 : 0;
        }
        return held;
    }

    @Test
    void theAnswersToAQuestionAreInNoOrder() {
        double[] answer = new double[WORLDS];
        double[] u = uniform("answer");
        for (int k = 0; k < WORLDS; k++) {
            answer[k] = (int) (u[k] * 4);
        }
        Separation found =
                Separations.of(
                                new Separations.Question(
                                        new double[][] {answer},
                                        new boolean[] {true},
                                        where(answer, v -> v == 0 || v == 2),
                                        0))
                        .getFirst();
        assertThat(found.distance()).isCloseTo(1, within(1e-12));
        assertThat(found.kind()).isEqualTo(Separation.Kind.ANSWERS);
    }

    @Test
    void worldsWithoutTheNumberDoNotCountForIt() {
        double[] x = uniform("x");
        boolean[] outcome = where(x, v -> v >= 0.5);
        double[] sometimes = x.clone();
        for (int k = 0; k < WORLDS; k += 2) {
            sometimes[k] = Double.NaN;
        }
        assertThat(of(outcome, sometimes).getFirst().distance()).isEqualTo(1);
    }

    /// Twenty inputs that have nothing to do with the outcome: all together are called real in about one sample of twenty.
    @Test
    void chanceAloneIsRarelyTakenForSomething() {
        int taken = 0;
        for (int sample = 0; sample < 40; sample++) {
            double[][] inputs = new double[20][200];
            boolean[] outcome = new boolean[200];
            for (int k = 0; k < 200; k++) {
                for (int c = 0; c < 20; c++) {
                    inputs[c][k] = Draws.uniform(sample, k, c);
                }
                outcome[k] = Draws.uniform(sample, k, 99) < 0.3;
            }
            taken += of(outcome, inputs).stream().anyMatch(Separation::isReal) ? 1 : 0;
        }
        assertThat(taken).isLessThanOrEqualTo(6);
    }

    @Test
    void withoutBothOutcomesNothingIsParted() {
        double[] x = uniform("x");
        Separation found = of(where(x, _ -> true), x).getFirst();
        assertThat(found.distance()).isZero();
        assertThat(found.byChance()).isEqualTo(1);
    }
}
