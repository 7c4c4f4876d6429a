package org.westphalia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.LocalRunner;
import org.westphalia.explore.Plan;

/// Sweeps kept in folders: the same bytes, from wherever they go on.
class SweepFolderTest {
    @TempDir private Path here;

    @Test
    void theSameSweepGivesTheSameBytesOnAnyNumberOfThreads() {
        Plan plan = Sweeps.plan(Drawing.SOBOL, 1, 34_000);
        Kept one = Sweeps.keep(here.resolve("one"), plan);
        SweepFolder.keep(
                here.resolve("three"),
                plan,
                Sweeps.provenance(plan, "f1"),
                new LocalRunner(3),
                (_, _) -> {},
                () -> false);
        assertThat(one.complete()).isTrue();
        assertThat(one.worlds()).isEqualTo(plan.worlds());
        assertThat(Sweeps.bytes(here.resolve("three")))
                .hasSizeGreaterThan(2)
                .isEqualTo(Sweeps.bytes(here.resolve("one")));
    }

    @Test
    void aSweepThatWasStoppedGoesOnWithTheSameBytes() {
        Plan plan = Sweeps.plan(Drawing.SOBOL, 1, 36_000);
        Sweeps.keep(here.resolve("whole"), plan);
        int[] chunks = {0};
        Kept part =
                SweepFolder.keep(
                        here.resolve("parts"),
                        plan,
                        Sweeps.provenance(plan, "f1"),
                        new LocalRunner(2),
                        (_, _) -> chunks[0]++,
                        () -> chunks[0] >= 3);
        assertThat(part.complete()).isFalse();
        assertThat(part.worlds()).isPositive();
        Kept rest = Sweeps.keep(here.resolve("parts"), plan);
        assertThat(rest.before()).isEqualTo(part.worlds());
        assertThat(rest.complete()).isTrue();
        assertThat(Sweeps.bytes(here.resolve("parts")))
                .isEqualTo(Sweeps.bytes(here.resolve("whole")));
    }

    @Test
    void moreWorldsGiveWhatAllAtOnceWouldHaveGiven() {
        grows(Drawing.SOBOL, 33_000, 34_000);
        grows(Drawing.MONTE_CARLO, 500, 900);
    }

    private void grows(Drawing drawing, long before, long after) {
        Path grown = here.resolve("grown-" + drawing.word());
        Path whole = here.resolve("whole-" + drawing.word());
        Sweeps.keep(grown, Sweeps.plan(drawing, 7, before));
        Sweeps.keep(grown, Sweeps.plan(drawing, 7, after));
        Sweeps.keep(whole, Sweeps.plan(drawing, 7, after));
        assertThat(Sweeps.bytes(grown)).isEqualTo(Sweeps.bytes(whole));
    }

    @Test
    void aLatinHypercubeCannotGrowAndSaysWhy() {
        Sweeps.keep(here.resolve("latin"), Sweeps.plan(Drawing.LATIN, 1, 100));
        assertThatThrownBy(() ->
                        Sweeps.keep(here.resolve("latin"), Sweeps.plan(Drawing.LATIN, 1, 200)))
                .isInstanceOf(NotKept.class)
                .hasMessageContaining("depends on how many there are");
    }
}
