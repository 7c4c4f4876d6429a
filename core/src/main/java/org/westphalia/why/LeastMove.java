package org.westphalia.why;

import java.util.function.LongFunction;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// The least amount by which something of a world must be moved for a deal to appear, where a larger move never takes a deal away:
/// a no-deal value lowered, a price lowered.
///
/// Terms that are a deal at some amount are one down to an amount that halving finds without any search; the search is then asked
/// for a deal one unit below, until it refutes that. Exact on the grid of points; a few searches.
sealed interface LeastMove {
    /// @param amount in units
    /// @param terms that are a deal when so much is moved
    record Least(long amount, Terms terms) implements LeastMove {}

    /// Not even the largest move yields a deal.
    record Never() implements LeastMove {}

    /// Not found out within the limits.
    record Unknown() implements LeastMove {}

    /// Finds it.
    ///
    /// @param moved the world with so many units moved
    /// @param most the largest move
    static LeastMove of(LongFunction<World> moved, long most, long nodeLimit) {
        long amount = most;
        Terms terms = null;
        while (true) {
            switch (Decided.in(moved.apply(amount), nodeLimit)) {
                case Outcome.Found found -> {
                    terms = found.terms();
                    amount = least(moved, amount, terms);
                    if (amount == 0) {
                        return new Least(0, terms);
                    }
                    amount--;
                }
                case Outcome.Refuted _ -> {
                    if (terms == null) {
                        return new Never();
                    }
                    Decided.requireDeal(moved.apply(amount + 1), terms);
                    return new Least(amount + 1, terms);
                }
                case Outcome.Undecided _ -> {
                    return new Unknown();
                }
            }
        }
    }

    /// The least move with which these terms are a deal; they are one at `most`.
    private static long least(LongFunction<World> moved, long most, Terms terms) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isDeal(moved.apply(middle), terms)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isDeal(World world, Terms terms) {
        DealProblem problem = DealProblem.compile(world);
        return problem.signers(problem.shape().options(terms)) != null;
    }
}
