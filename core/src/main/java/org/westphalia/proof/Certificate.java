package org.westphalia.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Terms;

/// What shows that a verdict on one world is right, in names alone.
public sealed interface Certificate {

    /// There is a deal: these complete terms, signed by these parties.
    record Deal(Terms terms, Set<String> signers) implements Certificate {
        public Deal {
            signers = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(signers));
        }
    }

    /// There is no deal: a tree that splits all terms, and all questions of who is willing, into boxes, each of which is
    /// closed for a stated reason.
    record NoDeal(Node root) implements Certificate {}

    /// A node of a refutation. The state at a node is a box (the options still possible per issue) and, for each switch
    /// (a signatory `party`, or a member `party.group` under a quorum), whether it is taken to be in, out, or undecided.
    /// At the root all options are possible and all switches undecided; a party of one mind has one switch, `party`. That a
    /// party is in means it signs; that a group is in means it is willing.
    sealed interface Node {}

    /// Every still possible option of an issue is in exactly one of the parts.
    ///
    /// @param parts option ids that stay possible, and the node below
    record SplitIssue(String issue, List<Part> parts) implements Node {
        public SplitIssue {
            parts = List.copyOf(parts);
        }
    }

    /// One branch of a split.
    record Part(Set<String> options, Node node) {
        public Part {
            options = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(options));
        }
    }

    /// A switch is either in or out.
    record SplitSwitch(String id, Node in, Node out) implements Node {}

    /// Every terms of the box break this rule.
    record RuleBroken(String rule) implements Node {}

    /// A member that is in refuses every terms of the box at any price.
    ///
    /// @param member `party` or `party.group`; it is in (of a party of one mind: the party is in)
    record LineCrossed(String member, String line) implements Node {}

    /// The agreement cannot be reached without the parties that are out.
    record AgreementShort() implements Node {}

    /// A party that is in cannot have the consent of its groups without those that are out (too few shares, or a veto).
    record ConsentShort(String party) implements Node {}

    /// For members that are in, the weighted sum of their gains U - R is negative everywhere in the box, by the bound that takes
    /// for each distinct belief of `breaks` the lowest and the highest chance to last in the box, and for each combination of
    /// these the best option of each issue separately and the best of each extra that may or must fire.
    ///
    /// @param multipliers positive whole weights by member id
    record Shortfall(Map<String, Long> multipliers) implements Node {
        public Shortfall {
            multipliers = Collections.unmodifiableMap(new LinkedHashMap<>(multipliers));
        }
    }
}
