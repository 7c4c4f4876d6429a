package org.westphalia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A condition on terms: for every issue it names, the terms must choose one of the listed options.
/// An issue that is not named may be anything. The empty condition always holds.
///
/// @param options the accepted option ids by issue id
public record Condition(Map<String, Set<String>> options) {

    public Condition {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        options.forEach((issue, accepted) ->
                copy.put(
                        issue,
                        Collections.unmodifiableSet(new java.util.LinkedHashSet<>(accepted))));
        options = Collections.unmodifiableMap(copy);
    }

    /// Whether these terms meet the condition; an open issue does not.
    public boolean matches(Terms terms) {
        for (Map.Entry<String, Set<String>> entry : options.entrySet()) {
            String chosen = terms.choices().get(entry.getKey());
            if (chosen == null || !entry.getValue().contains(chosen)) {
                return false;
            }
        }
        return true;
    }
}
