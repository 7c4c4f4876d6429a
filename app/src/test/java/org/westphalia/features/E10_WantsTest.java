package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Who wants what.
class E10_WantsTest {

    @Test
    void whatMattersMostStandsOnTopWithItsOptionsFromBestToWorst() {
        assertThat(words(Run.of("wants", "teaching/used-car")))
                .contains("buyer Without a deal: 40.")
                .contains(
                        "price in points 60 4 000 60; 5 000 35; 6 000 0 tyres in points 40 New tyres 40; Worn tyres 0")
                .contains(
                        "seller Without a deal: 50. - Will not cross the red line of seller against \"4 000\" (price).")
                .contains("4 000 0 \u2297 red line cash")
                .contains("Points are of each one's own scale and do not compare");
    }

    @Test
    void numbersThatAreOpenShowTheirRangeAndTheirClaims() {
        assertThat(words(Run.of("wants", "ukraine-2025", "--reading", "lieven")))
                .contains(
                        "Those who want Ukraine subjugated (Russia) Without a deal: 80 (70 to 90). [the-camps-differ-on-the-war]");
    }

    @Test
    void everyReadingOfEveryCaseKeepsToTheSchema() throws IOException {
        try (Stream<Path> files = Files.walk(Run.root().resolve("cases"))) {
            List<Path> cases =
                    files.filter(file -> file.endsWith("case.yaml"))
                            .map(Path::getParent)
                            .sorted()
                            .toList();
            for (Path where : cases) {
                Run run = Run.of("wants", where.toString(), "--format", "json");
                assertThat(run.status())
                        .as("%s", where)
                        .isIn(ExitStatus.ANSWERED, ExitStatus.BAD_INPUT);
                AnswerSchema.accepts(run.out());
            }
        }
    }

    private static String words(Run run) {
        return run.out().replaceAll("-{3,}", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
