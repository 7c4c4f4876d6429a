package org.westphalia.model;

import java.util.Optional;

/// That agreements may break. Its numbers are the settings `durability.breaks`, `durability.rate.<issue>.<option>` and
/// `durability.rate.unsigned.<party>`.
///
/// @param horizon the span within which breaking counts, in words (`10 years`)
/// @param clock from when it counts, in words (`signature`)
public record Durability(Optional<String> horizon, Optional<String> clock) {}
