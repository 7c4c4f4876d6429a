package org.westphalia.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void everyLineWithSomethingOnItIsAParagraph() {
        assertThat(Paragraphs.of("Minutes\r\n\r\n  The bank spoke.  \n\t\nDelta did not.\n"))
                .containsExactly("Minutes", "The bank spoke.", "Delta did not.");
    }

    @Test
    void anEmptyTextHasNoParagraphs() {
        assertThat(Paragraphs.of("")).isEmpty();
        assertThat(Paragraphs.of("\uFEFF \n\u00A0\n")).isEmpty();
    }

    @Test
    void sentencesEndWhereACapitalFollows() {
        assertThat(
                        Paragraphs.sentences(
                                "The dam is high. Is it? \"No!\" (So they say.) Then came 2025… Rain."))
                .containsExactly(
                        "The dam is high.",
                        "Is it?",
                        "\"No!\"",
                        "(So they say.)",
                        "Then came 2025...",
                        "Rain.");
    }

    @Test
    void initialsShortFormsAndNumbersEndNothing() {
        assertThat(
                        Paragraphs.sentences(
                                "Mr. Ona met J. R. Delta of the U.S. Embassy at 3.5 metres, e.g. Gauge 4."))
                .hasSize(1);
    }

    @Test
    void aHeadingIsOneSentenceAndNothingIsNone() {
        assertThat(Paragraphs.sentences("Latest stories")).containsExactly("Latest stories");
        assertThat(Paragraphs.sentences("  ")).isEmpty();
    }
}
