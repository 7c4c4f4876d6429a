package org.westphalia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The answer to issues: one option for each issue it names (the literature's package, outcome or contract).
/// Terms that name every issue are complete; a proposal may leave issues open.
///
/// @param choices option id by issue id
public record Terms(Map<String, String> choices) {

    public Terms {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /// The option chosen for an issue; empty when the issue is left open.
    public Optional<String> option(String issue) {
        return Optional.ofNullable(choices.get(issue));
    }

    /// These terms with one more (or another) choice.
    public Terms with(String issue, String option) {
        Map<String, String> more = new LinkedHashMap<>(choices);
        more.put(issue, option);
        return new Terms(more);
    }
}
