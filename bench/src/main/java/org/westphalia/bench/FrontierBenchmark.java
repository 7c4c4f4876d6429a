package org.westphalia.bench;

import java.util.Arrays;
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
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Frontier;

/// The exact Pareto frontier over all terms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FrontierBenchmark {
    /// `6issues`: 10^6 terms, 2 parties; `KillerRobot5`: 240 000 terms, 5 parties; `28x4x2`: 28 issues of 4 options, 2 parties;
    /// `7^8x3`: 8 issues of 7 options, 3 parties; `lasting`: the chance to last depends on 6 of the issues; `opposed`: what one party
    /// likes the other does not (independent otherwise).
    @Param({
        "6issues",
        "KillerRobot5",
        "28x4x2",
        "28x4x2-opposed",
        "7^8x3",
        "7^8x3-opposed",
        "28x4x2-lasting",
        "28x4x2-lasting-opposed"
    })
    public String problem = "";

    private DealProblem compiled = DealProblem.compile(Worlds.independent(1, 2, 2, 2, 0));

    /// Reads or makes the problem.
    @Setup
    public void prepare() {
        compiled =
                switch (problem) {
                    case "28x4x2" -> DealProblem.compile(Worlds.independent(1, 2, 28, 4, 0));
                    case "7^8x3" -> DealProblem.compile(Worlds.independent(1, 3, 8, 7, 0));
                    case "28x4x2-opposed" ->
                            DealProblem.compile(Worlds.world(1, 2, 28, 4, 0, true, 5));
                    case "7^8x3-opposed" ->
                            DealProblem.compile(Worlds.world(1, 3, 8, 7, 0, true, 5));
                    case "28x4x2-lasting-opposed" ->
                            DealProblem.compile(Worlds.world(1, 2, 28, 4, 6, true, 5));
                    case "28x4x2-lasting" ->
                            DealProblem.compile(Worlds.independent(1, 2, 28, 4, 6));
                    default -> PublicDomain.read(problem);
                };
        long[] took = new long[30];
        int points = 0;
        for (int round = 0; round < took.length; round++) {
            long start = Processor.nanos();
            points = Frontier.of(compiled, true, 0).terms().size();
            took[round] = Processor.nanos() - start;
        }
        long[] late = Arrays.copyOfRange(took, 15, 30);
        Arrays.sort(late);
        System.out.printf(
                "%s: %d points on the frontier, %.2f ms of processor time (median of fifteen)%n",
                problem, points, late[7] / 1e6);
    }

    @Benchmark
    public Frontier frontier() {
        return Frontier.of(compiled, true, 0);
    }
}
