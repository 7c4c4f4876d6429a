package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is told of a sweep at work.
class SweepProgressTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void theBarTellsHowFarHowFastAndHowLongStill() {
        assertThat(line(0, 250_000, 1_000_000, 5 * SECOND))
                .isEqualTo(
                        "[######..................] 25 %, 250 000 of 1 000 000 worlds, 50 000 a second, 15 s left");
    }

    @Test
    void whatWasThereBeforeDoesNotCountForTheRate() {
        assertThat(line(500_000, 600_000, 1_000_000, 100 * SECOND))
                .isEqualTo(
                        "[##############..........] 60 %, 600 000 of 1 000 000 worlds, 1000 a second, 6 min left");
        assertThat(line(0, 1000, 100_000_000, SECOND)).endsWith("27 h left");
        assertThat(line(7, 7, 10, 0)).isEqualTo("[################........] 70 %, 7 of 10 worlds");
    }

    @Test
    void wherePeopleDoNotWatchNothingIsToldUntilItIsStopped() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings unwatched = new Surroundings(stream, stream, Map.of(), false, Path.of(""));
        try (SweepProgress progress = new SweepProgress(unwatched)) {
            assertThat(progress.stopped("out")).isEqualTo("Stopped before there were any worlds.");
            progress.kept(10, 100);
            progress.kept(20, 100);
            assertThat(progress.stopped("out"))
                    .isEqualTo(
                            "Stopped: 20 of 100 worlds are kept in out. The same command goes on from there.");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String line(long before, long now, long wanted, long nanos) {
        return SweepProgress.line(before, now, wanted, nanos).replace('\u00a0', ' ');
    }
}
