package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command that the guide shows can be typed as it stands, page by page and in its order; and where the guide shows an
/// answer, it is the program's. `-Dgolden=update` writes what it says now.
class A08_GuideTest {
    private static final Path GUIDE = Run.root().resolve("docs/guide");

    @ParameterizedTest
    @MethodSource("pages")
    void aPageCanBeFollowedWordByWord(String name, @TempDir Path folder) throws IOException {
        Path file = GUIDE.resolve(name);
        GuidePage page = new GuidePage(folder);
        String now = page.follow(Files.readString(file));
        Files.delete(folder.resolve("cases"));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
        assertThat(page.notRun()).as("commands that are shown and not run").isLessThan(3);
        if (name.equals("command-line.md")) {
            assertThat(page.commands()).hasSizeGreaterThan(15);
        }
    }

    @Test
    void everyPageStandsInTheEntryOfTheGuide() throws IOException {
        String entry = Files.readString(GUIDE.resolve("README.md"));
        assertThat(pages().filter(name -> !name.equals("README.md")))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(entry).contains("](" + name + ")"));
    }

    @Test
    void everyOptionOfEveryCommandStandsInTheGuideOrIsForEverybody() throws IOException {
        String guide = Files.readString(GUIDE.resolve("command-line.md"));
        for (String command : Run.commands()) {
            Matcher option = Pattern.compile("--[a-z-]+").matcher(Run.of(command, "--help").out());
            while (option.find()) {
                if (!List.of("--help", "--version").contains(option.group())) {
                    assertThat(guide).as("option of %s", command).contains(option.group());
                }
            }
        }
    }

    private static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
