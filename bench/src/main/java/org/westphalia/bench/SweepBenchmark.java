package org.westphalia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.westphalia.casefile.CaseReader;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Sweep;
import org.westphalia.model.Case;
import org.westphalia.world.WhatIf;

/// Worlds per second as sweeps draw and decide them, from a case, on all processors: Sobol points, every number of the world, an exact decision, and the check of one
/// certificate in 1024. To be run from the folder of the project.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class SweepBenchmark {
    /// Four parties and six issues of four options with independent or opposed values, all numbers open; or a reading of the Ukraine case.
    @Param({
        "independent",
        "opposed",
        "bielieskov-november",
        "bielieskov-march",
        "out-of-reach",
        "bremmer",
        "lieven",
        "washington-in-spring",
        "washington-in-autumn"
    })
    public String of = "";

    private long worlds;
    private long deals;
    private long nanos;
    private Optional<Plan> plan = Optional.empty();

    /// Reads the case and lays the sweep out.
    @Setup
    public void layOut() throws IOException {
        boolean small = of.equals("independent") || of.equals("opposed");
        worlds = small ? 2_000_000 : 300_000;
        Path path = Path.of("cases/ukraine-2025");
        if (small) {
            path = Files.createTempFile("worlds", ".yaml");
            Files.writeString(path, fourParties(of.equals("opposed")));
        }
        Case source = CaseReader.read(path).source().orElseThrow();
        plan =
                Optional.of(
                        Plan.of(
                                Sweep.of(
                                        source,
                                        small ? Optional.empty() : Optional.of(of),
                                        WhatIf.none(),
                                        1,
                                        worlds)));
    }

    /// Draws and decides them.
    @Benchmark
    public long sweep() {
        long start = System.nanoTime();
        deals = 0;
        LocalRunner.allProcessors()
                .run(
                        plan.orElseThrow(),
                        0,
                        chunk -> {
                            for (byte deal : chunk.deals()) {
                                deals += deal;
                            }
                        },
                        () -> false);
        nanos = System.nanoTime() - start;
        return deals;
    }

    /// Tells the rate of the run.
    @TearDown(Level.Iteration)
    public void tell() {
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f worlds per second, %.2f %% with a deal%n",
                of,
                worlds / (nanos / 1e9),
                100.0 * deals / worlds);
    }

    private static String fourParties(boolean opposed) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("case: Four parties\nissues:\n");
        for (int i = 0; i < 6; i++) {
            text.append("  i").append(i).append(": {title: Issue ").append(i);
            text.append(", options: {o0: A, o1: B, o2: C, o3: D}}\n");
        }
        text.append("parties:\n");
        for (int p = 0; p < 4; p++) {
            text.append("  p").append(p).append(":\n    title: Party ").append(p);
            text.append("\n    decides: true\n    no-deal: ");
            text.append(opposed ? "51..59" : "50..70").append("\n    matters: {");
            for (int i = 0; i < 6; i++) {
                text.append(i == 0 ? "" : ", ").append("i").append(i).append(": ");
                text.append(20 + random.nextInt(100));
            }
            text.append("}\n    likes:\n");
            for (int i = 0; i < 6; i++) {
                text.append("      i").append(i).append(": {");
                for (int o = 0; o < 4; o++) {
                    int low = opposed ? 30 * (p % 2 == 0 ? o : 3 - o) : 0;
                    text.append(o == 0 ? "" : ", ").append("o").append(o).append(": ");
                    text.append(low).append("..").append(low + (opposed ? 10 : 100));
                }
                text.append("}\n");
            }
        }
        return text.toString();
    }
}
