package org.westphalia.model;

import java.util.Optional;

/// Where something is said.
///
/// @param source id of a source of the case
/// @param at a place: `p6` is a paragraph, `p6.s2` a sentence, anything else free words
/// @param says our paraphrase
/// @param quote a short exact quotation
public record Citation(
        String source, Optional<String> at, Optional<String> says, Optional<String> quote) {}
