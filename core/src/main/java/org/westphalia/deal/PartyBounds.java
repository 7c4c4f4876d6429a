package org.westphalia.deal;

import java.util.Arrays;
import org.westphalia.model.Agreement;

/// What each party can gain at best and at least in a box, and what follows for its terms: none, some or all of them are deals.
/// Bounds are whole numbers and safe; those of single terms are exact.
final class PartyBounds {
    private final DealProblem problem;
    private final Shape shape;
    private final long[] memberMost;
    private final long[] memberLeast;
    private final boolean[][] barred;
    private final boolean[][] perhapsBarred;

    /// Greatest conceivable gain by party.
    final long[] most;

    PartyBounds(DealProblem problem) {
        this.problem = problem;
        this.shape = problem.shape();
        memberMost = new long[shape.members()];
        memberLeast = new long[shape.members()];
        most = new long[shape.signatories()];
        barred = new boolean[shape.signatories()][];
        perhapsBarred = new boolean[shape.signatories()][];
        for (int s = 0; s < most.length; s++) {
            barred[s] = new boolean[shape.endMember(s) - shape.firstMember(s)];
            perhapsBarred[s] = new boolean[barred[s].length];
        }
    }

    /// The whole frame, with everybody taken to sign where the agreement needs everybody.
    static Box start(DealProblem problem) {
        Box box = Box.whole(problem.shape());
        if (problem.shape().agreement() instanceof Agreement.All) {
            for (int s = 0; s < problem.shape().signatories(); s++) {
                box.decide(s, Box.IN);
            }
        }
        return box;
    }

    void read(Box box) {
        Lasting lasting = problem.lasting();
        double low = lasting.hazard(box, -1);
        double high = lasting.hazard(box, 1);
        for (int m = 0; m < memberMost.length; m++) {
            long[] weights = lasting.weights(lasting.classOf(m), low, high);
            long shortest = weights[0];
            long longest = weights[1];
            memberMost[m] = Math.max(extreme(box, m, shortest, 1), extreme(box, m, longest, 1));
            memberLeast[m] = Math.min(extreme(box, m, shortest, -1), extreme(box, m, longest, -1));
        }
        for (int s = 0; s < most.length; s++) {
            for (int k = 0; k < barred[s].length; k++) {
                barred[s][k] = false;
                perhapsBarred[s][k] = false;
                int member = shape.firstMember(s) + k;
                for (int line = 0; line < shape.lines(member).length; line++) {
                    Extent extent = problem.crossed(box, member, line);
                    barred[s][k] |= extent == Extent.ALL;
                    perhapsBarred[s][k] |= extent != Extent.NONE;
                }
            }
            boolean[] nobody = new boolean[barred[s].length];
            most[s] = gain(s, memberMost, nobody);
        }
    }

    private long extreme(Box box, int member, long lasts, int side) {
        long sum = problem.gainOfBase(member, lasts);
        for (int i = 0; i < shape.issues(); i++) {
            long best = 0;
            boolean first = true;
            for (int f = shape.flat(i, 0); f < shape.flat(i, 0) + shape.options(i); f++) {
                if (box.isOpen(f)) {
                    long gain = problem.gainOf(member, f, lasts);
                    if (first || (side > 0 ? gain > best : gain < best)) {
                        best = gain;
                        first = false;
                    }
                }
            }
            sum += best;
        }
        for (DealProblem.Extra extra : problem.extras(member)) {
            Extent extent = problem.extent(box, member, extra);
            long weight = DealProblem.weight(extra, lasts);
            if (extent == Extent.ALL
                    || (extent == Extent.SOME && (side > 0 ? weight > 0 : weight < 0))) {
                sum += weight;
            }
        }
        return sum;
    }

    private long gain(int signatory, long[] gains, boolean[] without) {
        int first = shape.firstMember(signatory);
        if (without.length == 1) {
            return without[0] ? Long.MIN_VALUE : gains[first];
        }
        return PartyGain.quorumGain(
                problem,
                signatory,
                Arrays.copyOfRange(gains, first, first + without.length),
                without);
    }

    /// Which of the terms of the box just read are deals, as far as the bounds tell.
    Extent deals(Box box) {
        boolean rulesKept = true;
        for (Trigger rule : shape.rules()) {
            Extent extent = rule.over(box);
            if (extent == Extent.ALL) {
                return Extent.NONE;
            }
            rulesKept &= extent == Extent.NONE;
        }
        boolean[] may = new boolean[most.length];
        boolean[] must = new boolean[most.length];
        for (int s = 0; s < may.length; s++) {
            may[s] = gain(s, memberMost, barred[s]) >= 0;
            must[s] = gain(s, memberLeast, perhapsBarred[s]) >= 0;
        }
        if (!shape.reachedBy(may)) {
            return Extent.NONE;
        }
        return rulesKept && shape.reachedBy(must) ? Extent.ALL : Extent.SOME;
    }
}
