package org.westphalia.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.westphalia.assess.Certifier;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.LaneDecisions;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Decides worlds of a model one at a time, by the search; terms that were a deal before are tried first.
final class OneWorld {
    /// Of so many worlds one has its certificate checked.
    static final long ONE_IN = 1024;

    private static final int REMEMBERED = 24;

    private final Sweep sweep;
    private final Model model;
    private final Deque<int[]> witnesses = new ArrayDeque<>();
    private @Nullable DealProblem like;

    /// @param model whose worlds were found to pass its sift before they come here
    OneWorld(Sweep sweep, Model model) {
        this.sweep = sweep;
        this.model = model.unsifted();
    }

    private World world(double[] values) {
        return model.at(values).orElseThrow();
    }

    /// A world of the model, compiled.
    DealProblem example(double[] values) {
        return DealProblem.compile(world(values));
    }

    /// 1 when a deal exists, 0 when none does, -1 when the limit of search nodes came first.
    ///
    /// @param learner is told what was found; null where worlds are all decided one by one
    byte decide(double[] values, @Nullable LaneDecisions learner) {
        DealProblem problem = DealProblem.compile(world(values), like);
        like = problem;
        for (int[] options : learner == null ? witnesses : new ArrayDeque<int[]>()) {
            if (problem.signers(options) != null) {
                witnesses.remove(options);
                witnesses.addFirst(options);
                return 1;
            }
        }
        Outcome outcome = Search.decide(problem, sweep.nodeLimit());
        if (learner != null) {
            learner.learn(outcome);
        } else if (outcome instanceof Outcome.Found found) {
            witnesses.addFirst(problem.shape().options(found.terms()));
            if (witnesses.size() > REMEMBERED) {
                witnesses.removeLast();
            }
        }
        return switch (outcome) {
            case Outcome.Found _ -> 1;
            case Outcome.Refuted _ -> 0;
            case Outcome.Undecided _ -> -1;
        };
    }

    /// Decides a world anew, has the certificate checked by `proof`, and compares; returns how many certificates were checked.
    ///
    /// @throws IllegalStateException when the checker rejects it, or the answer is another: an error of this program
    long check(double[] values, byte deal) {
        World world = world(values);
        Outcome outcome = Search.decide(world, sweep.nodeLimit());
        if (outcome instanceof Outcome.Undecided) {
            return 0;
        }
        Verification verified = Checker.check(world, Certifier.certify(world, outcome));
        if (verified instanceof Verification.Invalid invalid) {
            throw new IllegalStateException(
                    "the independent checker rejects what the search found; this is an error of the program: "
                            + invalid.sentence());
        }
        if (deal >= 0 && (deal == 1) != (outcome instanceof Outcome.Found)) {
            throw new IllegalStateException(
                    "a world is decided in two ways; this is an error of the program");
        }
        return 1;
    }
}
