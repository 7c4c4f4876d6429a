package org.westphalia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.explore.Plan;

/// A process that sweeps is killed for real (`kill -9`), again and again, in the middle of its work.
class KillTest {
    private static final long SEED = 11;
    private static final long WORLDS = 140_000;

    @TempDir private Path here;

    @Test
    void whateverIsKilledGoesOnAndEndsWithTheSameBytes() throws Exception {
        Plan plan = Sweeps.one(SEED, WORLDS);
        Path killed = here.resolve("killed");
        List<Long> kept = new ArrayList<>();
        for (int chunks : new int[] {1, 1}) {
            long told = killedAfter(killed, chunks);
            long there = SweepFolder.look(killed).worlds();
            assertThat(there).isGreaterThanOrEqualTo(told);
            assertThat(kept).allSatisfy(before -> assertThat(there).isGreaterThanOrEqualTo(before));
            kept.add(there);
        }
        Kept rest = Sweeps.keep(killed, plan);
        assertThat(rest.before()).isEqualTo(kept.getLast()).isBetween(1L, WORLDS - 1);
        assertThat(rest.complete()).isTrue();
        Sweeps.keep(here.resolve("undisturbed"), plan);
        assertThat(Sweeps.bytes(killed)).isEqualTo(Sweeps.bytes(here.resolve("undisturbed")));
    }

    /// Starts a run, lets it keep so many chunks, tries to run beside it, and kills it.
    private long killedAfter(Path folder, int chunks) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SweepToKill.class.getName(),
                                folder.toString(),
                                Long.toString(SEED),
                                Long.toString(WORLDS))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader told = process.inputReader()) {
            long last = Long.parseLong(told.readLine()); // what was there at the beginning
            for (int k = 0; k < chunks; k++) {
                last = Long.parseLong(told.readLine());
            }
            assertThatThrownBy(() -> Sweeps.keep(folder, Sweeps.one(SEED, WORLDS)))
                    .isInstanceOf(NotKept.class)
                    .hasMessageContaining("process " + process.pid());
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
