package org.westphalia.bench;

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
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;

/// One decision, with terms or a refutation: 5 parties, 30 issues of 4 options, opposed preferences, durability on 6 issues. The
/// time of one decision, over twenty worlds in turn.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {
    private static final int WORLDS = 20;

    /// Points that the parties together could give away at the best compromise: from certainly none to nearly always a deal.
    @Param({"-1", "3", "6", "10", "20"})
    public double slack;

    private DealProblem[] problems = new DealProblem[0];
    private int next;

    /// Makes the worlds and tells the longest single decision after warm-up.
    @Setup
    public void prepare() {
        problems = new DealProblem[WORLDS];
        for (int k = 0; k < WORLDS; k++) {
            problems[k] = DealProblem.compile(Worlds.world(k, 5, 30, 4, 6, true, slack));
        }
        long longest = 0;
        int found = 0;
        for (int round = 0; round < 60; round++) {
            longest = 0;
            found = 0;
            for (DealProblem problem : problems) {
                long start = Processor.nanos();
                Outcome outcome = Search.decide(problem, Search.USUAL_LIMIT);
                longest = Math.max(longest, Processor.nanos() - start);
                found += outcome instanceof Outcome.Found ? 1 : 0;
                if (outcome instanceof Outcome.Undecided) {
                    throw new IllegalStateException("undecided");
                }
            }
        }
        System.out.printf(
                "slack %s: %d of %d with a deal, longest decision %.2f ms of processor time%n",
                slack, found, WORLDS, longest / 1e6);
    }

    @Benchmark
    public Outcome decide() {
        next = (next + 1) % WORLDS;
        return Search.decide(problems[next], Search.USUAL_LIMIT);
    }
}
