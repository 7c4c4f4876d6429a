package org.westphalia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void aTableThatIsTooWideForPaperBecomesSeveralThatHoldEveryColumnOnce() {
        for (int others = 0; others <= 50; others++) {
            List<String> headings = new ArrayList<>(List.of("Issue"));
            IntStream.range(0, others).forEach(i -> headings.add("party " + i));
            Block block = Block.fitting("Wants", headings, List.of(headings), 1);
            List<String> seen = new ArrayList<>();
            for (Block table : block instanceof Block.Fold fold ? fold.inside() : List.of(block)) {
                assertThat(table).isInstanceOf(Block.Rows.class);
                Block.Rows rows = (Block.Rows) table;
                assertThat(rows.headings()).startsWith("Issue").hasSizeLessThanOrEqualTo(8);
                assertThat(rows.rows()).containsExactly(rows.headings());
                seen.addAll(rows.headings().subList(1, rows.headings().size()));
            }
            assertThat(seen).isEqualTo(headings.subList(1, headings.size()));
        }
    }
}
