package org.westphalia.check;

import java.util.HashSet;
import java.util.Set;
import org.westphalia.model.Claim;

/// Every claim is held by some reading; otherwise its numbers count nowhere.
final class UnheldClaims implements Check {

    @Override
    public void check(Subject subject, Report report) {
        if (subject.source().readings().isEmpty()) {
            if (!subject.source().claims().isEmpty()) {
                report.addAtKey("claim.no-readings", "claims");
            }
            return;
        }
        Set<String> held = new HashSet<>();
        subject.views().forEach(view -> view.claims().forEach(claim -> held.add(claim.id())));
        for (Claim claim : subject.source().claims()) {
            if (!held.contains(claim.id())) {
                report.addAtKey("claim.unheld", "claims/" + claim.id(), "claim", claim.id());
            }
        }
    }
}
