package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// Many worlds drawn, decided, kept in a folder, and asked in SQL.
class G05_SweepTest {
    @TempDir private Path folder;

    @BeforeEach
    void theCaseLibraryIsNearby() throws Exception {
        Files.createSymbolicLink(folder.resolve("cases"), Run.root().resolve("cases"));
    }

    @AfterEach
    void theCaseLibraryStays() throws Exception {
        Files.delete(folder.resolve("cases"));
    }

    @Test
    void aSweepIsKeptAndAsked() {
        Run sweep = run("sweep", "teaching/river-ona", "-o", "out", "--worlds", "500");
        assertThat(sweep.status()).as(sweep.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(sweep))
                .contains("1500 worlds are kept in out")
                .contains("Shares are of the worlds your ranges allow")
                .contains("drawn by scrambled Sobol points, seed 1");
        assertThat(sweep.err()).isEmpty();

        Run shares = run("query", "out", "SELECT reading, worlds, deals FROM shares");
        assertThat(shares.status()).as(shares.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(shares.out()).contains("minister").contains("economist").contains("500");
    }

    @Test
    void theSameCommandAgainHasNothingToDoAndMoreWorldsAreAdded() {
        run("sweep", "teaching/river-ona", "-o", "out", "--worlds", "300");
        assertThat(words(run("sweep", "teaching/river-ona", "-o", "out", "--worlds", "300")))
                .contains("Nothing to do: all 900 worlds are in out already.");
        assertThat(words(run("sweep", "teaching/river-ona", "-o", "out", "--worlds", "400")))
                .contains("1200 worlds are kept in out");
    }

    @Test
    void anotherSweepIsRefusedWithWhatDiffers() {
        run("sweep", "teaching/river-ona", "-o", "out", "--worlds", "100");
        Run seed =
                run("sweep", "teaching/river-ona", "-o", "out", "--worlds", "100", "--seed", "2");
        assertThat(seed.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(seed.errWords()).contains("--seed was 1, now it is 2");
        Run pulled =
                run(
                        "sweep",
                        "teaching/river-ona",
                        "-o",
                        "out",
                        "--worlds",
                        "100",
                        "--set",
                        "delta.bonus=1");
        assertThat(pulled.errWords()).contains("--set was not given, now it is delta.bonus=1");
        Run other = run("sweep", "teaching/used-car", "-o", "out", "--worlds", "100");
        assertThat(other.errWords()).contains("it is about another case");
    }

    @Test
    void aClaimMayBeLeftOpenAndAQuestionToo() {
        String claims = "SELECT name, kind FROM inputs WHERE kind <> 'number' ORDER BY kind";
        Run sweep =
                run(
                        "sweep",
                        "ukraine-2025",
                        "-o",
                        "out",
                        "--reading",
                        "lieven",
                        "--worlds",
                        "64",
                        "--perhaps",
                        "a-peace-that-lasts=0.25",
                        "--draw",
                        "monte-carlo");
        assertThat(sweep.status()).as(sweep.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run("query", "out", claims).out()).contains("a-peace-that-lasts");
    }

    @Test
    void mistakesOfTheCommandLineAreFindings() {
        refused(
                "There is no reading 'nobody'",
                "sweep",
                "teaching/river-ona",
                "-o",
                "x",
                "--readings",
                "nobody");
        refused(
                "There is no claim 'nothing'",
                "sweep",
                "teaching/river-ona",
                "-o",
                "x",
                "--perhaps",
                "nothing");
        refused(
                "no weight or chance",
                "sweep",
                "teaching/river-ona",
                "-o",
                "x",
                "--readings",
                "minister=lots");
        refused("no way to draw", "sweep", "teaching/river-ona", "-o", "x", "--draw", "dice");
        refused("--world names one", "sweep", "teaching/river-ona", "-o", "x", "--world", "3");
        refused("There is no folder", "query", "x", "SELECT 1");
        refused("There is no question", "query", "x");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void rowsAreToldInEveryFormat() {
        run("sweep", "teaching/used-car", "-o", "out", "--worlds", "10");
        String sql =
                "SELECT 1.5 AS a, 'x,\"y\"' AS b, NULL AS c UNION ALL SELECT 2, 'z', NULL ORDER BY a";
        assertThat(run("query", "out", sql, "--csv").out())
                .isEqualTo("a,b,c\n1.5,\"x,\"\"y\"\"\",\n2,z,\n");
        assertThat(run("query", "out", sql, "--limit", "1").out())
                .contains("The first row; there are more");
        assertThat(run("query", "out", sql, "--format", "markdown").out()).contains("|a|b|c|");
        Run json = run("query", "out", sql, "--format", "json");
        AnswerSchema.accepts(json.out());
        assertThat(json.out()).contains("\"a\": 1.5").contains("\"c\": null");
        AnswerSchema.accepts(
                run("sweep", "teaching/used-car", "-o", "out", "--worlds", "10", "--format", "json")
                        .out());
    }

    private void refused(String message, String... command) {
        Run run = run(command);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains(message);
    }

    private Run run(String... command) {
        return Run.in(folder, Map.of("COLUMNS", "80"), command);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
