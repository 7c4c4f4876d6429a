package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.number.Grid;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Textbook bargaining problems, their continuum cut into thousands of options.
class BargainingTest {
    private static final int STEPS = 6000;

    @Test
    void aSplitWithARiskAversePartyGivesTheTextbookSolutions() {
        Deals.Solutions solutions = solve(x -> x, x -> Math.sqrt(1 - x), 0, 0);

        assertThat(share(solutions.nash())).isCloseTo(2.0 / 3, within(1e-3));
        assertThat(share(solutions.kalaiSmorodinsky())).isCloseTo(0.618034, within(1e-3));
        assertThat(share(solutions.egalitarian())).isCloseTo(0.618034, within(1e-3));
    }

    @Test
    void aPieWithUnequalNoDealValuesIsSplitFromTheNoDealPoint() {
        Deals.Solutions solutions = solve(x -> x, x -> 1 - x, 0.2, 0.1);

        assertThat(share(solutions.nash())).isCloseTo(0.55, within(1e-3));
        assertThat(share(solutions.kalaiSmorodinsky())).isCloseTo(0.55, within(1e-3));
        assertThat(share(solutions.egalitarian())).isCloseTo(0.55, within(1e-3));
    }

    @Test
    void kalaiSmorodinskyMovesWhereNashStays() {
        // the upper edge of conv{(0,0), (0,1), (1,0.7), (1,0)}
        Deals.Solutions solutions = solve(x -> x, x -> 1 - 0.3 * x, 0, 0);

        assertThat(share(solutions.nash())).isEqualTo(1);
        assertThat(share(solutions.kalaiSmorodinsky())).isCloseTo(10.0 / 13, within(1e-3));
        assertThat(share(solutions.egalitarian())).isCloseTo(10.0 / 13, within(1e-3));
    }

    @Test
    void whoCanGainNothingAnywhereIsLeftAsideByKalaiSmorodinskyOnly() {
        Deals.Solutions solutions = solve(x -> x, x -> 0.5, 0, 0.5);

        assertThat(share(solutions.kalaiSmorodinsky())).isEqualTo(1);
        assertThat(share(solutions.egalitarian())).isEqualTo(1);
        assertThat(solutions.nash().gains().get(1)).isEqualByComparingTo("0");
    }

    private static double share(Point point) {
        return point.values().getFirst().doubleValue() / 100;
    }

    private static Deals.Solutions solve(
            DoubleUnaryOperator first,
            DoubleUnaryOperator second,
            double firstNoDeal,
            double secondNoDeal) {
        List<Issue.Option> options = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            options.add(new Issue.Option("x" + k, "x" + k));
        }
        World world =
                new World(
                        List.of(new Issue("share", "Share of the first", options)),
                        List.of(),
                        new Agreement.All(),
                        List.of(
                                party("first", first, firstNoDeal),
                                party("second", second, secondNoDeal)),
                        new Hazard(new double[0][], List.of(), Map.of()),
                        Grid.DECIMALS);
        return WhichDeals.in(world, false, WhichDeals.USUAL_LIMIT).solutions().orElseThrow();
    }

    private static Signatory party(String id, DoubleUnaryOperator utility, double noDeal) {
        long[] values = new long[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) {
            values[k] = Grid.units(100 * utility.applyAsDouble((double) k / STEPS), Grid.DECIMALS);
        }
        Worth nothing = new Worth(0, new long[0][], List.of());
        long threshold = Grid.units(100 * noDeal, Grid.DECIMALS);
        Member member =
                new Member(
                        id,
                        1_000_000_000,
                        false,
                        new Worth(0, new long[][] {values}, List.of()),
                        nothing,
                        nothing,
                        threshold,
                        threshold,
                        Map.of(),
                        0,
                        List.of());
        return new Signatory(id, 1_000_000_000, List.of(member));
    }
}
