package org.westphalia.why;

import java.util.List;
import java.util.Map;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judgement;

/// How terms are received by the parties of a reading.
///
/// @param reading id
/// @param title of the reading
/// @param judgement in the middle world
/// @param refusals of the middle world, party by party
/// @param share of drawn worlds in which the terms are a deal
/// @param refusedBy by deciding party: in how many drawn worlds it refuses
public record Reception(
        String reading,
        String title,
        Judgement judgement,
        List<Refusal> refusals,
        Share share,
        Map<String, Share> refusedBy) {

    /// Why a party refuses, as one holder of numbers (the party, or a group without which it does not sign) sees it.
    ///
    /// @param party who refuses
    /// @param holder `party` or `party.group`
    /// @param lines red lines that the terms cross
    /// @param value U of the terms, points
    /// @param noDeal R, points
    /// @param dearest the clauses that keep the terms furthest below this holder's best, dearest first; empty when the value suffices
    /// @param claims behind the no-deal value, when the value does not reach it
    public record Refusal(
            String party,
            String holder,
            List<CrossedLine> lines,
            double value,
            double noDeal,
            List<Clause> dearest,
            List<String> claims) {

        /// Whether the terms are worth less than no deal.
        public boolean isBelowNoDeal() {
            return value < noDeal;
        }
    }

    /// A red line that is crossed.
    ///
    /// @param id within its holder
    /// @param at the clauses that cross it, as `issue=option`; of a `needs` line the clauses on the issues it speaks of
    /// @param claims behind it
    public record CrossedLine(String id, List<String> at, List<String> claims) {}

    /// A clause and the points by which it falls short of the option that the holder likes best on its issue.
    public record Clause(String issue, String option, double points) {}
}
