package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.number.Interval;

class WeightBoxTest {
    /// A weighted mean is extreme where every weight is at an end.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theExtremeMeansAreThoseOfTheCorners(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(6);
        List<Interval> weights = new ArrayList<>();
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            double low = 1 + random.nextInt(50);
            weights.add(new Interval(low, low + random.nextInt(3) * random.nextInt(50)));
            numbers[i] = random.nextInt(200) - 100;
        }
        double largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        for (int corner = 0; corner < 1 << n; corner++) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < n; i++) {
                double weight =
                        (corner >> i & 1) == 1 ? weights.get(i).high() : weights.get(i).low();
                sum += weight;
                total += weight * numbers[i];
            }
            largest = Math.max(largest, total / sum);
            smallest = Math.min(smallest, total / sum);
        }
        WeightBox box = WeightBox.of(weights);
        assertThat(box.largestMean(numbers)).as("seed %d", seed).isCloseTo(largest, within(1e-9));
        assertThat(box.smallestMean(numbers)).as("seed %d", seed).isCloseTo(smallest, within(1e-9));
        assertThat(box.normalised().largestMean(numbers)).isGreaterThan(largest - 1e-9);
    }
}
