package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All minimal sets of moves after which there is a deal, where most levers do no more than add points: those become issues of the world
/// ([LeversAsIssues]), and the one search finds terms and levers together. A set that is found is made smaller until no part of it opens
/// a deal; then nothing that contains it is looked at again, until the search refutes that there is another. Levers of another
/// kind are tried in every combination, smaller ones first.
final class SetsByIssues {
    /// Levers that are no issues, at most.
    static final int MOST_OTHERS = 8;

    private final LeverWorlds worlds;
    private final LeverWorlds.Place place;
    private final SmallestSets.Question question;
    private final long nodeLimit;
    private final long limit;
    private final BooleanSupplier stop;
    private final int[] additive;
    private final int[] others;
    private final List<BitSet> found = new ArrayList<>();
    private long asked;
    private boolean unknown;

    SetsByIssues(
            LeverWorlds worlds,
            LeverWorlds.Place place,
            SmallestSets.Question question,
            long nodeLimit,
            long limit,
            BooleanSupplier stop) {
        this.worlds = worlds;
        this.place = place;
        this.question = question;
        this.nodeLimit = nodeLimit;
        this.limit = limit;
        this.stop = stop;
        LeverMoves moves = worlds.moves();
        this.additive = IntStream.range(0, moves.count()).filter(moves::isAdditive).toArray();
        this.others = IntStream.range(0, moves.count()).filter(m -> !moves.isAdditive(m)).toArray();
    }

    /// Finds them; empty when the levers are not of this kind.
    Optional<SmallestSets.Found> find() {
        if (others.length > MOST_OTHERS) {
            return Optional.empty();
        }
        List<BitSet> combinations = new ArrayList<>();
        for (int some = 0; some < 1 << others.length; some++) {
            BitSet made = new BitSet();
            for (int o = 0; o < others.length; o++) {
                made.set(others[o], (some >> o & 1) == 1);
            }
            combinations.add(made);
        }
        combinations.sort(Comparator.comparingInt(BitSet::cardinality));
        boolean complete = true;
        for (BitSet made : combinations) {
            Boolean all = after(made);
            if (all == null) {
                return Optional.empty();
            }
            complete &= all;
        }
        found.sort(
                Comparator.comparingInt(BitSet::cardinality)
                        .thenComparing(set -> set.stream().boxed().toList().toString()));
        return Optional.of(
                new SmallestSets.Found(
                        List.copyOf(found), complete, complete ? worlds.moves().count() : 0));
    }

    /// Whether all were found that contain just these of the other moves; null when the effects of the rest do not add up.
    private @Nullable Boolean after(BitSet made) {
        List<BitSet> avoided = new ArrayList<>();
        for (BitSet set : found) {
            BitSet other = (BitSet) set.clone();
            BitSet plain = (BitSet) set.clone();
            for (int a : additive) {
                other.clear(a);
            }
            plain.andNot(other);
            if (MinimalSets.contains(made, other)) {
                if (plain.isEmpty()) {
                    return true;
                }
                avoided.add(plain);
            }
        }
        Optional<LeversAsIssues> issues =
                LeversAsIssues.of(worlds, place, made, additive, nodeLimit);
        if (issues.isEmpty()) {
            return isImpossible(made) ? Boolean.TRUE : null;
        }
        List<BitSet> tried = new ArrayList<>();
        BitSet all = new BitSet();
        IntStream.of(additive).forEach(all::set);
        while (true) {
            BitSet next = next(issues.get(), all, avoided, tried, made);
            if (next == null) {
                return asked <= limit && !stop.getAsBoolean() && !unknown;
            }
            BitSet smaller = next;
            while (smaller != null) {
                next = smaller;
                List<BitSet> less = new ArrayList<>(avoided);
                less.add(next);
                smaller = next.isEmpty() ? null : next(issues.get(), next, less, tried, made);
            }
            if (unknown) {
                return false;
            }
            avoided.add(next);
            BitSet whole = (BitSet) next.clone();
            whole.or(made);
            found.add(whole);
            if (next.isEmpty()) {
                return true;
            }
        }
    }

    /// Whether these moves of the other levers leave no consistent state, whatever is done with the rest.
    private boolean isImpossible(BitSet made) {
        BitSet out = new BitSet();
        for (int o : others) {
            out.set(o, !made.get(o));
        }
        return worlds.moves().isBarred(made, out);
    }

    /// A set that opens a deal, tried; null when there is none, or it was not found out.
    private @Nullable BitSet next(
            LeversAsIssues issues,
            BitSet within,
            List<BitSet> avoided,
            List<BitSet> tried,
            BitSet made) {
        while (true) {
            if (++asked > limit || stop.getAsBoolean()) {
                unknown = true;
                return null;
            }
            switch (issues.find(within, avoided, tried)) {
                case LeversAsIssues.Answer.None() -> {
                    return null;
                }
                case LeversAsIssues.Answer.Unknown() -> {
                    unknown = true;
                    return null;
                }
                case LeversAsIssues.Answer.Perhaps(BitSet moved) -> {
                    BitSet whole = (BitSet) moved.clone();
                    whole.or(made);
                    switch (question.ask(whole)) {
                        case YES -> {
                            return moved;
                        }
                        case NO -> tried.add(moved);
                        case UNKNOWN -> {
                            unknown = true;
                            return null;
                        }
                    }
                }
            }
        }
    }
}
