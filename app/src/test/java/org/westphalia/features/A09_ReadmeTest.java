package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// The transcripts of the README are what the program says: a block that begins with `$ ./westphalia ...` is run, and what
/// follows in the block is compared. `-Dgolden=update` writes what it says now.
class A09_ReadmeTest {
    private static final Pattern TRANSCRIPT =
            Pattern.compile("```text\n\\$ \\./westphalia ([^\n]+)\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void theTranscriptsAreReal() throws IOException {
        Path page = Run.root().resolve("README.md");
        String text = Files.readString(page);
        StringBuilder now = new StringBuilder();
        int transcripts = 0;
        Matcher transcript = TRANSCRIPT.matcher(text);
        while (transcript.find()) {
            Run run = Run.of(transcript.group(1).split(" "));
            assertThat(run.status()).as(transcript.group(1)).isEqualTo(ExitStatus.ANSWERED);
            String block =
                    "```text\n$ ./westphalia " + transcript.group(1) + "\n" + run.out() + "```\n";
            transcript.appendReplacement(now, Matcher.quoteReplacement(block));
            transcripts++;
        }
        transcript.appendTail(now);
        assertThat(transcripts).isPositive();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(page, now);
        }
        assertThat(now.toString()).isEqualTo(Files.readString(page));
    }
}
