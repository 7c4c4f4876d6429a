package org.westphalia.deal;

import java.math.BigDecimal;
import org.westphalia.number.Grid;

/// Numbers on the product grid (units of points times 2^-20 of a chance) as exact decimals.
final class Exact {
    private static final BigDecimal CHANCE =
            BigDecimal.ONE.divide(BigDecimal.valueOf(Grid.CERTAIN));

    private Exact() {}

    /// A product in points: exact, without trailing zeros.
    static BigDecimal points(long product, int decimals) {
        if (product == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal points =
                new BigDecimal(product)
                        .multiply(CHANCE)
                        .scaleByPowerOfTen(-decimals)
                        .stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }

    /// The product of exact points: what [#points] makes them of.
    static long product(BigDecimal points, int decimals) {
        return points.scaleByPowerOfTen(decimals)
                .multiply(BigDecimal.valueOf(Grid.CERTAIN))
                .longValueExact();
    }
}
