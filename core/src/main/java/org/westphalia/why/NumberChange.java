package org.westphalia.why;

import java.util.List;
import java.util.Optional;

/// A number (or another thing that claims set) that differs.
///
/// @param path its name; of an order of options that of the issue (`upland.likes.dam`)
/// @param before what the first side states, as an author would write it; empty when it states nothing
/// @param after what the second states
/// @param claimsBefore the claims behind it on the first side
/// @param claimsAfter on the second
public record NumberChange(
        String path,
        Optional<String> before,
        Optional<String> after,
        List<String> claimsBefore,
        List<String> claimsAfter) {

    public NumberChange {
        claimsBefore = List.copyOf(claimsBefore);
        claimsAfter = List.copyOf(claimsAfter);
    }
}
