package org.westphalia.why;

import java.util.Optional;

/// One thing that two accounts of a case hold otherwise, and that one may take over from the other: its answer to a question, or a
/// claim that it alone holds.
///
/// @param question that both answer, differently; empty for a claim that one alone holds
/// @param first id of the claim that the first account holds; empty when the second alone holds one here
/// @param second id of the claim that the second holds
public record ClaimExchange(
        Optional<String> question, Optional<String> first, Optional<String> second) {

    public ClaimExchange {
        if (first.isEmpty() && second.isEmpty()) {
            throw new IllegalArgumentException("an exchange of nothing");
        }
    }

    /// The same, seen from the second account.
    ClaimExchange turned() {
        return new ClaimExchange(question, second, first);
    }
}
