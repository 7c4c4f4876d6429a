package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Assess.Progress;
import org.westphalia.model.Terms;

/// The worked example of `docs/methods/verdict.md`, run.
class VerdictPageTest {
    private static final Terms DAY_NOBODY = new Terms(Map.of("hours", "day", "guard", "nobody"));

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "methods", "verdict.md"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String well() {
        String page = page();
        int begin = page.indexOf("```yaml\n") + 8;
        return page.substring(begin, page.indexOf("```", begin));
    }

    private static Assessment assess(String yaml) {
        return Assess.assess(
                        RandomCases.read(yaml),
                        Optional.empty(),
                        Settings.usual(),
                        Progress.unheard())
                .assessment();
    }

    @Test
    void theDealIsPossibleAsOftenAsThePageSays() {
        Assessment well = assess(well());
        assertThat(well.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(well.share().low()).isLessThan(5.0 / 6);
        assertThat(well.share().high()).isGreaterThan(5.0 / 6);
        assertThat(page().contains("(seed 1) " + well.share().hits() + " have one"))
                .as(well.share().toString())
                .isTrue();
        assertThat(well.terms()).hasValue(DAY_NOBODY);
    }

    @Test
    void itHingesOnWhatThePageSays() {
        Assessment.Hinge hinge = assess(well()).hinges().orElseThrow();
        assertThat(hinge.path()).isEqualTo("valley.no-deal");
        assertThat(hinge.lowHalf().value()).isEqualTo(1);
        assertThat(hinge.highHalf().value()).isBetween(0.62, 0.72);
    }

    @Test
    void theDraftIsRefusedAsItWas() {
        Assessment.ProposalView draft = assess(well()).proposals().getFirst();
        assertThat(draft.refusedBy().get("valley").value()).isEqualTo(1);
        assertThat(draft.fit()).hasValue(true);
    }

    @Test
    void aLowerRangeMakesItCertainAndAHigherOneImpossible() {
        Assessment certain = assess(well().replace("35..55", "35..50"));
        assertThat(certain.verdict()).isEqualTo(Verdict.CERTAIN);
        assertThat(certain.terms()).hasValue(DAY_NOBODY);
        assertThat(assess(well().replace("35..55", "85..95")).verdict())
                .isEqualTo(Verdict.IMPOSSIBLE);
    }
}
