package org.westphalia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One analyst's account: a list of claims, at most one per question.
///
/// @param from the reading whose claims it inherits
/// @param holds claims it holds; one that answers a question replaces the inherited answer
/// @param without inherited claims it drops
/// @param beliefs reading id by the actor who believes it; overrides the case's beliefs
public record Reading(
        String id,
        String title,
        Optional<String> from,
        List<String> holds,
        List<String> without,
        Map<String, String> beliefs) {

    public Reading {
        holds = List.copyOf(holds);
        without = List.copyOf(without);
        beliefs = Collections.unmodifiableMap(new LinkedHashMap<>(beliefs));
    }
}
