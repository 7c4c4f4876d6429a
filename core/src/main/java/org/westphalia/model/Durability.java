package org.westphalia.model;

import java.util.Optional;
import org.westphalia.number.Weigh;

/// That agreements may break. Its numbers are the settings `durability.breaks`, `durability.rate.<issue>.<option>` and
/// `durability.rate.unsigned.<party>`.
///
/// @param horizon the span within which breaking counts, in words (`10 years`)
/// @param weigh what parties weigh when they are asked to sign
/// @param clock from when it counts, in words (`signature`)
public record Durability(Optional<String> horizon, Optional<String> clock, Weigh weigh) {

    /// Durability weighed by the chance to stand at the horizon.
    public Durability(Optional<String> horizon, Optional<String> clock) {
        this(horizon, clock, Weigh.HORIZON);
    }
}
