package org.westphalia.model;

import java.util.List;
import java.util.Optional;

/// A plain sentence that somebody believes, the evidence for it, and the numbers that follow from it.
///
/// @param question claims with the same question are rivals
/// @param sure how sure its author is: `high`, `medium`, `low`
/// @param asOf a date as text (`2025`, `2025-05`, `2025-05-09`)
/// @param said whether it was said in `public`, in `private`, or is `judged`
/// @param confidential left out of everything that is shared (`private: true`)
public record Claim(
        String id,
        Optional<String> question,
        String says,
        List<Citation> because,
        Optional<String> sure,
        Optional<String> asOf,
        Optional<String> said,
        boolean confidential,
        List<Change> changes) {

    public Claim {
        because = List.copyOf(because);
        changes = List.copyOf(changes);
    }
}
