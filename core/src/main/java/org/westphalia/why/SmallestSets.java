package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// All minimal sets of things that achieve something, where more of them may also spoil it: levers pulled, claims exchanged,
/// clauses changed, repairs made. A set is minimal when it achieves it and no proper subset does.
///
/// Sets are tried in the order of their size, those of one size in the order of indices; what contains a set that was found is
/// passed over. A branch in which some things are taken and some left out for good is closed when the question can rule out all
/// of its sets at once. Exact as far as the question is; exponential in the number of things where nothing can be ruled out.
final class SmallestSets {
    private final int size;
    private final Question question;
    private final long limit;
    private final List<BitSet> found = new ArrayList<>();
    private long asked;
    private boolean unknown;

    /// Whether a set achieves it.
    interface Question {
        /// Whether exactly these achieve it.
        Answer ask(BitSet set);

        /// Whether no set achieves it that contains the first and nothing of the second. May say no without knowing; must never
        /// say yes wrongly.
        default boolean isHopeless(BitSet in, BitSet out) {
            return false;
        }

        /// Whether nothing that contains the first set and nothing of the second may be tried at all, such as two levers that
        /// exclude each other.
        default boolean isBarred(BitSet in, BitSet out) {
            return false;
        }
    }

    /// What is known of a set.
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /// @param sets the minimal sets found, by size
    /// @param complete whether these are all there are
    /// @param upTo all minimal sets of up to so many members are listed; -1 when not even the empty set could be decided
    record Found(List<BitSet> sets, boolean complete, int upTo) {}

    private SmallestSets(int size, Question question, long limit) {
        this.size = size;
        this.question = question;
        this.limit = limit;
    }

    /// Finds them.
    ///
    /// @param size how many things there are
    /// @param most members of a set to be tried
    /// @param limit of questions asked, so that answers repeat
    static Found of(int size, int most, Question question, long limit) {
        SmallestSets sets = new SmallestSets(size, question, limit);
        for (int members = 0; members <= Math.min(size, most); members++) {
            boolean cut = sets.extend(new BitSet(size), new BitSet(size), 0, members);
            if (sets.unknown) {
                return new Found(List.copyOf(sets.found), false, members - 1);
            }
            if (!cut) {
                return new Found(List.copyOf(sets.found), true, size);
            }
        }
        return new Found(List.copyOf(sets.found), most >= size, Math.min(size, most));
    }

    /// Whether there may be larger sets below this branch that were not looked at.
    private boolean extend(BitSet in, BitSet out, int next, int members) {
        if (containsFound(in) || unknown) {
            return false;
        }
        if (++asked > limit) {
            unknown = true;
            return true;
        }
        if (question.isBarred(in, out)) {
            return false;
        }
        if (in.cardinality() == members) {
            return tried(in, next);
        }
        if (question.isHopeless(in, out)) {
            return false;
        }
        boolean cut = false;
        BitSet left = (BitSet) out.clone();
        for (int i = next; i < size; i++) {
            in.set(i);
            cut |= extend(in, left, i + 1, members);
            in.clear(i);
            left.set(i);
        }
        return cut;
    }

    private boolean tried(BitSet in, int next) {
        switch (question.ask((BitSet) in.clone())) {
            case YES -> {
                found.add((BitSet) in.clone());
                return false;
            }
            case NO -> {
                return next < size;
            }
            case UNKNOWN -> {
                unknown = true;
                return true;
            }
        }
        throw new AssertionError();
    }

    private boolean containsFound(BitSet in) {
        return found.stream().anyMatch(set -> MinimalSets.contains(in, set));
    }
}
