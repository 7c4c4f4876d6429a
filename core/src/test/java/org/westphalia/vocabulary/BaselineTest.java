package org.westphalia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.number.Interval;

class BaselineTest {
    @Test
    void theRangeIsTheIntervalOfTheEstimateAtTheHorizon() {
        // 65.9 % stand after ten years, plus and minus 11.3.
        assertThat(NumberKind.BREAKS.meaning("ucdp.peace-agreement", Optional.of("10 years")))
                .contains(new Interval(0.228, 0.454));
        // 92.6 plus and minus 6.2 after two.
        assertThat(NumberKind.BREAKS.meaning("ucdp.peace-agreement", Optional.of("2 years")))
                .contains(new Interval(0.012, 0.136));
    }

    @Test
    void anIntervalThatWouldReachBelowNeverIsCutOffThere() {
        assertThat(NumberKind.BREAKS.meaning("ucdp.interstate-ceasefire", Optional.of("5 years")))
                .contains(new Interval(0, 0.193));
    }

    @Test
    void aHorizonWithoutAFigureHasNoRange() {
        for (String horizon : new String[] {"3 years", "10 months", "a decade", "100000 years"}) {
            assertThat(NumberKind.BREAKS.meaning("ucdp.peace-agreement", Optional.of(horizon)))
                    .as(horizon)
                    .isEmpty();
        }
        assertThat(NumberKind.BREAKS.meaning("ucdp.peace-agreement", Optional.empty())).isEmpty();
        assertThat(
                        NumberKind.BREAKS.meaning(
                                "ucdp.interstate-peace-agreement", Optional.of("5 years")))
                .as("no fighting had come back: no figure rather than never")
                .isEmpty();
    }

    @Test
    void aBaselineStandsForNoOtherKindOfNumber() {
        for (NumberKind kind : NumberKind.values()) {
            assertThat(kind.knows("ucdp.ceasefire")).isEqualTo(kind == NumberKind.BREAKS);
        }
    }

    @Test
    void everyFigureIsAChanceAndLaterHorizonsBreakMore() {
        for (Baseline baseline : Baseline.all()) {
            double before = 0;
            for (Baseline.Figure figure : baseline.figures()) {
                assertThat(figure.breaks().contains(figure.middle())).isTrue();
                assertThat(figure.breaks().low()).isBetween(0.0, figure.breaks().high());
                assertThat(figure.breaks().high()).isLessThanOrEqualTo(1);
                assertThat(figure.middle()).isGreaterThan(before);
                before = figure.middle();
            }
            assertThat(baseline.recurred()).isLessThan(baseline.episodes());
        }
    }
}
