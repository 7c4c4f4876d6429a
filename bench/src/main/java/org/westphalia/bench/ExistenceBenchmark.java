package org.westphalia.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.westphalia.deal.ManyWorlds;
import org.westphalia.number.Draws;

/// Worlds per second on one core, drawing their numbers included: 4 parties, 6 issues of 4 options.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExistenceBenchmark {
    private static final int PARTIES = 4;
    private static final int ISSUES = 6;
    private static final int OPTIONS = 4;
    private static final double POINT = 1e9;
    private static final int SHOWN = 400_000;

    /// How many issues the chance to last depends on.
    @Param({"0", "3"})
    public int lasting;

    /// Whether what two parties like the other two do not; thresholds then are about what the best compromise gives.
    @Param({"false", "true"})
    public boolean opposed;

    private ManyWorlds worlds = new ManyWorlds(1, new int[] {1}, 0);
    private double[] base = new double[0];
    private double[] span = new double[0];
    private long world;

    /// Fixes the weights and tells how many of the worlds have a deal.
    @Setup
    public void prepare() {
        int[] options = new int[ISSUES];
        Arrays.fill(options, OPTIONS);
        worlds = new ManyWorlds(PARTIES, options, lasting);
        Random random = new Random(1);
        base = new double[PARTIES * ISSUES * OPTIONS];
        span = new double[base.length];
        for (int p = 0; p < PARTIES; p++) {
            double[] weights = random.doubles(ISSUES).map(w -> 0.2 + w).toArray();
            double sum = Arrays.stream(weights).sum();
            for (int f = 0; f < ISSUES * OPTIONS; f++) {
                double weight = weights[f / OPTIONS] * 100 * POINT / sum;
                double side = f % OPTIONS / (OPTIONS - 1.0);
                int at = p * ISSUES * OPTIONS + f;
                base[at] = opposed ? 0.9 * weight * (p % 2 == 0 ? side : 1 - side) : 0;
                span[at] = opposed ? 0.1 * weight : weight;
            }
        }
        int deals = 0;
        long took = 0;
        for (int round = 0; round < 5; round++) {
            long start = Processor.nanos();
            deals = 0;
            for (int k = 0; k < SHOWN; k++) {
                deals += drawAndDecide() ? 1 : 0;
            }
            took = Processor.nanos() - start;
        }
        System.out.printf(
                "lasting %d opposed %s: %.3f of the worlds have a deal; %.0f worlds per second of processor time%n",
                lasting, opposed, deals / (double) SHOWN, SHOWN / (took / 1e9));
    }

    @Benchmark
    public boolean drawAndDecide() {
        draw(Draws.stream(7, world++));
        return worlds.exists();
    }

    private void draw(long stream) {
        long dimension = 0;
        for (int f = 0; f < base.length; f++) {
            worlds.value[f] = (long) (base[f] + span[f] * uniform(stream, dimension++));
        }
        for (int p = 0; p < PARTIES; p++) {
            double asked =
                    (opposed
                            ? 52 + 8 * uniform(stream, dimension++)
                            : 50 + 20 * uniform(stream, dimension++));
            worlds.noDeal[p] =
                    (long) ((lasting == 0 ? asked : (opposed ? 0.83 : 0.8) * asked) * POINT);
            worlds.collapse[p] = (long) (20 * POINT);
        }
        if (lasting > 0) {
            for (int f = 0; f < lasting * OPTIONS; f++) {
                worlds.rate[f] = 0.5 + uniform(stream, dimension++);
            }
            worlds.breaks = 0.25 + 0.3 * uniform(stream, dimension);
        }
    }

    private static double uniform(long stream, long dimension) {
        return (Draws.bits(stream, dimension) >>> 11) * 0x1.0p-53;
    }
}
