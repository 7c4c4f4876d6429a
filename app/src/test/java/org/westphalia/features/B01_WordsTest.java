package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;
import org.westphalia.vocabulary.NumberKind;

/// Nobody has to know the words for numbers by heart.
class B01_WordsTest {

    @Test
    void everyWordIsToldWithItsRange() {
        Run run = Run.of("words");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        for (NumberKind kind : NumberKind.values()) {
            kind.words().keySet().forEach(word -> assertThat(run.out()).contains(word));
        }
        assertThat(run.out())
                .containsPattern("almost-certain +0\\.85\\.\\.0\\.98")
                .contains("'top'");
        assertThat(run.widest()).isLessThanOrEqualTo(80);
    }

    @Test
    void aKeywordOrAPathAsksForItsOwnWordsOnly() {
        Run byKeyword = Run.of("words", "matters");
        assertThat(byKeyword.out()).containsPattern("medium +25\\.\\.45").doesNotContain("doubles");
        assertThat(Run.of("words", "upland.matters.dam").out()).isEqualTo(byKeyword.out());
    }

    @Test
    void aNameThatHoldsNoNumberIsBadInputWithTheNearestName() {
        Run run = Run.of("words", "mattres");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Did you mean 'matters'?");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void wordsAreToldInJsonAsTheSchemaSays() {
        Run run = Run.of("words", "--format", "json");
        AnswerSchema.accepts(run.out());
        AnswerSchema.accepts(Run.of("words", "rate", "--format", "json").out());
        AnswerSchema.accepts(Run.of("words", "title", "--format", "json").out());
        AnswerSchema.rejects(run.out().replace("\"when-unset\"", "\"otherwise\""));
    }

    @Test
    void theBaselinesStandWithTheWordsOfTheChanceOfBreaking() {
        Run run = Run.of("words", "breaks");
        assertThat(run.out())
                .contains("ucdp.peace-agreement", "Kreutz 2010")
                .contains("10\u00a0years:\u00a00.228..0.454");
        assertThat(run.outWords()).contains("stays the analyst's claim");
        assertThat(Run.of("words", "rate").out()).doesNotContain("ucdp");
        AnswerSchema.accepts(Run.of("words", "breaks", "--format", "json").out());
    }
}
