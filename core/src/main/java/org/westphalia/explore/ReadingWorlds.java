package org.westphalia.explore;

import java.util.stream.IntStream;
import org.westphalia.deal.DealProblem;
import org.westphalia.world.Model;

/// The drawn worlds of one reading, compiled, for analyses that ask much of each.
final class ReadingWorlds {
    private final Sample sample;
    private final Model model;
    private final double[][] values;
    private final DealProblem[] problems;

    ReadingWorlds(Sample sample, Model model) {
        this.sample = sample;
        this.model = model;
        int[] column = new int[model.variables().size()];
        for (int v = 0; v < column.length; v++) {
            String name = model.variables().get(v).name();
            column[v] =
                    IntStream.range(0, sample.columns().size())
                            .filter(c -> sample.columns().get(c).name().equals(name))
                            .findFirst()
                            .orElseThrow();
        }
        values = new double[sample.size()][column.length];
        for (int k = 0; k < values.length; k++) {
            for (int v = 0; v < column.length; v++) {
                values[k][v] = sample.inputs()[column[v]][k];
            }
        }
        problems = new DealProblem[values.length];
        if (values.length > 0) {
            problems[0] = DealProblem.compile(model.asItIs(values[0]));
            IntStream.range(1, values.length)
                    .parallel()
                    .forEach(k ->
                            problems[k] =
                                    DealProblem.compile(model.asItIs(values[k]), problems[0]));
        }
    }

    int count() {
        return values.length;
    }

    Sample sample() {
        return sample;
    }

    Model model() {
        return model;
    }

    double[] values(int k) {
        return values[k];
    }

    DealProblem problem(int k) {
        return problems[k];
    }

    boolean hasDeal(int k) {
        return sample.deals()[k] == 1;
    }
}
