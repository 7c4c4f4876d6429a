package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Place;
import org.westphalia.finding.Severity;

class FindingTextTest {
    private static final Finding FINDING =
            new Finding(
                    "name.unknown",
                    Severity.ERROR,
                    Optional.of(new Place("case.yaml", 2, 8, 4)),
                    "There is no option 'hihg' in the issue 'dam', which has no, low and high",
                    "Did you mean 'high'? Every option is listed where the issue is.");

    private static String text(int width, boolean colours) {
        Page page = new Page(width, new Paint(colours));
        new FindingText(page, Map.of("case.yaml", List.of("first", "  dam: hihg")))
                .write(List.of(FINDING));
        return page.toString();
    }

    @Test
    void theSpotIsMarkedBelowItsLine() {
        assertThat(text(80, false))
                .isEqualTo(
                        """
                        error: There is no option 'hihg' in the issue 'dam', which has no, low and high
                          [name.unknown]
                         --> case.yaml:2:8
                          |
                        2 |   dam: hihg
                          |        ^^^^
                          = Did you mean 'high'? Every option is listed where the issue is.

                        """);
    }

    @Test
    void messageAndHintAreWrapped() {
        assertThat(text(40, false).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void coloursAddNothingButEscapes() {
        assertThat(text(80, true)).contains("\u001b[31m");
        assertThat(text(80, true).replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(text(80, false));
    }
}
