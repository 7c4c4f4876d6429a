package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoSetTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7})
    void keepsExactlyWhatNothingDominatesAndTheFirstOfEquals(int parties) {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(400);
            int spread = 2 + random.nextInt(30);
            long[][] values = new long[parties][count];
            for (long[] column : values) {
                for (int k = 0; k < count; k++) {
                    column[k] = random.nextInt(spread) - spread / 2;
                }
            }
            int[] kept = ParetoSet.keep(values, count, Integer::compare);
            assertThat(kept)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(byDefinition(values, count));
            for (int k = 1; k < kept.length; k++) {
                assertThat(values[0][kept[k - 1]]).isGreaterThanOrEqualTo(values[0][kept[k]]);
            }
        }
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertThat(ParetoSet.keep(new long[4][0], 0, Integer::compare)).isEmpty();
    }

    private static int[] byDefinition(long[][] values, int count) {
        List<Integer> kept = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            boolean beaten = false;
            for (int b = 0; b < count && !beaten; b++) {
                boolean covers = b != a;
                boolean better = false;
                for (long[] column : values) {
                    covers &= column[b] >= column[a];
                    better |= column[b] > column[a];
                }
                beaten = covers && (better || b < a);
            }
            if (!beaten) {
                kept.add(a);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }
}
