package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.westphalia.assess.NoDealAnywhere;
import org.westphalia.assess.Settings;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.World;

/// No set of levers opens a deal: whether that is proved for every world that the numbers allow, and what stands in the way even with
/// the levers that come nearest.
final class NothingOpens {
    /// Refutations tried for every world.
    private static final int PROOFS = 64;

    private final LeverWorlds worlds;
    private final LeverMoves moves;
    private final LeverWorlds.Place place;
    private final Settings settings;
    private int tried;

    NothingOpens(LeverWorlds worlds, LeverWorlds.Place place, Settings settings) {
        this.worlds = worlds;
        this.moves = worlds.moves();
        this.place = place;
        this.settings = settings;
    }

    Openings.None of(LeverEffects effects) {
        List<Openings.Move> best = best(effects);
        World world = worlds.world(best, place).world();
        int proofs = proofs(new ArrayList<>(), new HashSet<>());
        return new Openings.None(
                worlds.isHopeless(place, new BitSet(), new BitSet()),
                proofs > 0,
                Math.max(0, proofs),
                best,
                effects.after(best),
                WhatBlocks.in(worlds.asking(best), worlds.model(best), world, place.number()));
    }

    /// Moves made one after the other, each the one that brings the nearest terms closest, until none does.
    private List<Openings.Move> best(LeverEffects effects) {
        BitSet made = new BitSet();
        Optional<Openings.Distance> left = effects.before();
        while (left.isPresent() && !settings.stop().getAsBoolean()) {
            int next = -1;
            for (int m = 0; m < moves.count(); m++) {
                BitSet more = (BitSet) made.clone();
                more.flip(m);
                if (more.cardinality() > made.cardinality() && moves.isConsistent(more)) {
                    Optional<Openings.Distance> then = effects.after(moves.moves(more));
                    if (then.isPresent() && isNearer(then.get(), left.get())) {
                        left = then;
                        next = m;
                    }
                }
            }
            if (next < 0) {
                return moves.moves(made);
            }
            made.set(next);
        }
        return moves.moves(made);
    }

    private static boolean isNearer(Openings.Distance one, Openings.Distance other) {
        int fewer = Integer.compare(one.barred().size(), other.barred().size());
        return fewer < 0 || (fewer == 0 && one.points().compareTo(other.points()) < 0);
    }

    /// How many refutations show that there is no deal in any world, whatever is done beside the moves made and without those left
    /// out; -1 when that was not shown. Levers that change things rather than numbers are tried both ways, others when one refutation does
    /// not do for both.
    private int proofs(List<Integer> made, Set<Integer> left) {
        int rigid =
                IntStream.range(0, moves.count())
                        .filter(m -> !moves.isGradual(m) && isOpen(m, made, left))
                        .findFirst()
                        .orElse(-1);
        if (rigid >= 0) {
            return both(rigid, made, left);
        }
        if (tried++ >= PROOFS || settings.stop().getAsBoolean()) {
            return -1;
        }
        int[] open = IntStream.range(0, moves.count()).filter(m -> isOpen(m, made, left)).toArray();
        Model model =
                worlds.open(
                        made.stream().map(m -> moves.move(moves.lever(m))).toList(),
                        IntStream.of(open)
                                .mapToObj(m -> moves.lever(m).id())
                                .collect(Collectors.toSet()));
        if (isRefuted(model)) {
            return 1;
        }
        return open.length == 0 ? -1 : both(open[0], made, left);
    }

    /// Comparisons are about things as they stand; where levers contradict them no world of the model can be named, and nothing is
    /// shown.
    private boolean isRefuted(Model model) {
        try {
            return NoDealAnywhere.in(model, settings).isPresent();
        } catch (NoWorldException contradiction) {
            return false;
        }
    }

    private static boolean isOpen(int move, List<Integer> made, Set<Integer> left) {
        return !made.contains(move) && !left.contains(move);
    }

    private int both(int move, List<Integer> made, Set<Integer> left) {
        List<Integer> with = new ArrayList<>(made);
        with.add(move);
        int in = proofs(with, left);
        if (in < 0) {
            return -1;
        }
        Set<Integer> without = new HashSet<>(left);
        without.add(move);
        int out = proofs(made, without);
        return out < 0 ? -1 : in + out;
    }
}
