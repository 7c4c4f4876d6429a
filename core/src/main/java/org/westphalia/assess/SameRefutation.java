package org.westphalia.assess;

import org.westphalia.deal.Box;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Extent;
import org.westphalia.deal.Outcome.Closing;

/// Whether the refutation of one drawn world also refutes another of the same model: the tree is walked again, and what depends on
/// numbers is tested again. Rules are the same in all worlds of a model, so a leaf closed by one stays closed; red lines need not be (another camp
/// may decide, or terms last less long).
final class SameRefutation {
    private SameRefutation() {}

    static boolean holds(Closing root, DealProblem problem) {
        return holds(root, problem, Box.whole(problem.shape()));
    }

    /// The same of a refutation of some terms only.
    ///
    /// @param box these terms
    static boolean holds(Closing node, DealProblem problem, Box box) {
        return switch (node) {
            case Closing.ByIssue(int issue, int[][] options, var parts) -> {
                for (int p = 0; p < options.length; p++) {
                    Box child = box.copy();
                    child.keep(issue, options[p]);
                    if (!holds(parts.get(p), problem, child)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Closing.BySwitch(int which, Closing in, Closing out) ->
                    holds(in, problem, decided(box, which, Box.IN))
                            && holds(out, problem, decided(box, which, Box.OUT));
            case Closing.Rule _, Closing.AgreementShort _ -> true;
            case Closing.Line(int member, int line) ->
                    line < problem.shape().lineCount(member)
                            && problem.crossed(box, member, line) == Extent.ALL;
            case Closing.ConsentShort(int signatory) -> problem.consentShort(box, signatory);
            case Closing.Shortfall(long[] multipliers) -> problem.shortfall(box, multipliers);
        };
    }

    private static Box decided(Box box, int which, byte state) {
        Box child = box.copy();
        child.decide(which, state);
        return child;
    }
}
