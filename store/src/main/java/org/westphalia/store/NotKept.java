package org.westphalia.store;

import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Severity;

/// Something that keeps a sweep from being written or read, told as findings: what is wrong, and how to mend it. Whatever was kept before
/// is still there.
public final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NotKept(Finding finding) {
        super(finding.message());
        findings = List.of(finding);
    }

    NotKept(String code, String message, String hint) {
        this(new Finding(code, Severity.ERROR, Optional.empty(), message, hint));
    }

    /// What is wrong, and how to mend it.
    public List<Finding> findings() {
        return findings;
    }
}
