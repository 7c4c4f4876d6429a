package org.westphalia.why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;

/// What of this proposal? Who refuses it and at which clause, what its open issues are best filled with, the fewest changes that
/// make it a deal, what in it no deal contains, and what all would prefer to it.
///
/// @param proposed as tabled; issues may be open
/// @param terms completed
/// @param completed issues that were open
/// @param bestCompletion whether the completion is proved to be the best: the largest product of gains among the completions that
///     are deals, or without any the least shortfall
/// @param reception of the completed terms
/// @param waysIn by refusing party: what would have to change for it to sign
/// @param any whether there is a deal at all
/// @param changes smallest sets of clauses to change so that it becomes a deal; empty when it is one
/// @param poison minimal sets of clauses, as issue ids, that no deal contains together
/// @param complete whether changes and poison are all there are
/// @param leastOther no change that is not listed has fewer clauses: one that has no more is a smallest one
/// @param poisonUpTo all poison of up to so many clauses is listed
/// @param better whether all would do better by other terms, and which
public record ProposalStudy(
        Terms proposed,
        Terms terms,
        List<String> completed,
        boolean bestCompletion,
        Reception reception,
        List<WayIn> waysIn,
        Existence any,
        List<Change> changes,
        List<Set<String>> poison,
        boolean complete,
        int leastOther,
        int poisonUpTo,
        Better better) {

    /// Whether terms of a kind exist.
    public enum Existence {
        /// They do; some are shown.
        YES,
        /// Proved that there are none.
        NO,
        /// Not found out within the limits.
        UNKNOWN
    }

    /// What a party that refuses asks for.
    ///
    /// @param party who refuses
    /// @param any whether it would sign any terms at all that keep the rules
    /// @param changes minimal sets of clauses after whose change it signs, with such terms; smallest first
    /// @param complete whether these are all
    /// @param leastOther no change that is not listed has fewer clauses
    public record WayIn(
            String party,
            Existence any,
            Map<Set<String>, Terms> changes,
            boolean complete,
            int leastOther) {}

    /// A minimal set of clauses to change.
    ///
    /// @param issues whose clauses change
    /// @param terms the best deal (Nash) that keeps all other clauses
    /// @param best whether it is proved to be the best
    /// @param share of drawn worlds in which these terms are a deal
    public record Change(Set<String> issues, Terms terms, boolean best, Share share) {}

    /// Terms that everybody values at least as much, and somebody more.
    ///
    /// @param exists whether there are any
    /// @param terms the best of them by the product of what is gained
    /// @param gaining who gains by them; all others stay even
    /// @param best whether it is proved that none are better
    /// @param exchange who yields what for what
    /// @param deal whether they are a deal
    /// @param share of drawn worlds in which they are one
    public record Better(
            Existence exists,
            Optional<Terms> terms,
            Set<String> gaining,
            boolean best,
            List<Exchange> exchange,
            boolean deal,
            Optional<Share> share) {}
}
