package org.westphalia.answer;

import java.util.Optional;
import org.westphalia.assess.Assessed;
import org.westphalia.model.Case;
import org.westphalia.proof.Certificate;

/// A certificate as it is handed on: what it shows, of which worlds of which reading of which case.
///
/// @param caseId id of the case
/// @param fingerprint of the case as it was ([CaseFingerprint])
/// @param reading id; empty for a case without readings
/// @param departures departures from the reading
/// @param about `verdict`, or `without-durability` for the verdict when every agreement lasts
/// @param scope the worlds of which the certificate speaks
public record CertificateFile(
        String caseId,
        String fingerprint,
        Optional<String> reading,
        Departures departures,
        String about,
        Assessed.Scope scope,
        Certificate certificate) {

    /// The two things that a certificate may be about.
    public static final String VERDICT = "verdict";

    /// See [#about()].
    public static final String WITHOUT_DURABILITY = "without-durability";

    /// Why this file says nothing of a case: it was written for another one, or for the same one before it was changed. Empty
    /// when it does.
    public Optional<String> mismatch(Case source) {
        if (!caseId.equals(source.id())) {
            return Optional.of(
                    "the certificate is of the case " + caseId + ", not of " + source.id());
        }
        if (!fingerprint.equals(CaseFingerprint.of(source))) {
            return Optional.of(
                    "the case " + caseId + " has changed since the certificate was written");
        }
        return Optional.empty();
    }
}
