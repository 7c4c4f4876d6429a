package org.westphalia.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlaceTest {

    @Test
    void aPlaceIsAParagraphASentenceOrFreeWords() {
        assertThat(TextPlace.read("p6")).contains(new TextPlace.Paragraph(6));
        assertThat(TextPlace.read("p6.s12")).contains(new TextPlace.Sentence(6, 12));
        assertThat(TextPlace.read("table 3, second column"))
                .contains(new TextPlace.Words("table 3, second column"));
        assertThat(TextPlace.read("press conference"))
                .contains(new TextPlace.Words("press conference"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p0",
                "P6",
                "p6-s2",
                "p6.2",
                "p6.s0",
                "p 6",
                "p.6",
                "para 6",
                "Paragraph 6",
                "p6-p8",
                "p1234567"
            })
    void whatLooksLikeAParagraphButIsNotIsMalformed(String at) {
        assertThat(TextPlace.read(at)).isEmpty();
    }
}
