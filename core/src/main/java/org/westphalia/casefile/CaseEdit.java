package org.westphalia.casefile;

/// A change that somebody wants in the files of a case.
public sealed interface CaseEdit {

    /// A number that a claim (or the frame) sets becomes another.
    ///
    /// @param claim the claim that sets it; empty for the frame
    /// @param path of the number, such as `russia.reconcilers.no-deal`
    /// @param value as it is written in a case: `60`, `55..65`, `low`
    record SetNumber(String claim, String path, String value) implements CaseEdit {}

    /// A reading holds a claim, or no longer does.
    ///
    /// @param inherited whether the reading it comes from holds it
    record Hold(String reading, String claim, boolean held, boolean inherited)
            implements CaseEdit {}

    /// A proposal answers an issue in another way, or one that it left open.
    ///
    /// @param option id of one of the options of the issue
    record ProposalTerm(String proposal, String issue, String option) implements CaseEdit {}

    /// A lever is in force, or no longer is.
    record InForce(String lever, boolean inForce) implements CaseEdit {}
}
