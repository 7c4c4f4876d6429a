package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideTest {

    @Test
    void sumsOfProductsAgreeWithIntegersOfAnySize() {
        Random random = new Random(5);
        Wide other = new Wide();
        BigInteger otherTrue = BigInteger.ZERO;
        for (int round = 0; round < 2000; round++) {
            Wide sum = new Wide();
            BigInteger all = BigInteger.ZERO;
            for (int k = 0; k < 20; k++) {
                long gain = random.nextLong() >> 1 + random.nextInt(60);
                long multiplier = random.nextInt(1 << 24);
                sum.addProduct(multiplier, gain);
                all = all.add(BigInteger.valueOf(gain).multiply(BigInteger.valueOf(multiplier)));
            }
            assertThat(sum.isNegative()).as("round %d", round).isEqualTo(all.signum() < 0);
            assertThat(sum.isGreaterThan(other))
                    .as("round %d", round)
                    .isEqualTo(all.compareTo(otherTrue) > 0);
            other = sum;
            otherTrue = all;
        }
    }
}
