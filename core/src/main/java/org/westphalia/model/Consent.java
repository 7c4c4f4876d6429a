package org.westphalia.model;

/// How the consent of a party follows from its groups.
public sealed interface Consent {
    /// The party has no groups and decides by its own numbers.
    record Alone() implements Consent {}

    /// Every number is the share-weighted mean of the groups'.
    record Blend() implements Consent {}

    /// Nobody knows which camp will decide: in each world one group decides for all, drawn with its share.
    record OneCamp() implements Consent {}

    /// Groups that hold at least this part of all shares must sign, and every veto group and leader.
    ///
    /// @param share 0..1
    record Quorum(double share) implements Consent {}
}
