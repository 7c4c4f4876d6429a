package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.model.Lever;
import org.westphalia.world.Model;
import org.westphalia.world.OptionalLevers;
import org.westphalia.world.WhatIf;

/// What the owners of levers could do otherwise than now: pull a lever that is not in force, or stop one that is. Numbered in the
/// order of the case; a set of numbers is what is done together.
final class LeverMoves {
    private final List<Lever> all;
    private final Set<String> now;
    private final List<Lever> free;
    private final List<Lever> idle;
    private final OptionalLevers reach;

    private LeverMoves(
            List<Lever> all,
            Set<String> now,
            List<Lever> free,
            List<Lever> idle,
            OptionalLevers reach) {
        this.all = all;
        this.now = now;
        this.free = List.copyOf(free);
        this.idle = List.copyOf(idle);
        this.reach = reach;
    }

    /// What may be counted on to open a deal: all levers but those of owners who work against one, those that change nothing (unless
    /// another comes after them or cannot stand beside them), and those whose state the question itself fixes.
    static LeverMoves of(Model present, WhatIf asked) {
        OptionalLevers reach = present.optionalLevers();
        List<Lever> all = present.source().levers();
        List<Lever> friendly =
                all.stream()
                        .filter(lever -> !lever.hostile())
                        .filter(lever -> !asked.pull().contains(lever.id()))
                        .filter(lever -> !asked.drop().contains(lever.id()))
                        .toList();
        Set<String> useful = new LinkedHashSet<>();
        friendly.stream().filter(lever -> !reach.isIdle(lever)).map(Lever::id).forEach(useful::add);
        boolean grown = true;
        while (grown) {
            Set<String> needed = new LinkedHashSet<>();
            for (Lever lever : all) {
                if (useful.contains(lever.id())) {
                    needed.addAll(lever.after());
                    needed.addAll(lever.excludes());
                } else if (lever.after().stream().anyMatch(useful::contains)
                        || lever.excludes().stream().anyMatch(useful::contains)) {
                    needed.add(lever.id());
                }
            }
            grown = useful.addAll(needed);
        }
        return new LeverMoves(
                all,
                ids(present.levers()),
                friendly.stream().filter(lever -> useful.contains(lever.id())).toList(),
                friendly.stream().filter(lever -> !useful.contains(lever.id())).toList(),
                reach);
    }

    private static Set<String> ids(Collection<Lever> levers) {
        Set<String> ids = new LinkedHashSet<>();
        levers.forEach(lever -> ids.add(lever.id()));
        return ids;
    }

    int count() {
        return free.size();
    }

    Lever lever(int move) {
        return free.get(move);
    }

    /// Levers that change nothing and are not counted.
    List<Lever> idle() {
        return idle;
    }

    /// Whether a lever changes nothing.
    boolean isIdle(Lever lever) {
        return reach.isIdle(lever);
    }

    /// Whether a move changes numbers only, by degrees.
    boolean isGradual(int move) {
        return reach.isGradual(free.get(move));
    }

    /// Whether what a move does adds up with what others of the kind do.
    boolean isAdditive(int move) {
        return reach.isAdditive(free.get(move));
    }

    /// Whether the lever is in force as things stand.
    boolean isInForce(Lever lever) {
        return now.contains(lever.id());
    }

    List<Openings.Move> moves(BitSet moved) {
        return moved.stream().mapToObj(m -> move(free.get(m))).toList();
    }

    Openings.Move move(Lever lever) {
        return new Openings.Move(lever.id(), lever.by(), !isInForce(lever));
    }

    /// The question with these moves made as well.
    WhatIf with(WhatIf asked, Collection<Openings.Move> moves) {
        Set<String> pull = new LinkedHashSet<>(asked.pull());
        Set<String> drop = new LinkedHashSet<>(asked.drop());
        for (Openings.Move move : moves) {
            (move.pulled() ? pull : drop).add(move.lever());
        }
        return asked.withLevers(pull, drop);
    }

    /// Whether no lever is left with one that it excludes or without one that it comes after.
    boolean isConsistent(BitSet moved) {
        BitSet out = new BitSet();
        out.set(0, free.size());
        out.andNot(moved);
        return !isBarred(moved, out);
    }

    /// Whether that is so whatever is done with the moves that are in neither set.
    boolean isBarred(BitSet in, BitSet out) {
        for (Lever lever : all) {
            if (isPulled(lever.id(), in, out).equals(Optional.of(true))) {
                for (String needed : lever.after()) {
                    if (isPulled(needed, in, out).equals(Optional.of(false))) {
                        return true;
                    }
                }
                for (String other : lever.excludes()) {
                    if (isPulled(other, in, out).equals(Optional.of(true))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// All levers of the case.
    List<Lever> all() {
        return all;
    }

    /// The number of the move of a lever; -1 when it has none.
    int indexOf(String id) {
        return IntStream.range(0, free.size())
                .filter(m -> free.get(m).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private Optional<Boolean> isPulled(String id, BitSet in, BitSet out) {
        int move = indexOf(id);
        boolean inForce = now.contains(id);
        if (move < 0 || out.get(move)) {
            return Optional.of(inForce);
        }
        return in.get(move) ? Optional.of(!inForce) : Optional.empty();
    }

    /// A lever moved, with what that takes: levers that it comes after pulled, those that exclude it stopped, those that come
    /// after it stopped. Empty when that takes a lever that is fixed or a hostile owner's.
    Optional<List<Openings.Move>> alone(Lever lever) {
        List<Openings.Move> moves = new ArrayList<>(List.of(move(lever)));
        Set<String> state = new LinkedHashSet<>(now);
        flip(state, lever.id());
        for (int again = 0; again <= all.size(); again++) {
            Optional<Lever> next = wrong(state, lever.id());
            if (next.isEmpty()) {
                return Optional.of(moves);
            }
            Lever other = next.get();
            if (indexOf(other.id()) < 0
                    || moves.stream().anyMatch(move -> move.lever().equals(other.id()))) {
                return Optional.empty();
            }
            moves.add(move(other));
            flip(state, other.id());
        }
        return Optional.empty();
    }

    private static void flip(Set<String> state, String id) {
        if (!state.remove(id)) {
            state.add(id);
        }
    }

    /// A lever, other than the first one moved, that has to move for the state to be consistent.
    private Optional<Lever> wrong(Set<String> state, String first) {
        for (Lever lever : all) {
            if (!state.contains(lever.id())) {
                continue;
            }
            for (String needed : lever.after()) {
                if (!state.contains(needed)) {
                    return find(needed.equals(first) ? lever.id() : needed);
                }
            }
            for (String other : lever.excludes()) {
                if (state.contains(other)) {
                    return find(other.equals(first) ? lever.id() : other);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Lever> find(String id) {
        return all.stream().filter(lever -> lever.id().equals(id)).findFirst();
    }
}
