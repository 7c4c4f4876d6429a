package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static Surroundings with(boolean interactive, Map<String, String> environment) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(nowhere, nowhere, environment, interactive, Path.of(""));
    }

    @Test
    void textIsAsWideAsTheTerminalButNeverWiderThanIsReadable() {
        assertThat(with(true, Map.of("COLUMNS", "100")).width()).isEqualTo(100);
        assertThat(with(true, Map.of("COLUMNS", "400")).width()).isEqualTo(140);
        assertThat(with(true, Map.of("COLUMNS", "wide")).width()).isEqualTo(80);
        assertThat(with(true, Map.of()).width()).isEqualTo(80);
    }

    @Test
    void coloursAreForTerminalsThatHaveThemAndForThoseWhoWantThem() {
        assertThat(with(true, Map.of("TERM", "xterm")).colourful()).isTrue();
        assertThat(with(false, Map.of("TERM", "xterm")).colourful()).isFalse();
        assertThat(with(true, Map.of("TERM", "dumb")).colourful()).isFalse();
        assertThat(with(true, Map.of("NO_COLOR", "1")).colourful()).isFalse();
        assertThat(with(true, Map.of("NO_COLOR", "")).colourful()).isTrue();
    }
}
