package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// The report: one page that can be mailed.
class H01_ReportTest {
    @TempDir private Path folder;

    @Test
    void everyCaseOfTheLibraryGivesAPageCompleteInItself() throws IOException {
        try (Stream<Path> files = Files.walk(Run.root().resolve("cases"))) {
            for (Path where :
                    files.filter(file -> file.endsWith("case.yaml"))
                            .map(Path::getParent)
                            .sorted()
                            .toList()) {
                if (where.endsWith("ukraine-2025")) {
                    continue; // the page of the Ukraine case is read in a browser
                }
                Run run = Run.of("report", where.toString(), "--worlds", "5");
                assertThat(run.status())
                        .as("%s: %s", where, run.err())
                        .isIn(ExitStatus.ANSWERED, ExitStatus.BAD_INPUT);
                assertThat(run.out())
                        .as("%s", where)
                        .startsWith("<!DOCTYPE html>")
                        .contains("<h2>Is there a deal?</h2>")
                        .endsWith("</html>\n")
                        .doesNotContain("<script")
                        .doesNotContain("src=\"http")
                        .doesNotContain("could not be answered");
            }
        }
    }

    @Test
    void theSameCaseGivesTheSameBytesAndSaysHowToRepeatThem() {
        String once = Run.of("report", "teaching/river-ona", "--worlds", "5").out();
        assertThat(Run.of("report", "teaching/river-ona", "--worlds", "5").out()).isEqualTo(once);
        assertThat(once).contains("westphalia report teaching/river-ona --seed=1 --worlds=5");
    }

    @Test
    void privateClaimsStayAtHome() {
        String whole = Run.of("report", "teaching/river-ona", "--worlds", "5").out();
        assertThat(whole)
                .contains("upland-keeps-the-water")
                .contains("If the treaty breaks, Upland keeps the dam");
        for (String format : List.of("html", "markdown")) {
            Run shared =
                    Run.of(
                            "report",
                            "teaching/river-ona",
                            "--worlds",
                            "5",
                            "--share",
                            "--format",
                            format);
            assertThat(shared.out())
                    .doesNotContain("upland-keeps-the-water")
                    .doesNotContain("Upland keeps the dam");
        }
    }

    @Test
    void theCaveatStandsOnTopAndAtTheEnd() {
        String page = Run.of("report", "teaching/used-car", "--caveat", "For <you> only").out();
        assertThat(page.split("For &lt;you&gt; only", -1)).hasSize(5);
    }

    @Test
    void chartsAreWrittenAsFilesForPapers() throws IOException {
        Run run =
                Run.in(
                        Run.root(),
                        Map.of(),
                        "report",
                        "teaching/used-car",
                        "-o",
                        folder.resolve("r.html").toString(),
                        "--charts",
                        folder.resolve("charts").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("charts/map-1.svg")))
                .startsWith("<?xml")
                .contains("buyer");
        assertThat(Files.size(folder.resolve("charts/shares.png"))).isPositive();
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsWritten() {
        Path file = folder.resolve("r.html");
        for (List<String> words :
                List.of(
                        List.of("--reading", "nobody"),
                        List.of("--compare", "minister"),
                        List.of("--compare", "minister,nobody"),
                        List.of("--worlds", "0"),
                        List.of("--share", "--sweep", "kept"),
                        List.of("--share", "--sources", "texts"),
                        List.of("--format", "pdf"))) {
            Run run =
                    Run.in(
                            Run.root(),
                            Map.of(),
                            Stream.concat(
                                            Stream.of(
                                                    "report",
                                                    "teaching/river-ona",
                                                    "-o",
                                                    file.toString()),
                                            words.stream())
                                    .toArray(String[]::new));
            assertThat(run.status()).as("%s", words).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.err()).as("%s", words).contains("error: ");
            assertThat(file).doesNotExist();
        }
        assertThat(Run.of("report", "teaching/used-car", "-o", "/dev/null/r.html").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }
}
