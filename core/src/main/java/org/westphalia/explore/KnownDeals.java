package org.westphalia.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;

/// Deals of earlier worlds, tried before the search: in most worlds one of a few is a deal again.
final class KnownDeals {
    private static final int REMEMBERED = 24;

    private final Deque<int[]> deals = new ArrayDeque<>();
    private final long nodeLimit;

    KnownDeals(long nodeLimit) {
        this.nodeLimit = nodeLimit;
    }

    /// The terms of a deal in a box; null when there is none, or none was found within the limit.
    int @org.jspecify.annotations.Nullable [] in(DealProblem problem, Box box) {
        for (int[] options : deals) {
            if (problem.signers(options) != null) {
                deals.remove(options);
                deals.addFirst(options);
                return options;
            }
        }
        if (Search.decide(problem, box.copy(), nodeLimit) instanceof Outcome.Found found) {
            int[] options = problem.shape().options(found.terms());
            deals.addFirst(options);
            if (deals.size() > REMEMBERED) {
                deals.removeLast();
            }
            return options;
        }
        return null;
    }
}
