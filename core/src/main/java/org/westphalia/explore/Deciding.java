package org.westphalia.explore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.westphalia.assess.Share;

/// Which uncertain numbers and claims of one reading decide whether there is a deal: the answer of [WhatDecides].
///
/// @param worlds how many were drawn
/// @param share of them that have a deal
/// @param undecided within the limit of search nodes; they count as without a deal
/// @param redrawn draws thrown away because they contradicted a comparison (or, given the record, did not predict it)
/// @param checked certificates that the independent checker verified
/// @param inputs what the worlds differ in, what parts worlds with and without a deal most first
/// @param claims the claims behind them, by total index, the greatest first; empty where there are no indices
/// @param indices whether variance-based indices are given, and why not
/// @param rows how many pairs of worlds the indices rest on; 0 without
/// @param settledWith so many worlds would settle what parts them; empty when these do
/// @param rowsSettledWith so many rows would settle the indices; empty when these do
/// @param complete false when the work was stopped before the last world
public record Deciding(
        Track track,
        long worlds,
        Share share,
        long undecided,
        long redrawn,
        long checked,
        List<Input> inputs,
        List<OfClaim> claims,
        Indices indices,
        int rows,
        OptionalLong settledWith,
        OptionalLong rowsSettledWith,
        boolean complete) {

    public Deciding {
        inputs = List.copyOf(inputs);
        claims = List.copyOf(claims);
    }

    /// What the worlds differ in.
    ///
    /// @param index its own indices; empty where there are none
    public record Input(Column column, Separation separation, Optional<Part> index) {}

    /// All that a claim sets or moves, taken together, and whether it holds where that is left open.
    ///
    /// @param columns names of what it stands behind
    public record OfClaim(String claim, List<String> columns, Part part) {
        public OfClaim {
            columns = List.copyOf(columns);
        }
    }

    /// The part that something plays in the answer.
    ///
    /// @param changes the share of worlds in which the answer changes when this is drawn anew and all else stays
    /// @param index how much of the uncertainty of the answer it is behind, alone (`first`) and with others (`total`)
    public record Part(Share changes, SobolIndices.Index index) {}

    /// Whether variance-based indices are given.
    public enum Indices {
        /// They are.
        GIVEN,
        /// They were not asked for.
        NOT_ASKED,
        /// Draws were thrown away because of comparisons or the record: the numbers then depend on each other, and parts of the variance
        /// cannot be told apart.
        DEPENDENT,
        /// All worlds have the same answer, or there is but one world: nothing decides.
        ALL_ALIKE,
        /// The work was stopped before they were worked out.
        STOPPED
    }
}
