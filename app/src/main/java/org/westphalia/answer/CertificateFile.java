package org.westphalia.answer;

import java.util.Optional;
import org.westphalia.assess.Assessed;
import org.westphalia.model.Case;
import org.westphalia.proof.Certificate;

/// A certificate as it is handed on: what it shows, of which worlds of which reading of which case.
///
/// @param caseId id that the case had; a hint for people
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

    /// Why this file says nothing of a case: its numbers are not those for which it was written. The fingerprint decides; under
    /// which name the case lies does not matter. Empty when it does say something.
    public Optional<String> mismatch(Case source) {
        if (fingerprint.equals(CaseFingerprint.of(source))) {
            return Optional.empty();
        }
        return Optional.of(
                caseId.equals(source.id())
                        ? "the case " + caseId + " has changed since the certificate was written"
                        : "what "
                                + source.id()
                                + " says, words or numbers, differs from what the certificate was written for (then named "
                                + caseId
                                + ")");
    }
}
