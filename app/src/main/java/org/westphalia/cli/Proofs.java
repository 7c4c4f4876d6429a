package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.answer.CaseFingerprint;
import org.westphalia.answer.CertificateFile;
import org.westphalia.answer.CertificateJson;
import org.westphalia.answer.Departures;
import org.westphalia.assess.Assessed;

/// Writes the certificates of an assessment, one file each, named after the reading and what the certificate is about.
final class Proofs {
    private final OpenedCase opened;
    private final Departures departures;
    private final String fingerprint;

    Proofs(OpenedCase opened, Departures departures) {
        this.opened = opened;
        this.departures = departures;
        this.fingerprint = CaseFingerprint.of(opened.source());
    }

    /// Makes the folder before anything is computed, so that a wrong one costs no waiting.
    /// @throws Refused when it cannot be made or written to
    static void prepare(OpenedCase opened, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw opened.refused(List.of(FileMistakes.noFolder(folder.toString(), e)));
        }
        if (!Files.isWritable(folder)) {
            throw opened.refused(
                    List.of(
                            FileMistakes.noFolder(
                                    folder.toString(),
                                    new AccessDeniedException(folder.toString()))));
        }
    }

    /// The files that were written, in order.
    /// @throws Refused when the folder cannot be written
    List<Path> write(Path folder, List<Assessed> answers) {
        List<Path> files = new ArrayList<>();
        for (Assessed answer : answers) {
            String reading = answer.assessment().reading();
            for (Assessed.Proof proof : answer.proofs()) {
                Path file = folder.resolve(reading + "." + proof.about() + ".json");
                for (int number = 2; files.contains(file); number++) {
                    file = folder.resolve(reading + "." + proof.about() + "-" + number + ".json");
                }
                write(file, reading, proof);
                files.add(file);
            }
        }
        return files;
    }

    private void write(Path file, String reading, Assessed.Proof proof) {
        CertificateFile certificate =
                new CertificateFile(
                        opened.source().id(),
                        fingerprint,
                        opened.source().readings().isEmpty()
                                ? Optional.empty()
                                : Optional.of(reading),
                        departures,
                        proof.about(),
                        proof.scope(),
                        proof.certificate());
        try {
            AtomicFile.write(file, CertificateJson.write(certificate));
        } catch (IOException e) {
            throw opened.refused(
                    List.of(FileMistakes.notWritten(file.toString(), FileMistakes.reason(e))));
        }
    }
}
