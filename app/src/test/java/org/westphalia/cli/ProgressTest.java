package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void inALogProgressIsAPlainLine() {
        assertThat(Progress.plainLine("assessing minister", 12))
                .isEqualTo("assessing minister (12 s)\n");
        assertThat(Progress.plainLine("", 2)).isEqualTo("at work (2 s)\n");
    }

    @Test
    void aShortRunIsSilent() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(stream, stream, Map.of(), false, Path.of(""));
        Progress.of(surroundings).close();
        assertThat(err.size()).isZero();
    }
}
