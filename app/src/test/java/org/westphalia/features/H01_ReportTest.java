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
    void theCaseItselfIsNeverWrittenOver() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path file = own.resolve("case.yaml");
        Files.copy(Run.root().resolve("cases/teaching/used-car/case.yaml"), file);
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        Path text = Files.createDirectories(own.resolve("sources")).resolve("minutes.txt");
        Files.writeString(text, "Nobody spoke.\n");
        String before = Files.readString(file);
        for (Path target : List.of(file, link, text, own)) {
            Run run = Run.of("report", own.toString(), "-o", target.toString());
            assertThat(run.status()).as("%s", target).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.err()).contains("command.not-written");
        }
        assertThat(file).hasContent(before);
        assertThat(text).hasContent("Nobody spoke.\n");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void worldsOfAnotherCaseAndTextsThatAreNotThereAreRefused() throws IOException {
        String sweep = folder.resolve("sweep").toString();
        assertThat(Run.of("sweep", "teaching/used-car", "-o", sweep, "--worlds", "20").status())
                .isZero();
        String page = folder.resolve("page.html").toString();
        for (List<String> wrong :
                List.of(
                        List.of("teaching/river-ona", "--sweep", sweep),
                        List.of("teaching/used-car", "--sweep", folder.toString()),
                        List.of("teaching/used-car", "--sources", sweep + "-none"),
                        List.of("teaching/used-car", "--charts", page + "/x"))) {
            Files.writeString(Path.of(page), "before");
            List<String> words = new java.util.ArrayList<>(List.of("report"));
            words.addAll(wrong);
            words.addAll(List.of("-o", page));
            Run run = Run.of(words.toArray(String[]::new));
            assertThat(run.status()).as("%s", wrong).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(run.err()).startsWith("error:");
            assertThat(Path.of(page)).hasContent("before");
        }
        Run kept = Run.of("report", "teaching/used-car", "--sweep", sweep, "--format", "markdown");
        assertThat(kept.status()).isZero();
        assertThat(kept.out()).contains("Many worlds");
    }

    @Test
    void keptWorldsAreToldWithTheirOwnOptions() {
        String sweep = folder.resolve("sweep").toString();
        assertThat(
                        Run.of(
                                        "sweep",
                                        "teaching/river-ona",
                                        "-o",
                                        sweep,
                                        "--worlds",
                                        "20",
                                        "--seed=7",
                                        "--readings=minister",
                                        "--pull=cheap-loan",
                                        "--set=delta.floor=30")
                                .status())
                .isZero();
        Run run = Run.of("report", "teaching/river-ona", "--sweep", sweep, "--format", "markdown");
        assertThat(run.status()).as(run.err()).isZero();
        for (String command : List.of("decides", "limits")) {
            assertThat(run.out())
                    .containsPattern(
                            "westphalia "
                                    + command
                                    + " teaching/river-ona --readings=minister .*--seed=7 --pull=cheap-loan --set=delta.floor=30");
        }
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
