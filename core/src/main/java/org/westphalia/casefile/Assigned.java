package org.westphalia.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.finding.Finding;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// What a what-if such as `--set upland.no-deal=40..50` sets.
///
/// @param settings every single thing that it sets, by path; empty when there are findings
/// @param findings all that is wrong with it; their places are in a file named `--set`
/// @param lines the text of that file, for showing findings
public record Assigned(
        Map<Path, Setting> settings, List<Finding> findings, Map<String, List<String>> lines) {

    public Assigned {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        findings = List.copyOf(findings);
        lines = Map.copyOf(lines);
    }
}
