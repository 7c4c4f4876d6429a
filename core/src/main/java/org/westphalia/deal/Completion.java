package org.westphalia.deal;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// What partial terms can become in one world: a deal if one of their completions is one, otherwise the completion of least
/// shortfall ([NearestTerms]).
public sealed interface Completion {
    /// A completion that is a deal, and who signs it.
    record Deal(Terms terms, Set<String> signers) implements Completion {}

    /// No completion is a deal (unless `nearest` is not exact); this one is nearest.
    record Short(NearestTerms.Nearest nearest) implements Completion {}

    /// Every completion breaks a rule, or nothing was found within the limit.
    record None() implements Completion {}

    /// Completes terms; complete terms are only judged.
    static Completion of(World world, Terms partial, long nodeLimit) {
        return of(world, partial, nodeLimit, () -> false);
    }

    /// The same until it is told to stop.
    static Completion of(World world, Terms partial, long nodeLimit, BooleanSupplier stop) {
        DealProblem problem = DealProblem.compile(world);
        Outcome outcome = Search.decide(problem, problem.shape().boxOf(partial), nodeLimit, stop);
        if (outcome instanceof Outcome.Found(Terms terms, Set<String> signers)) {
            return new Deal(terms, signers);
        }
        return NearestTerms.to(world, partial, nodeLimit, stop)
                .<Completion>map(Short::new)
                .orElseGet(None::new);
    }
}
