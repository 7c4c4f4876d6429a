package org.westphalia.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.assess.Certifier;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.number.Draws;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Worlds of one chunk and one model: draws them, again where they contradict a comparison, and decides each.
final class GroupOfWorlds {
    private static final int REDRAWS = 1000;
    private static final int REMEMBERED = 24;
    private static final long CHECKED = 1024;

    private final Sweep sweep;
    private final Component component;
    private final Model model;
    private final long first;
    private final int[] worlds;
    private final int[] redrawn;
    private final byte[] deals;
    private final Deque<int[]> witnesses = new ArrayDeque<>();
    private @Nullable DealProblem like;

    /// @param worlds places in the chunk
    GroupOfWorlds(
            Sweep sweep,
            Component component,
            long first,
            int[] worlds,
            int[] redrawn,
            byte[] deals) {
        this.sweep = sweep;
        this.component = component;
        this.model = component.model();
        this.first = first;
        this.worlds = worlds;
        this.redrawn = redrawn;
        this.deals = deals;
    }

    /// Turns uniform numbers into those of the worlds, in place, and decides; returns how many certificates were checked.
    long work(double[][] inputs) {
        boolean[] open = new boolean[inputs.length];
        for (int v = 0; v < component.variables(); v++) {
            if (component.column(v) >= 0) {
                open[component.column(v)] = true;
            }
        }
        long checked = 0;
        for (int place : worlds) {
            long k = first + place;
            double[] values = new double[component.variables()];
            for (int v = 0; v < values.length; v++) {
                int column = component.column(v);
                values[v] =
                        column < 0
                                ? component.byChance(v, sweep.seed(), k, 0)
                                : model.quantile(v, inputs[column][place]);
            }
            Optional<World> world = model.at(values);
            while (world.isEmpty()) {
                if (++redrawn[place] == REDRAWS) {
                    throw model.noWorld();
                }
                for (int v = 0; v < values.length; v++) {
                    values[v] = component.byChance(v, sweep.seed(), k, redrawn[place]);
                }
                world = model.at(values);
            }
            for (int c = 0; c < inputs.length; c++) {
                if (!open[c] && model.variables().size() < inputs.length) {
                    inputs[c][place] = isChoice(c) ? inputs[c][place] : Double.NaN;
                }
            }
            for (int v = 0; v < values.length; v++) {
                if (component.column(v) >= 0) {
                    inputs[component.column(v)][place] = values[v];
                }
            }
            deals[place] = decide(world.get());
            if (place == 0 || (Draws.bits(sweep.seed(), k, CHECKED) & (CHECKED - 1)) == 0) {
                checked += check(world.get(), deals[place]);
            }
        }
        return checked;
    }

    private boolean isChoice(int column) {
        return column < sweep.open().held().size() + sweep.open().rivals().size();
    }

    private byte decide(World world) {
        DealProblem problem = DealProblem.compile(world, like);
        like = problem;
        for (int[] options : witnesses) {
            if (problem.signers(options) != null) {
                witnesses.remove(options);
                witnesses.addFirst(options);
                return 1;
            }
        }
        return switch (Search.decide(problem, sweep.nodeLimit())) {
            case Outcome.Found found -> {
                witnesses.addFirst(problem.shape().options(found.terms()));
                if (witnesses.size() > REMEMBERED) {
                    witnesses.removeLast();
                }
                yield 1;
            }
            case Outcome.Refuted _ -> 0;
            case Outcome.Undecided _ -> -1;
        };
    }

    private long check(World world, byte deal) {
        Outcome outcome = Search.decide(world, sweep.nodeLimit());
        if (outcome instanceof Outcome.Undecided) {
            return 0;
        }
        Verification verified = Checker.check(world, Certifier.certify(world, outcome));
        if (verified instanceof Verification.Invalid invalid) {
            throw new IllegalStateException(
                    "the independent checker rejects what the search found; this is an error of the program: "
                            + invalid.sentence());
        }
        if (deal >= 0 && deal == 1 != outcome instanceof Outcome.Found) {
            throw new IllegalStateException(
                    "a world is decided in two ways; this is an error of the program");
        }
        return 1;
    }
}
