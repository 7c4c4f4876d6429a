package org.westphalia.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// The best mixture of some rows of gains: chances under which the least expected gain is as large as possible, and weights of the
/// members that prove it so. A zero-sum game, solved as a linear program (Dantzig 1951, *A proof of the equivalence of the
/// programming problem and the game problem*) by the simplex method with Bland's rule, which cannot cycle, in whole numbers (Edmonds
/// 1967; each pivot divides without a remainder): exact.
///
/// @param least whether the least expected gain is at least 0
/// @param parts by row; the chance of a row is its part of the sum of parts
/// @param weights by member; under these no row has more than the least expected gain, per unit of weight
record MatrixGame(boolean least, BigInteger[] parts, BigInteger[] weights) {

    /// Solves it.
    ///
    /// @param rows gains by member; at least one row and one member
    static MatrixGame of(List<long[]> rows) {
        int members = rows.getFirst().length;
        int count = rows.size();
        BigInteger shift = shift(rows);
        BigInteger[][] table = new BigInteger[count + 1][members + count + 1];
        int[] basis = new int[count];
        for (int j = 0; j < count; j++) {
            Arrays.fill(table[j], BigInteger.ZERO);
            for (int m = 0; m < members; m++) {
                table[j][m] = BigInteger.valueOf(rows.get(j)[m]).add(shift);
            }
            table[j][members + j] = BigInteger.ONE;
            table[j][members + count] = BigInteger.ONE;
            basis[j] = members + j;
        }
        Arrays.fill(table[count], BigInteger.ZERO);
        Arrays.fill(table[count], 0, members, BigInteger.ONE.negate());
        BigInteger unit = BigInteger.ONE;
        for (int in = entering(table[count]); in >= 0; in = entering(table[count])) {
            int out = leaving(table, basis, in);
            pivot(table, out, in, unit);
            unit = table[out][in];
            basis[out] = in;
        }
        BigInteger[] weights = new BigInteger[members];
        Arrays.fill(weights, BigInteger.ZERO);
        for (int j = 0; j < count; j++) {
            if (basis[j] < members) {
                weights[basis[j]] = table[j][members + count];
            }
        }
        BigInteger[] parts = Arrays.copyOfRange(table[count], members, members + count);
        // the least expected gain is unit / objective - shift
        boolean least = unit.compareTo(shift.multiply(table[count][members + count])) >= 0;
        return new MatrixGame(least, parts, weights);
    }

    /// What makes all gains positive.
    private static BigInteger shift(List<long[]> rows) {
        long least = 0;
        for (long[] row : rows) {
            for (long gain : row) {
                least = Math.min(least, gain);
            }
        }
        return BigInteger.ONE.subtract(BigInteger.valueOf(least));
    }

    private static int entering(BigInteger[] objective) {
        for (int c = 0; c < objective.length - 1; c++) {
            if (objective[c].signum() < 0) {
                return c;
            }
        }
        return -1;
    }

    private static int leaving(BigInteger[][] table, int[] basis, int in) {
        int last = table[0].length - 1;
        int out = -1;
        for (int r = 0; r < basis.length; r++) {
            if (table[r][in].signum() > 0) {
                int compared =
                        out < 0
                                ? -1
                                : table[r][last]
                                        .multiply(table[out][in])
                                        .compareTo(table[out][last].multiply(table[r][in]));
                if (compared < 0 || (compared == 0 && basis[r] < basis[out])) {
                    out = r;
                }
            }
        }
        return out;
    }

    private static void pivot(BigInteger[][] table, int out, int in, BigInteger unit) {
        BigInteger pivot = table[out][in];
        for (int r = 0; r < table.length; r++) {
            if (r != out) {
                BigInteger factor = table[r][in];
                for (int c = 0; c < table[r].length; c++) {
                    table[r][c] =
                            table[r][c]
                                    .multiply(pivot)
                                    .subtract(factor.multiply(table[out][c]))
                                    .divide(unit);
                }
            }
        }
    }

    /// The weights as whole multipliers that fit the exact bounds, each off by less than one part in 2^50 of the largest.
    long[] multipliers() {
        int bits = 0;
        for (BigInteger weight : weights) {
            bits = Math.max(bits, weight.bitLength());
        }
        int drop = Math.max(0, bits - 50);
        return Arrays.stream(weights)
                .mapToLong(weight -> weight.shiftRight(drop).longValueExact())
                .toArray();
    }
}
