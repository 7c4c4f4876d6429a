package org.westphalia.assess;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.DealProblem;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.Neighbours;
import org.westphalia.world.World;

/// Looks for one world in which given terms are a deal: from a few starting points, one number after the other is moved to that
/// end of its range at which the parties that refuse lack least (coordinate ascent). What it finds is exact; that it finds
/// nothing shows nothing.
final class Concrete {
    private static final int ROUNDS = 3;
    private static final int STARTS = 3;

    private final Model model;
    private final Model whole;
    private final Neighbours neighbours;
    private final List<double[]> starts;
    private @Nullable DealProblem last;

    Concrete(Model model, List<double[]> starts) {
        this.model = model;
        this.whole = model.unsifted();
        this.neighbours = whole.neighbours();
        this.starts = starts;
    }

    /// A world between these values in which the terms are a deal, or null.
    EveryWorld.Answer.@Nullable Deal worldWith(Terms terms, double[] low, double[] high) {
        for (int s = 0; s < Math.min(STARTS, starts.size()); s++) {
            EveryWorld.Answer.Deal deal = climb(terms, clip(starts.get(s), low, high), low, high);
            if (deal != null) {
                return deal;
            }
        }
        return null;
    }

    private static double[] clip(double[] values, double[] low, double[] high) {
        double[] clipped = new double[values.length];
        for (int v = 0; v < clipped.length; v++) {
            clipped[v] = Math.min(high[v], Math.max(low[v], values[v]));
        }
        return clipped;
    }

    private EveryWorld.Answer.@Nullable Deal climb(
            Terms terms, double[] values, double[] low, double[] high) {
        Optional<World> here = whole.at(values);
        double lack = lack(here, terms);
        for (int round = 0; round < ROUNDS; round++) {
            double before = lack;
            for (int v = 0; v < values.length && lack > 0; v++) {
                double kept = values[v];
                double best = kept;
                Optional<World> there = here;
                for (double end : new double[] {low[v], high[v]}) {
                    if (end != kept) {
                        values[v] = end;
                        Optional<World> moved = moved(values, here, v);
                        double lacked = lack(moved, terms);
                        if (lacked < lack) {
                            lack = lacked;
                            best = end;
                            there = moved;
                        }
                    }
                }
                values[v] = best;
                here = there;
            }
            if (lack <= 0) {
                return deal(terms, values);
            }
            if (lack >= before) {
                return null;
            }
        }
        return null;
    }

    private Optional<World> moved(double[] values, Optional<World> from, int variable) {
        return from.isPresent() ? neighbours.at(values, from.get(), variable) : whole.at(values);
    }

    /// Null when what was found does not pass the sift of the model: numbers are moved without it, for it only says yes or no.
    private EveryWorld.Answer.@Nullable Deal deal(Terms terms, double[] values) {
        Optional<World> world = model.at(values);
        if (world.isEmpty()) {
            return null;
        }
        DealProblem problem = DealProblem.compile(world.get());
        boolean[] signers = Objects.requireNonNull(problem.signers(problem.shape().options(terms)));
        return new EveryWorld.Answer.Deal(
                terms, problem.shape().names(signers), world.get(), values.clone());
    }

    /// What the members who are not willing lack in all, 0 when the terms are a deal; infinite where there is no such world.
    private double lack(Optional<World> world, Terms terms) {
        if (world.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        DealProblem problem = DealProblem.compile(world.get(), last);
        last = problem;
        int[] options = problem.shape().options(terms);
        if (problem.signers(options) != null) {
            return 0;
        }
        double[] gains = new double[problem.shape().members()];
        problem.gains(options, gains);
        double lack = Double.MIN_VALUE;
        for (double gain : gains) {
            lack += Math.max(0, -gain);
        }
        return lack;
    }
}
