package org.westphalia.explore;

import java.util.Optional;
import org.westphalia.world.WhatIf;

/// One of the accounts that a sweep draws worlds of: a reading with its what-ifs. Every track of a sweep has as many worlds as the others;
/// world k of two tracks has the same number wherever both leave it open in the same way.
///
/// @param reading its id; empty for the case alone
/// @param weight how much it counts where readings are taken together; at least 0, any scale
public record Track(Optional<String> reading, WhatIf whatIf, double weight) {

    public Track {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a reading cannot weigh " + weight);
        }
    }

    /// How it is named in columns and answers: the reading's id, or `case`.
    public String name() {
        return reading.orElse("case");
    }
}
