package org.westphalia.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What in a text is the name of a claim, and what is just a word.
class NamedClaimsTest {
    private static final Set<String> CLAIMS = Set.of("bold", "the-bank-leads", "ένα");

    private static List<String> in(String text) {
        return NamedClaims.in(text, CLAIMS).stream()
                .map(place ->
                        text.substring(place.start(), place.end()).equals(place.id())
                                ? place.id()
                                : "misplaced " + place)
                .toList();
    }

    @Test
    void anIdWithAHyphenIsOneWhereverItStands() {
        assertThat(in("Since the-bank-leads, it is so (the-bank-leads)."))
                .containsExactly("the-bank-leads", "the-bank-leads");
        assertThat(in("the-bank-leads-on, not-the-bank-leads")).isEmpty();
    }

    @Test
    void aWordIsOneOnlyBetweenBracketsThatHoldNothingElse() {
        assertThat(in("A bold step. [bold, the-bank-leads] Bold again: [ένα]"))
                .containsExactly("bold", "the-bank-leads", "ένα");
        assertThat(in("[bold step] [bold, unknown] bold] [bold")).isEmpty();
        assertThat(in("[bold step, the-bank-leads] bold [bold]"))
                .containsExactly("the-bank-leads", "bold");
    }
}
