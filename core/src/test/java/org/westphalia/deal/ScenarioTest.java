package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Eight public domains with answers computed by brute force elsewhere.
class ScenarioTest {
    private static final double CLOSE = 1e-10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6issues",
                "Amsterdam",
                "Car",
                "EnglandZimbabwe",
                "KillerRobot5",
                "Lunch",
                "Politics3",
                "ZoningPlan9"
            })
    void answersOfPublicDomainsAreFoundAgain(String name) {
        Scenario scenario = Scenario.read(name);
        Deals deals = WhichDeals.in(scenario.world(), false, 1_000_000);
        Deals all = WhichDeals.in(scenario.world(), true, 1_000_000);

        assertThat(deals.limits()).isEmpty();
        assertThat(deals.terms()).isEqualTo((long) scenario.number("terms"));
        assertThat(deals.dealsLow()).isEqualTo((long) scenario.number("deals"));
        assertThat(all.frontier()).hasSize((int) scenario.number("frontier-of-all"));
        if (scenario.number("deals") == 0) {
            assertThat(deals.frontier()).isEmpty();
            assertThat(deals.solutions()).isEmpty();
            return;
        }
        assertThat(deals.frontier()).hasSize((int) scenario.number("frontier"));
        List<double[]> found = deals.frontier().stream().map(ScenarioTest::values).toList();
        assertThat(scenario.expected().get("point"))
                .allMatch(point -> found.stream().anyMatch(values -> isClose(values, point)));
        Deals.Solutions solutions = deals.solutions().orElseThrow();
        isOneOf(scenario, "nash", solutions.nash());
        isOneOf(scenario, "egalitarian", solutions.egalitarian());
        isOneOf(scenario, "kalai-smorodinsky", solutions.kalaiSmorodinsky());
        isOneOf(scenario, "utilitarian", solutions.utilitarian());
    }

    private static void isOneOf(Scenario scenario, String concept, Point point) {
        assertThat(scenario.expected().get(concept))
                .as(concept)
                .anyMatch(values -> isClose(values(point), values));
    }

    private static boolean isClose(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > CLOSE) {
                return false;
            }
        }
        return true;
    }

    private static double[] values(Point point) {
        return point.values().stream().mapToDouble(Number::doubleValue).toArray();
    }
}
