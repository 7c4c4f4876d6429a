package org.westphalia.answer;

import org.westphalia.proof.Certificate;
import org.westphalia.proof.Verification;

/// Whether a certificate holds: the answer of `verify`.
public final class VerificationJson {
    private VerificationJson() {}

    /// Writes `certificate`, `about`, `kind`, `holds`, and `nodes` or `why-not`.
    public static void write(
            Json json, String name, CertificateFile file, Verification verification) {
        json.put("certificate", name);
        json.put("about", file.about());
        json.put("kind", file.certificate() instanceof Certificate.Deal ? "deal" : "no-deal");
        json.put("holds", verification.isValid());
        switch (verification) {
            case Verification.Valid(long nodes) -> json.put("nodes", nodes);
            case Verification.Invalid invalid -> json.put("why-not", invalid.sentence());
        }
    }
}
