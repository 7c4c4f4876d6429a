package org.westphalia.cli;

import java.util.List;
import java.util.Map;
import org.westphalia.finding.Finding;

/// A command that cannot be answered as it stands, with the findings that say why.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String caseName;
    private final transient List<Finding> findings;
    private final transient Map<String, List<String>> lines;

    /// @param caseName the case that was asked about, as far as it is known
    /// @param lines the text of the files of the case, for showing the spots
    Refused(String caseName, List<Finding> findings, Map<String, List<String>> lines) {
        super(findings.isEmpty() ? "" : findings.getFirst().message());
        this.caseName = caseName;
        this.findings = List.copyOf(findings);
        this.lines = Map.copyOf(lines);
    }

    String caseName() {
        return caseName;
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, List<String>> lines() {
        return lines;
    }
}
