package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All minimal conflicts among things that cannot all hold together, and all minimal repairs: smallest sets of them without which
/// the rest can.
///
/// Conflicts and repairs are each other's minimal hitting sets (Reiter 1987; Liffiton and Sakallah 2008, *Algorithms for computing
/// minimal unsatisfiable subsets of constraints*, J. Autom. Reasoning 40). A seed is a smallest set that hits every repair known so
/// far and contains no known conflict. If it can hold, it is grown until nothing can be added, and what is left out is a new
/// repair; if it cannot, it is itself a minimal conflict, for each of its proper subsets misses a known repair and so can hold
/// (Ignatiev et al. 2015, *Smallest MUS extraction with minimal hitting set dualization*, CP 2015). When there is no seed left, both
/// lists are complete. Conflicts come in the order of their size: also where the search stops early, the first is a smallest one.
///
/// Ties between seeds of one size go to the lowest indices. The number of sets may be exponential in that of the things.
final class MinimalSets {
    private final int size;
    private final Question question;
    private final long limit;
    private final List<BitSet> conflicts = new ArrayList<>();
    private final List<BitSet> repairs = new ArrayList<>();
    private long asked;
    private int least;

    /// Whether things can hold together.
    interface Question {
        Answer ask(BitSet inForce);
    }

    /// What is known of things asked to hold together.
    sealed interface Answer {
        /// They can; so can these, among which they are.
        record Together(BitSet met) implements Answer {}

        /// They cannot.
        record Never() implements Answer {}

        /// Not found out within the limits.
        record Unknown() implements Answer {}
    }

    /// @param conflicts by size; those of one size in the order found
    /// @param repairs by size; a repair is empty when everything can hold together
    /// @param complete whether these are all; otherwise the first conflict, if any, is still a smallest one
    /// @param leastOther no conflict that is not listed has fewer members than this
    record Found(List<BitSet> conflicts, List<BitSet> repairs, boolean complete, int leastOther) {}

    private MinimalSets(int size, Question question, long limit) {
        this.size = size;
        this.question = question;
        this.limit = limit;
    }

    /// Finds them.
    ///
    /// @param size how many things there are
    /// @param limit of questions asked and of steps per seed, so that answers repeat
    static Found of(int size, Question question, long limit) {
        MinimalSets sets = new MinimalSets(size, question, limit);
        boolean complete = sets.find();
        sets.conflicts.sort(Comparator.comparingInt(BitSet::cardinality));
        sets.repairs.sort(Comparator.comparingInt(BitSet::cardinality));
        return new Found(
                List.copyOf(sets.conflicts), List.copyOf(sets.repairs), complete, sets.least);
    }

    private boolean find() {
        HittingSet hitting = new HittingSet(size, repairs, conflicts, limit);
        while (asked < limit) {
            BitSet seed = hitting.next();
            least = hitting.size();
            if (seed == null) {
                return hitting.exhausted();
            }
            switch (ask(seed)) {
                case Answer.Never() -> conflicts.add(seed);
                case Answer.Together(BitSet met) -> {
                    BitSet most = grow(met);
                    if (most == null) {
                        return false;
                    }
                    most.flip(0, size);
                    repairs.add(most);
                    if (most.isEmpty()) {
                        return true;
                    }
                }
                case Answer.Unknown() -> {
                    return false;
                }
            }
        }
        return false;
    }

    private Answer ask(BitSet inForce) {
        asked++;
        return question.ask((BitSet) inForce.clone());
    }

    /// As much as can hold together with these; null when that could not be found out.
    private @Nullable BitSet grow(BitSet met) {
        BitSet grown = (BitSet) met.clone();
        for (int i = grown.nextClearBit(0); i < size; i = grown.nextClearBit(i + 1)) {
            BitSet more = (BitSet) grown.clone();
            more.set(i);
            if (containsConflict(more)) {
                continue;
            }
            switch (ask(more)) {
                case Answer.Together(BitSet better) -> grown.or(better);
                case Answer.Never() -> {}
                case Answer.Unknown() -> {
                    return null;
                }
            }
        }
        return grown;
    }

    private boolean containsConflict(BitSet set) {
        return conflicts.stream().anyMatch(conflict -> contains(set, conflict));
    }

    static boolean contains(BitSet set, BitSet part) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }
}
