package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.cli.ExitStatus;

/// Which deals are there?
class A04_DealsTest {

    @Test
    void dealsAreCountedAndTheFrontierAndTheSolutionsShown() {
        Run run = Run.of("deals", "used-car");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out())
                .contains("2 of the 6 terms that keep the rules are deals.")
                .contains("Nash");
        Golden.same("used-car.deals.txt", run.out());
    }

    @Test
    void theSameInJson() {
        Run run = Run.of("deals", "used-car", "--format", "json");
        AnswerSchema.accepts(run.out());
        Golden.same("used-car.deals.json", run.out());
        AnswerSchema.accepts(Run.of("deals", "river-ona", "--all-terms", "--format", "json").out());
    }

    @Test
    void theFrontierOfAllTermsShowsWhatNobodySignsToo() {
        assertThat(Run.of("deals", "river-ona", "--all-terms").out())
                .contains("None of the 18 terms")
                .contains("The Pareto frontier: terms that nobody can improve");
    }

    @Test
    void aDrawnWorldMayBeAskedInsteadOfTheMiddleOne() {
        assertThat(Run.of("deals", "river-ona", "--world", "7").out())
                .contains("in drawn world 7 (seed 1)");
        Run nonsense = Run.of("deals", "river-ona", "--world", "centre");
        assertThat(nonsense.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(nonsense.err()).contains("'centre' names no world");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 140, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        for (String name : new String[] {"used-car", "river-ona", "harbour-base"}) {
            Run run = Run.in(Run.root(), Map.of("COLUMNS", String.valueOf(width)), "deals", name);
            assertThat(run.widest()).as(name).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void anErrorElsewhereIsShownAndDoesNotSilenceTheReadingThatIsAsked(@TempDir Path folder)
            throws IOException {
        String river = Files.readString(Run.root().resolve("cases/teaching/river-ona/case.yaml"));
        Files.writeString(
                folder.resolve("case.yaml"),
                river.replace("account, from: minister", "account, from: minster"));
        Run minister = Run.in(folder, Map.of("COLUMNS", "80"), "deals", ".");
        assertThat(minister.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(minister.err()).contains("Did you mean 'minister'?");
        assertThat(minister.out())
                .contains("According to minister")
                .contains("None of the 18 terms");
        Run economist = Run.in(folder, Map.of(), "deals", ".", "--reading", "economist");
        assertThat(economist.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(economist.out()).isEmpty();
    }
}
