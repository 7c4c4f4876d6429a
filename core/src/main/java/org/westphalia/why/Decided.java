package org.westphalia.why;

import org.westphalia.assess.Certifier;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Verification;
import org.westphalia.world.World;

/// Whether a world has a deal, found by the search and accepted by the independent checker before anything is said.
final class Decided {
    private Decided() {}

    /// Decides a world; what is found or refuted has passed the checker.
    ///
    /// @throws IllegalStateException when the checker rejects what the search found, which is an error of the program
    static Outcome in(World world, long nodeLimit) {
        return verified(world, Search.decide(world, nodeLimit));
    }

    /// Decides a world that is compiled.
    static Outcome in(DealProblem problem, long nodeLimit) {
        return verified(problem.world(), Search.decide(problem, nodeLimit));
    }

    private static Outcome verified(World world, Outcome outcome) {
        if (!(outcome instanceof Outcome.Undecided)) {
            Certificate certificate = Certifier.certify(world, outcome);
            if (Checker.check(world, certificate) instanceof Verification.Invalid invalid) {
                throw new IllegalStateException(
                        "the independent checker rejects what the search found; this is an error of the program: "
                                + invalid.sentence());
            }
        }
        return outcome;
    }

    /// Requires that terms are a deal.
    ///
    /// @throws IllegalStateException when the checker does not accept them, which is an error of the program
    static void requireDeal(World world, Terms terms) {
        DealProblem problem = DealProblem.compile(world);
        boolean[] signers = problem.signers(problem.shape().options(terms));
        if (signers == null) {
            throw new IllegalStateException(
                    "terms that were to be a deal are none; this is an error of the program");
        }
        verified(world, new Outcome.Found(terms, problem.shape().names(signers)));
    }
}
