package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;

/// What an actor would have to see otherwise for its best proposal to be signed, or for it to see that there is no deal.
///
/// @param actor id of a party or third party
/// @param belief id of the reading that it believes
/// @param reading id of the account by which the parties answer
/// @param deals share of drawn worlds of that account with any deal
/// @param now what it would put forward as it is
/// @param right whether that is as good as can be: nothing has to be corrected
/// @param corrections all smallest sets of beliefs to correct, by size
/// @param complete whether these are all
/// @param upTo all of up to so many beliefs are listed
/// @param of how many beliefs about the parties differ from the account
/// @param allCorrected what it would put forward if it believed the account itself
public record Corrections(
        String actor,
        String belief,
        String reading,
        Share deals,
        Put now,
        boolean right,
        List<Correction> corrections,
        boolean complete,
        int upTo,
        int of,
        Put allCorrected) {

    public Corrections {
        corrections = List.copyOf(corrections);
    }

    /// What is put forward, and how it fares.
    ///
    /// @param terms empty when the actor sees no deal
    /// @param signed share of drawn worlds of the account in which the terms are a deal
    public record Put(Optional<Terms> terms, Share signed) {}

    /// Beliefs corrected, and what the actor puts forward then.
    public record Correction(List<ClaimExchange> exchanges, Put then) {
        public Correction {
            exchanges = List.copyOf(exchanges);
        }
    }
}
