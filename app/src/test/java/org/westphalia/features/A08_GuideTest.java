package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;

/// Every command that the guide shows can be typed as it stands.
class A08_GuideTest {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /// What makes an answer slow and is not what the guide is about.
    private static final String FEWER_WORLDS = "--worlds";

    @Test
    void everyCommandOfTheGuideIsAnswered(@TempDir Path folder) throws IOException {
        Path library =
                Files.createSymbolicLink(folder.resolve("cases"), Run.root().resolve("cases"));
        List<String> commands = commands(Run.root().resolve("docs/guide/command-line.md"));
        assertThat(commands).hasSizeGreaterThan(15);
        for (String command : commands) {
            List<String> words = words(command);
            if (words.getFirst().equals("assess") && !words.contains(FEWER_WORLDS)) {
                words.addAll(List.of(FEWER_WORLDS, "20"));
            }
            int arrow = words.indexOf(">");
            List<String> asked = arrow < 0 ? words : words.subList(0, arrow);
            Run run = Run.in(folder, Map.of("COLUMNS", "80"), asked.toArray(String[]::new));
            if (arrow >= 0) {
                Files.writeString(folder.resolve(words.get(arrow + 1)), run.out());
            }
            assertThat(run.status()).as(command + "\n" + run.err()).isEqualTo(ExitStatus.ANSWERED);
        }
        Files.delete(library);
    }

    @Test
    void everyOptionOfEveryCommandStandsInTheGuideOrIsForEverybody() throws IOException {
        String guide = Files.readString(Run.root().resolve("docs/guide/command-line.md"));
        for (String command : Run.commands()) {
            Matcher option = Pattern.compile("--[a-z-]+").matcher(Run.of(command, "--help").out());
            while (option.find()) {
                if (!List.of("--help", "--version").contains(option.group())) {
                    assertThat(guide).as("option of %s", command).contains(option.group());
                }
            }
        }
    }

    private static List<String> commands(Path page) throws IOException {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.startsWith("./westphalia ")).toList();
        }
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return new ArrayList<>(words.subList(1, words.size()));
    }
}
