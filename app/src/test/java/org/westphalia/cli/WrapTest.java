package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void linesBreakAtSpacesAndKeepEveryWord() {
        assertThat(Wrap.lines("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void noBreakSpacesHold() {
        assertThat(Wrap.lines("a 12\u00a0% b", 5)).containsExactly("a", "12\u00a0%", "b");
    }

    @Test
    void aWordLongerThanTheLineIsCut() {
        assertThat(Wrap.lines("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    }

    @Test
    void aDecimalNumberIsNotCutAtItsDot() {
        assertThat(Wrap.lines("upland.no-deal", 8)).containsExactly("upland.", "no-deal");
        assertThat(Wrap.lines("1.6-98.7)", 7)).containsExactly("1.6-", "98.7)");
        assertThat(Wrap.longestPart("(at least 98.7) upland.no-deal")).isEqualTo(7);
    }

    @Test
    void coloursTakeNoRoom() {
        String red = new Paint(true).bad("refuses");
        assertThat(Wrap.width(red)).isEqualTo(7);
        assertThat(Wrap.lines(red + " it", 10)).hasSize(1);
    }

    @Test
    void wideAndCombiningCharactersTakeTheRoomTheyTake() {
        assertThat(Wrap.width("\u4e2d\u6587")).isEqualTo(4);
        assertThat(Wrap.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(Wrap.lines("", 10)).containsExactly("");
    }
}
