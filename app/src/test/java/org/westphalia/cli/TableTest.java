package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    private static final Paint PLAIN = new Paint(false);

    private static Table table() {
        return new Table(
                        Table.Column.text("Party"),
                        Table.Column.number("Gain"),
                        Table.Column.text("What it says"))
                .row("upland", "+2.5", "it would sign if only the figure were lower")
                .row("delta", "-10", "it refuses");
    }

    @Test
    void columnsAreAsWideAsTheyNeedAndNumbersStandRight() {
        assertThat(table().lines(80, PLAIN))
                .containsExactly(
                        "Party   Gain  What it says",
                        "------  ----  -------------------------------------------",
                        "upland  +2.5  it would sign if only the figure were lower",
                        "delta    -10  it refuses");
    }

    @Test
    void theWidestColumnIsWrappedFirst() {
        assertThat(table().lines(40, PLAIN))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40))
                .anySatisfy(line -> assertThat(line).startsWith("upland  +2.5  it would sign"));
    }

    @Test
    void whatFitsInNoGridIsToldAsLists() {
        assertThat(table().lines(18, PLAIN))
                .startsWith("Party: upland", "  Gain: +2.5")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(18));
    }

    @Test
    void noWidthFrom20To200BreaksIt() {
        for (int width = 20; width <= 200; width++) {
            int limit = width;
            assertThat(table().lines(width, PLAIN))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(limit));
        }
    }
}
