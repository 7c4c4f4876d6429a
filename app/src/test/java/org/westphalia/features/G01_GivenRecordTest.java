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

/// Only worlds count that predict what the parties have answered.
class G01_GivenRecordTest {
    @TempDir private Path folder;

    @Test
    void howManyDrawsAreKeptIsToldAndReadingsWithoutAnyAreLeftOut() {
        Run run = Run.of("assess", "ukraine-2025", "--worlds", "5", "--given-record=1");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains(
                        "Given the record: only worlds count that predict all but one of the 4 recorded answers.")
                .contains("Draws kept for the record: bielieskov-november 100 of ")
                .contains("Left out: washington-in-spring")
                .contains("russia answers us-ceasefire with yes-but (not in 200 of 200 draws)");
        AnswerSchema.accepts(
                Run.of(
                                "assess",
                                "ukraine-2025",
                                "--worlds",
                                "5",
                                "--given-record=1",
                                "--format",
                                "json")
                        .out());
    }

    @Test
    void everyAnalysisThatDrawsWorldsTakesIt() {
        for (List<String> command :
                List.of(
                        List.of("why", "--worlds", "3"),
                        List.of("levers", "--worlds", "3"),
                        List.of("lasts", "--worlds", "3"),
                        List.of("gains", "--worlds", "3"),
                        List.of("terms", "points-28"))) {
            Run run =
                    Run.of(
                            Stream.of(
                                            command.stream().limit(1),
                                            Stream.of(
                                                    "ukraine-2025",
                                                    "--reading",
                                                    "out-of-reach",
                                                    "--given-record"),
                                            command.stream().skip(1))
                                    .flatMap(words -> words)
                                    .toArray(String[]::new));
            assertThat(run.status()).as(command + run.err()).isEqualTo(ExitStatus.ANSWERED);
            assertThat(run.outWords()).contains("every recorded answer").contains("Draws kept");
        }
    }

    @Test
    void aReadingWithoutAFittingWorldIsRefusedWithTheAnswersInTheWay() {
        Run run =
                Run.of(
                        "why",
                        "ukraine-2025",
                        "--reading",
                        "washington-in-spring",
                        "--given-record");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("command.no-fitting-world")
                .contains("ukraine counters paris-text (not in 200 of 200 draws)")
                .contains("--given-record=1");
    }

    @Test
    void aCaseWithoutAnswersAndTooManyMissesAreRefused() {
        Run none = Run.of("assess", "used-car", "--given-record");
        assertThat(none.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(none.err()).contains("command.no-record");
        for (String misses : List.of("4", "-1", "99999999999")) {
            Run many = Run.of("assess", "ukraine-2025", "--given-record=" + misses);
            assertThat(many.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(many.err()).contains("command.too-many-misses");
        }
        assertThat(Run.of("assess", "ukraine-2025", "--given-record=few").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void aCertificateOfAFittingWorldHolds() throws IOException {
        Run written =
                Run.of(
                        "assess",
                        "teaching/river-ona",
                        "--worlds",
                        "20",
                        "--given-record",
                        "--proof",
                        folder.toString());
        assertThat(written.status()).as(written.err()).isEqualTo(ExitStatus.ANSWERED);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).contains("\"given-record\": 0");
                Run run = Run.of("verify", "teaching/river-ona", file.toString());
                assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
            }
        }
    }
}
