package org.westphalia.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Terms;

/// What shows that a verdict is right, in names alone: a verdict on one world ([Checker]), or on every world that the uncertain
/// numbers of a model allow ([RegionChecker]).
public sealed interface Certificate {

    /// There is a deal: these complete terms, signed by these parties.
    record Deal(Terms terms, Set<String> signers) implements Certificate {
        public Deal {
            signers = Collections.unmodifiableSet(new LinkedHashSet<>(signers));
        }
    }

    /// There is no deal: a tree that splits all terms, and all questions of who is willing, into boxes, each of which is
    /// closed for a stated reason.
    ///
    /// What is refuted is this claim: there are terms `x` that keep the rules, and a set of signatories that the agreement
    /// accepts, all of whom sign when the others count as unsigned. The tree runs through all `x`, all sets of signatories, and
    /// all sets of willing groups; every leaf shows that no `x` of its box can go together with its sets.
    record NoDeal(Node root) implements Certificate {}

    /// A node of a refutation. The state at a node is a box (the options still possible per issue) and, for each switch
    /// (a signatory `party`, or a member `party.group` under a quorum), whether it is taken to be in, out, or undecided.
    /// At the root all options are possible and all switches undecided, whatever the agreement: that an agreement by all
    /// needs every party is shown by a [SplitSwitch] whose `out` branch is [AgreementShort], and that a veto group must be
    /// willing likewise with [ConsentShort]. A party of one mind has one switch, `party`.
    ///
    /// That a party is in means that it is of the set of signatories and signs; out, that it is not of the set and counts as
    /// unsigned, whether it would sign or not. That a group is in means that it is willing at these terms with this set of
    /// signatories; out, that it is not.
    sealed interface Node {}

    /// Every still possible option of an issue is in exactly one of the parts, of which there are at least two. So no path
    /// from the root is longer than the case has options and switches.
    ///
    /// @param parts option ids that stay possible (at least one each), and the node below
    record SplitIssue(String issue, List<Part> parts) implements Node {
        public SplitIssue {
            parts = List.copyOf(parts);
        }
    }

    /// One branch of a split.
    record Part(Set<String> options, Node node) {
        public Part {
            options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
        }
    }

    /// A switch that is undecided here is either in or out.
    record SplitSwitch(String id, Node in, Node out) implements Node {}

    /// An uncertain number lies below a value or not. Only a refutation of every world of a model splits by numbers
    /// ([RegionChecker]); in a single world every number is exact.
    ///
    /// @param variable index among the model's variables
    /// @param path of that variable, for the reader and as a check
    /// @param at the value, strictly inside what the variable may still be; both halves contain it
    record SplitNumber(int variable, String path, double at, Node low, Node high) implements Node {}

    /// Every terms of the box break this rule: a condition that must not match matches whatever is still possible; of an
    /// if-then rule the premise always matches and the conclusion never does.
    record RuleBroken(String rule) implements Node {}

    /// A member that is in refuses every terms of the box at any price: the condition that it never signs matches whatever is
    /// still possible; or none of the conditions of which it needs one can match, and where it asks for a chance to last too
    /// ([org.westphalia.model.RedLine.NeedsLasting]), the highest D of step 2 of [Shortfall] for its `breaks`, always D itself,
    /// stays below what it asks.
    ///
    /// @param member `party` or `party.group`; it is in (of a party of one mind: the party is in)
    record LineCrossed(String member, String line) implements Node {}

    /// The agreement cannot be reached without the parties that are out, even by all others together.
    record AgreementShort() implements Node {}

    /// A party that is in cannot have the consent of its groups without those that are out: one of these has a veto, or is
    /// the only member, or the shares of all others, times 10^9, stay below `quorumShare` times all shares.
    record ConsentShort(String party) implements Node {}

    /// For members that are in, the weighted sum of their gains U - R is negative everywhere in the box, by this bound.
    ///
    /// 1. Hazard. `[H1, H2]` is the product, in doubles from 1, of the least (greatest) rate among the possible options of
    ///    each issue in order; then for each factor in order its rate if the condition always matches, nothing if it never does,
    ///    otherwise the lesser (greater) of 1 and its rate; then for each unsigned rate in order nothing if the
    ///    party is in, its rate if it is out, the lesser (greater) of 1 and its rate if it is undecided. Only a party's own
    ///    switch counts; what else would follow about it does not.
    /// 2. Chances. For each distinct `breaks` among members with a multiplier, D lies between `Grid.lasts(breaks, H2)` and
    ///    `Grid.lasts(breaks, H1)` (or what takes its place, [org.westphalia.number.Weigh]). Every combination of these ends, one end per distinct `breaks`, is tried.
    /// 3. Sums. At one combination the weighted sum of `D V + (2^20 - D) B + 2^20 (F - R)` is a constant, points per issue
    ///    and option, and points per demand of the extras (equal demands are added up first). Its bound is the constant; plus
    ///    the points of demands that every terms of the box cross; plus for each issue the largest sum, over possible options, of its
    ///    points and the points of demands that depend on this issue alone; plus the points of every other demand that may be
    ///    crossed, where positive. A demand that asks for a chance to last counts as one without it where the highest D of its
    ///    member (D itself, whatever is weighed) stays below what it asks, not at all where the lowest reaches it, and else as one
    ///    without it where its points are positive. A demand depends on one issue alone when the conditions that can match at all leave only this
    ///    issue open (a condition leaves an issue open when it accepts some but not all of its possible options).
    ///
    /// The leaf is closed when the bound is below 0 at every combination: since the sum is affine in each D, it is then negative
    /// for all chances between. A single terms with all parties decided is bounded exactly.
    ///
    /// @param multipliers positive whole weights by member id (`party` or `party.group`), at least one; members are in
    record Shortfall(Map<String, Long> multipliers) implements Node {
        public Shortfall {
            multipliers = Collections.unmodifiableMap(new LinkedHashMap<>(multipliers));
        }
    }
}
