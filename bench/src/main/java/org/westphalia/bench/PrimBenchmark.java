package org.westphalia.bench;

import java.util.List;
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
import org.westphalia.explore.Cart;
import org.westphalia.explore.Labelled;
import org.westphalia.explore.Prim;
import org.westphalia.number.Draws;

/// Limits looked for among many worlds of 20 numbers, of which three decide: a whole trajectory of PRIM (sorting, peeling, pasting), and a tree of five levels.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class PrimBenchmark {
    private static final int NUMBERS = 20;

    /// How many worlds.
    @Param({"1000000"})
    public int worlds;

    private Labelled data = Labelled.ofNumbers(new double[0][], new boolean[0]);

    /// Draws the worlds.
    @Setup
    public void draw() {
        double[][] columns = new double[NUMBERS][worlds];
        boolean[] cases = new boolean[worlds];
        for (int k = 0; k < worlds; k++) {
            for (int c = 0; c < NUMBERS; c++) {
                columns[c][k] = Draws.uniform(1, k, c);
            }
            cases[k] =
                    columns[0][k] + columns[1][k] > 1.2
                            && columns[2][k] < 0.5
                            && Draws.uniform(1, k, NUMBERS) < 0.9;
        }
        data = Labelled.ofNumbers(columns, cases);
    }

    /// All steps to the smallest box.
    @Benchmark
    public List<Prim.Step> prim() {
        Prim prim = new Prim(data, Prim.Settings.usual());
        return prim.trajectory(prim.all());
    }

    /// The leaves of a tree.
    @Benchmark
    public List<Cart.Leaf> cart() {
        return new Cart(data, 0.02, 5).leaves();
    }
}
