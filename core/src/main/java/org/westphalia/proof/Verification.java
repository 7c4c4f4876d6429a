package org.westphalia.proof;

import java.util.List;

/// What the checker says of a certificate.
public sealed interface Verification {

    /// The certificate shows what it claims.
    ///
    /// @param nodes of the tree that were checked; 1 for terms
    record Valid(long nodes) implements Verification {}

    /// The certificate does not show what it claims, for the first reason met on the way.
    ///
    /// @param reason one plain sentence
    /// @param place the branches taken from the root to the node at fault, such as `dam in {low}` or `upland out`
    record Invalid(String reason, List<String> place) implements Verification {
        public Invalid {
            place = List.copyOf(place);
        }

        /// Reason and place in one line.
        public String sentence() {
            return place.isEmpty() ? reason : reason + " (where " + String.join(", ", place) + ")";
        }
    }

    /// Whether the certificate shows what it claims.
    default boolean isValid() {
        return this instanceof Valid;
    }
}
