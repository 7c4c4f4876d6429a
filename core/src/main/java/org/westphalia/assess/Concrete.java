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
        Lack lack = lack(here, terms);
        for (int round = 0; round < ROUNDS; round++) {
            double before = lack.inAll();
            for (int v = 0; v < values.length && lack.inAll() > 0; v++) {
                if (!lack.isKnown() || neighbours.touches(v, lack.whose())) {
                    double kept = values[v];
                    double best = kept;
                    Optional<World> there = here;
                    for (double end : new double[] {low[v], high[v]}) {
                        if (end != kept) {
                            values[v] = end;
                            Optional<World> moved = moved(values, here, v);
                            Lack lacked = lack(moved, terms);
                            if (lacked.inAll() < lack.inAll()) {
                                lack = lacked;
                                best = end;
                                there = moved;
                            }
                        }
                    }
                    values[v] = best;
                    here = there;
                }
            }
            if (lack.inAll() <= 0) {
                return deal(terms, values);
            }
            if (lack.inAll() >= before) {
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

    /// What the members who are not willing lack of given terms in a world.
    ///
    /// @param inAll 0 when the terms are a deal; infinite where there is no such world
    /// @param whose which deciding parties have a member that lacks something: a number that touches none of them cannot help; empty
    ///     where there is no such world, or the terms are a deal
    private record Lack(double inAll, boolean[] whose) {
        static final Lack NO_WORLD = new Lack(Double.POSITIVE_INFINITY, new boolean[0]);
        static final Lack NOTHING = new Lack(0, new boolean[0]);

        boolean isKnown() {
            return whose.length > 0;
        }
    }

    private Lack lack(Optional<World> world, Terms terms) {
        if (world.isEmpty()) {
            return Lack.NO_WORLD;
        }
        DealProblem problem = DealProblem.compile(world.get(), last);
        last = problem;
        int[] options = problem.shape().options(terms);
        if (problem.signers(options) != null) {
            return Lack.NOTHING;
        }
        double[] gains = new double[problem.shape().members()];
        problem.gains(options, gains);
        double lack = Double.MIN_VALUE;
        boolean[] whose = new boolean[problem.shape().signatories()];
        for (int m = 0; m < gains.length; m++) {
            lack += Math.max(0, -gains[m]);
            whose[problem.shape().signatoryOf(m)] |= gains[m] < 0;
        }
        return new Lack(lack, whose);
    }
}
