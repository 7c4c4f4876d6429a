package org.westphalia.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;

/// What reading a case gave.
///
/// @param source the case; empty when so much is missing that there is none. Beside errors, it is the case without the parts
///     that they name
/// @param places where everything of it stands
/// @param findings all that is wrong, in the order of the files
/// @param lines the lines of every file that was read, by its name relative to the case folder; for showing findings
public record Loaded(
        Optional<Case> source,
        Places places,
        List<Finding> findings,
        Map<String, List<String>> lines) {

    public Loaded {
        findings = List.copyOf(findings);
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /// Whether any finding is an error.
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
