package org.westphalia.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Points of Sobol's sequence: they fill the unit cube more evenly than chance does. Point k is a function of k alone, so that it
/// is the same in any order and on any machine.
///
/// Scrambled by a random lower triangular matrix and a random digital shift per dimension (Matoušek 1998), which keeps the evenness and
/// makes every point uniform; both come from the seed and the dimension's key. Direction numbers of Joe and Kuo (2008), dimensions 1 to
/// 1000; points in their plain binary order, 53 bits, for k below 2^52.
public final class SobolPoints {
    /// Dimensions for which there are direction numbers.
    public static final int MOST_DIMENSIONS = 1000;

    private static final int COLUMNS = 52;
    private static final int ROWS = 53;

    private final long[][] directions;
    private final long[] shift;

    private SobolPoints(long[][] directions, long[] shift) {
        this.directions = directions;
        this.shift = shift;
    }

    /// The sequence as Sobol has it, beginning at 0.
    public static SobolPoints plain(int dimensions) {
        return new SobolPoints(directions(dimensions), new long[dimensions]);
    }

    /// The sequence scrambled by a seed.
    ///
    /// @param keys one per dimension, such as [Draws#dimension(String)] of a name; at most [#MOST_DIMENSIONS]
    public static SobolPoints scrambled(long seed, long[] keys) {
        long[][] directions = directions(keys.length);
        long[] shift = new long[keys.length];
        for (int d = 0; d < keys.length; d++) {
            long stream = Draws.stream(seed, keys[d]);
            long[] rows = new long[ROWS];
            for (int r = 0; r < ROWS; r++) {
                long above = r == 0 ? 0 : -1L << (64 - r);
                rows[r] = (Draws.bits(stream, r) & above) | Long.MIN_VALUE >>> r;
            }
            for (int c = 0; c < COLUMNS; c++) {
                directions[d][c] = times(rows, directions[d][c]);
            }
            shift[d] = Draws.bits(stream, ROWS);
        }
        return new SobolPoints(directions, shift);
    }

    private static long times(long[] rows, long column) {
        long product = 0;
        for (int r = 0; r < ROWS; r++) {
            product |= (long) (Long.bitCount(rows[r] & column) & 1) << (63 - r);
        }
        return product;
    }

    /// Coordinate of point k, in [0, 1).
    public double at(int dimension, long k) {
        return part(bits(dimension, k));
    }

    private long bits(int dimension, long k) {
        if (k < 0 || k >>> COLUMNS != 0) {
            throw new IllegalArgumentException("points are numbered from 0 to 2^52 - 1: " + k);
        }
        long bits = shift[dimension];
        long[] columns = directions[dimension];
        for (long left = k; left != 0; left &= left - 1) {
            bits ^= columns[Long.numberOfTrailingZeros(left)];
        }
        return bits;
    }

    private static double part(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /// Coordinates of the points `first` to `first + count - 1`, from this place of an array on.
    public void fill(int dimension, long first, int count, double[] into, int from) {
        if (count == 0) {
            return;
        }
        long[] columns = directions[dimension];
        long[] step = new long[COLUMNS];
        long sum = 0;
        for (int c = 0; c < COLUMNS; c++) {
            sum ^= columns[c];
            step[c] = sum;
        }
        long bits = bits(dimension, first);
        for (int i = 0; i < count; i++) {
            into[from + i] = part(bits);
            bits ^= step[Math.min(COLUMNS - 1, Long.numberOfTrailingZeros(first + i + 1))];
        }
    }

    private static long[][] directions(int dimensions) {
        if (dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "there are direction numbers for "
                            + MOST_DIMENSIONS
                            + " dimensions, not for "
                            + dimensions);
        }
        long[][] directions = new long[dimensions][COLUMNS];
        List<long[]> table = Table.LINES;
        for (int d = 0; d < dimensions; d++) {
            long[] v = directions[d];
            if (d == 0) {
                for (int c = 0; c < COLUMNS; c++) {
                    v[c] = Long.MIN_VALUE >>> c;
                }
                continue;
            }
            long[] line = table.get(d - 1);
            int degree = (int) line[1];
            long polynomial = line[2];
            for (int c = 0; c < COLUMNS; c++) {
                if (c < degree) {
                    v[c] = line[3 + c] << (63 - c);
                } else {
                    v[c] = v[c - degree] ^ (v[c - degree] >>> degree);
                    for (int k = 1; k < degree; k++) {
                        v[c] ^= (polynomial >>> (degree - 1 - k) & 1) * v[c - k];
                    }
                }
            }
        }
        return directions;
    }

    /// The printed table, read when it is first needed.
    private static final class Table {
        static final List<long[]> LINES = read();

        private static List<long[]> read() {
            try (InputStream in =
                            Objects.requireNonNull(
                                    SobolPoints.class.getResourceAsStream("joe-kuo-6.txt"));
                    BufferedReader reader =
                            new BufferedReader(
                                    new InputStreamReader(in, StandardCharsets.US_ASCII))) {
                List<long[]> lines = new ArrayList<>();
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.startsWith("#")) {
                        String[] words = line.split(" ", -1);
                        long[] numbers = new long[words.length];
                        for (int w = 0; w < words.length; w++) {
                            numbers[w] = Long.parseLong(words[w]);
                        }
                        lines.add(numbers);
                    }
                }
                return lines;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
