package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// Verdicts can be checked by others: certificates are written, and verified alone.
class A07_ProofTest {
    @TempDir private Path folder;

    private Path write(String name, String... more) throws IOException {
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        "assess",
                                        name,
                                        "--proof",
                                        folder.toString(),
                                        "--worlds",
                                        "20"),
                                Stream.of(more))
                        .toList();
        Run run = Run.of(command.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords()).contains("Certificates in " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".verdict.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aCertificateOfADealHolds() throws IOException {
        Run run = Run.of("verify", "used-car", write("used-car").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains(
                        "The certificate holds: by the numbers of the case these terms are a deal");
    }

    @Test
    void aCertificateOfNoDealHolds() throws IOException {
        Path file = write("used-car", "--set", "seller.no-deal=90");
        Run run = Run.of("verify", "used-car", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains("What if seller.no-deal is set to 90?")
                .contains("by the numbers of the case there is no deal");
        AnswerSchema.accepts(
                Run.of("verify", "used-car", file.toString(), "--format", "json").out());
    }

    @Test
    void aChangedCertificateDoesNotHold() throws IOException {
        Path file = write("used-car");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"worn\"", "\"new\"")
                        .replace("\"p5\"", "\"p4\"")
                        .replace("\"p6\"", "\"p4\""));
        Run run = Run.of("verify", "used-car", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.outWords())
                .contains("The certificate does not hold: seller does not sign these terms.");
        Run json = Run.of("verify", "used-car", file.toString(), "--format", "json");
        assertThat(json.status()).isEqualTo(ExitStatus.REJECTED);
        AnswerSchema.accepts(json.out());
    }

    @Test
    void aCertificateOfAnotherCaseDoesNotHold() throws IOException {
        Run run = Run.of("verify", "river-ona", write("used-car").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.outWords())
                .contains("what teaching/river-ona says, words or numbers, differs")
                .contains("then named teaching/used-car");
    }

    @Test
    void aCertificateHoldsOfACopyUnlessItsNumbersChanged() throws IOException {
        Path file = write("used-car");
        Path copy = folder.resolve("my-copy");
        Files.createDirectories(copy);
        String text = Files.readString(Run.root().resolve("cases/teaching/used-car/case.yaml"));
        Files.writeString(copy.resolve("case.yaml"), text);
        assertThat(Run.of("verify", copy.toString(), file.toString()).status())
                .isEqualTo(ExitStatus.ANSWERED);
        Files.writeString(
                copy.resolve("case.yaml"), text.replaceFirst("no-deal: [0-9]+", "no-deal: 1"));
        Run changed = Run.of("verify", copy.toString(), file.toString());
        assertThat(changed.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(changed.outWords())
                .contains("differs from what the certificate was written for");
    }

    @Test
    void aCertificateThatWasCutOffIsSaidWithItsPlace() throws IOException {
        Path file = write("used-car");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        Run run = Run.of("verify", "used-car", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords())
                .contains("it ends in the middle")
                .contains(".verdict.json:")
                .doesNotContain("Source:");
    }

    @Test
    void whatIsNoCertificateIsBadInput() {
        assertThat(Run.of("verify", "used-car", "pom.xml").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        Run missing = Run.of("verify", "used-car", "no-such-file.json");
        assertThat(missing.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(missing.err()).contains("There is no such file");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));
        Run run = Run.of("assess", "used-car", "--proof", occupied.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains("cannot be written");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidBeforeAnythingIsComputed() throws IOException {
        Path occupied = Files.createFile(folder.resolve("file"));
        Run run = Run.of("assess", "used-car", "--proof", occupied.resolve("below").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords())
                .contains("Certificates cannot be written to")
                .contains("Name another folder for --proof.")
                .doesNotContain("FileSystemException");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyReadingOfTheRiverIsProvedAndVerified() throws IOException {
        write("river-ona");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(file ->
                            assertThat(Run.of("verify", "river-ona", file.toString()).status())
                                    .isEqualTo(ExitStatus.ANSWERED));
        }
    }
}
