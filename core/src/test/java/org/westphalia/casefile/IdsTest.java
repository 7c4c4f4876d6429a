package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.westphalia.vocabulary.Kind;

class IdsTest {

    @Test
    void anIdIsTheTitleInPlainLetters() {
        assertThat(id(Kind.ISSUE, "Height of the dam")).isEqualTo("height-of-the-dam");
        assertThat(id(Kind.ISSUE, "Höhe des Straßendamms")).isEqualTo("hohe-des-strassendamms");
        assertThat(id(Kind.PARTY, "Côte d’Ivoire")).isEqualTo("cote-divoire");
    }

    @Test
    void whatCannotBeAnIdGetsTheWordForItsKind() {
        assertThat(id(Kind.OPTION, "No")).isEqualTo("option-no");
        assertThat(id(Kind.OPTION, "55 %")).isEqualTo("option-55");
        assertThat(id(Kind.PARTY, "Levers")).isEqualTo("party-levers");
        assertThat(id(Kind.ISSUE, "base")).isEqualTo("issue-base");
        assertThat(id(Kind.PARTY, "Київ")).isEqualTo("party-1");
        assertThat(Ids.ofCase("2025")).isEqualTo("case-2025");
    }

    @Test
    void theSameIdIsNeverGivenTwice() {
        assertThat(Ids.of(Kind.PARTY, "Kyiv!", List.of("kyiv"))).isEqualTo("kyiv-2");
        assertThat(Ids.of(Kind.PARTY, "Kyiv?", List.of("kyiv", "kyiv-2"))).isEqualTo("kyiv-3");
    }

    private static String id(Kind kind, String title) {
        return Ids.of(kind, title, List.of());
    }
}
