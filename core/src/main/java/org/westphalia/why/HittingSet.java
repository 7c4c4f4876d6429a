package org.westphalia.why;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The smallest set that has a member in common with every one of some sets and contains none of some others; both lists may grow
/// between two questions, which never makes the answer smaller. Branches on the members of a set that is not hit yet.
final class HittingSet {
    private final int size;
    private final List<BitSet> hit;
    private final List<BitSet> avoided;
    private final long limit;
    private int most;
    private long steps;
    private boolean cut;

    /// @param size members are 0 to this, exclusive
    /// @param hit sets to be hit
    /// @param avoided sets not to be contained
    /// @param limit of steps for one question
    HittingSet(int size, List<BitSet> hit, List<BitSet> avoided, long limit) {
        this.size = size;
        this.hit = hit;
        this.avoided = avoided;
        this.limit = limit;
    }

    /// The smallest; null when there is none, or the limit was reached.
    @Nullable BitSet next() {
        steps = 0;
        while (most <= size) {
            cut = false;
            BitSet found = complete(new BitSet(size), new BitSet(size));
            if (found != null || stopped()) {
                return found;
            }
            most = cut ? most + 1 : size + 1;
        }
        return null;
    }

    /// Every such set has at least so many members.
    int size() {
        return most;
    }

    /// Whether it is certain that there is none.
    boolean exhausted() {
        return most > size && !stopped();
    }

    private boolean stopped() {
        return steps > limit;
    }

    private @Nullable BitSet complete(BitSet in, BitSet out) {
        if (++steps > limit || avoided.stream().anyMatch(set -> MinimalSets.contains(in, set))) {
            return null;
        }
        BitSet open = null;
        int fewest = Integer.MAX_VALUE;
        for (BitSet set : hit) {
            if (!set.intersects(in)) {
                BitSet left = (BitSet) set.clone();
                left.andNot(out);
                if (left.cardinality() < fewest) {
                    fewest = left.cardinality();
                    open = left;
                }
            }
        }
        if (open == null) {
            return (BitSet) in.clone();
        }
        if (in.cardinality() + disjoint(in, out) > most) {
            cut = true;
            return null;
        }
        BitSet tried = (BitSet) out.clone();
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            in.set(i);
            BitSet found = complete(in, tried);
            in.clear(i);
            if (found != null || stopped()) {
                return found;
            }
            tried.set(i);
        }
        return null;
    }

    /// At least so many members are still missing: sets not hit, no two of which have a possible member in common.
    private int disjoint(BitSet in, BitSet out) {
        BitSet used = new BitSet(size);
        int count = 0;
        for (BitSet set : hit) {
            if (!set.intersects(in)) {
                BitSet left = (BitSet) set.clone();
                left.andNot(out);
                if (!left.intersects(used)) {
                    used.or(left);
                    count++;
                }
            }
        }
        return count;
    }
}
