package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// Inside which limits deals are common.
class G04_LimitsTest {
    private static final String BOX =
            """
            case: A box of deals
            issues:
              land:
                title: The land
                options: {one: One, two: Two}
            parties:
              north:
                title: North
                decides: true
                no-deal: 0..100
                matters: {land: 100}
                likes: {land: {one: 60, two: 0}}
                bonus: 0..1
              south:
                title: South
                decides: true
                no-deal: 0..100
                matters: {land: 100}
                likes: {land: {one: 70, two: 0}}
            """;

    @TempDir private Path folder;

    @Test
    void theLimitsOfAKnownBoxAreFound() throws Exception {
        Path file = Files.writeString(folder.resolve("box.yaml"), BOX);
        Run run = Run.of("limits", file.toString(), "--worlds", "8000", "--seed", "4");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .containsPattern("Of the worlds your ranges allow 4[1-3]")
                .containsPattern("Inside these limits (9[0-9]|100)")
                .containsPattern("north.no-deal at most (59|6[0-2])")
                .containsPattern("south.no-deal at most (69|7[0-2])")
                .doesNotContain("north.bonus")
                .contains("There were enough worlds");
    }

    @Test
    void worldsWithoutADealAreLookedForToo() throws Exception {
        Path file = Files.writeString(folder.resolve("box.yaml"), BOX);
        Run run =
                Run.of(
                        "limits",
                        file.toString(),
                        "--of",
                        "no-deal",
                        "--regions",
                        "2",
                        "--tree",
                        "--trajectory",
                        "--worlds",
                        "6000");
        assertThat(words(run))
                .contains("have no deal")
                .contains("Of the other worlds, inside these limits")
                .contains("On the way (in the worlds searched)")
                .contains("A tree of all worlds, densest leaf first");
    }

    @Test
    void whereThereIsNothingToLimitItSaysSo() {
        assertThat(
                        words(
                                Run.of(
                                        "limits",
                                        "ukraine-2025",
                                        "--reading",
                                        "bremmer",
                                        "--worlds",
                                        "500")))
                .contains("No drawn world has a deal: there are no limits to look for.");
        assertThat(
                        words(
                                Run.of(
                                        "limits",
                                        "ukraine-2025",
                                        "--reading",
                                        "washington-in-autumn",
                                        "--worlds",
                                        "500")))
                .contains("All drawn worlds have a deal");
        assertThat(
                        words(
                                Run.of(
                                        "limits",
                                        "ukraine-2025",
                                        "--reading",
                                        "lieven",
                                        "--worlds",
                                        "300")))
                .contains("At least 40 worlds of either kind are needed");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchema() {
        Run run =
                Run.of(
                        "limits",
                        "teaching/river-ona",
                        "--worlds",
                        "2000",
                        "--tree",
                        "--format",
                        "json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        AnswerSchema.accepts(run.out());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(Run.of("limits", "ukraine-2025", "--world", "3").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("limits", "ukraine-2025", "--of", "peace").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("limits", "ukraine-2025", "--worlds", "100000000").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("limits", "ukraine-2025", "--perhaps", "no-such-claim").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
