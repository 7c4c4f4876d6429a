package org.westphalia.deal;

import java.util.List;
import java.util.Set;
import org.westphalia.model.Terms;

/// What the exact search found in one world.
public sealed interface Outcome {
    /// There is a deal: complete terms and the deciding parties that sign them.
    record Found(Terms terms, Set<String> signers) implements Outcome {}

    /// There is none; the tree shows why, box by box (see `proof.Certificate.NoDeal` for its meaning in names).
    record Refuted(Closing root, long nodes) implements Outcome {}

    /// The limit of search nodes was reached first.
    record Undecided(long nodes) implements Outcome {}

    /// A node of a refutation, in indices of the [Shape]; a line is counted within its member.
    sealed interface Closing {
        /// Children by part of the options still possible of an issue; `options[p]` lists the option indices of part `p`.
        record ByIssue(int issue, int[][] options, List<Closing> parts) implements Closing {}

        /// A switch (numbered as in [Shape]) is in or out.
        record BySwitch(int which, Closing in, Closing out) implements Closing {}

        /// All terms of the box break this rule.
        record Rule(int rule) implements Closing {}

        /// All terms of the box cross this red line of a member that is in.
        record Line(int member, int line) implements Closing {}

        /// The agreement is not reached without the parties that are out.
        record AgreementShort() implements Closing {}

        /// The signatory is in, and lacks the consent of its members that are out.
        record ConsentShort(int signatory) implements Closing {}

        /// Whole multipliers by member index, 0 where a member plays no part.
        record Shortfall(long[] multipliers) implements Closing {}
    }
}
