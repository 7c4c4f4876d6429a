package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.RandomCases;
import org.westphalia.deal.DealProblem;
import org.westphalia.model.Case;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// Small random cases: of every world the batch says what trying all terms says.
class BatchTest {
    private static final RandomCases.Kind[] KINDS = {
        new RandomCases.Kind(false, false, false, false, false, 6),
        new RandomCases.Kind(true, false, true, false, false, 8),
        new RandomCases.Kind(true, true, true, false, true, 8),
        new RandomCases.Kind(true, false, true, true, false, 8),
        new RandomCases.Kind(true, false, false, true, true, 6),
        new RandomCases.Kind(true, true, true, true, true, 8).withLasting(),
        new RandomCases.Kind(true, true, true, false, true, 8).withWords(),
        new RandomCases.Kind(true, false, true, true, true, 8).withWords(),
    };

    @Test
    void everyWorldIsDecidedAsTryingAllTermsDecidesIt() {
        int deals = 0;
        int worlds = 0;
        for (int seed = 0; seed < 120; seed++) {
            Model model = RandomCases.model(seed, KINDS[seed % KINDS.length]);
            Case source = model.source();
            Plan plan = Plan.of(Sweep.of(source, Optional.empty(), WhatIf.none(), seed, 300));
            Sample sample = Sample.of(plan, new LocalRunner(1), () -> false).getFirst();
            for (int k = 0; k < sample.size(); k++) {
                World world = model.at(valuesOf(model, sample, k)).orElseThrow();
                assertThat(sample.deals()[k] == 1)
                        .as("seed %d world %d", seed, k)
                        .isEqualTo(hasDeal(world));
                deals += sample.deals()[k];
                worlds++;
            }
        }
        assertThat(deals).isBetween(worlds / 20, worlds * 19 / 20);
    }

    private static double[] valuesOf(Model model, Sample sample, int k) {
        double[] values = new double[model.variables().size()];
        for (int v = 0; v < values.length; v++) {
            for (int c = 0; c < sample.columns().size(); c++) {
                if (sample.columns().get(c).name().equals(model.variables().get(v).name())) {
                    values[v] = sample.inputs()[c][k];
                }
            }
        }
        return values;
    }

    private static boolean hasDeal(World world) {
        DealProblem problem = DealProblem.compile(world);
        int[] options = new int[problem.shape().issues()];
        while (true) {
            if (problem.signers(options) != null) {
                return true;
            }
            int i = 0;
            while (i < options.length && ++options[i] == problem.shape().options(i)) {
                options[i++] = 0;
            }
            if (i == options.length) {
                return false;
            }
        }
    }
}
