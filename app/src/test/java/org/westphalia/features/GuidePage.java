package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.westphalia.cli.ExitStatus;

/// A page of the guide, followed word by word in a fresh folder that has the case library.
///
/// - A block ```` ```text ```` that begins with `$ ./westphalia ...` is a transcript: what follows is what the program says.
/// - In a block without a language every line that begins with `./westphalia` is a command that is answered.
/// - A comment above a block says more: `<!-- file: PATH -->` writes the block to that file, `<!-- append: PATH -->` adds it
///   at the end, `<!-- change: PATH -->` above a ```` ```diff ```` block changes it, `<!-- result: PATH -->` shows what has
///   become of it, `<!-- shown: PATH -->` a file of the repository, `<!-- not run: WHY -->` leaves the block alone, `<!-- only: A | B -->` above a transcript keeps the paragraphs that begin with A or B.
final class GuidePage {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?:^<!-- (file|append|change|result|shown|not run|only): (.+?) -->\n)?^```([a-z]*)\n(.*?)^```\n",
                    Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
    private static final String PROMPT = "$ ./westphalia ";
    private static final String LEFT_OUT = "[...]";

    private final Path folder;
    private final List<String> commands = new ArrayList<>();
    private int notRun;

    GuidePage(Path folder) throws IOException {
        this.folder = folder;
        Files.createSymbolicLink(folder.resolve("cases"), Run.root().resolve("cases"));
    }

    /// Follows the page and gives it as it ought to be.
    String follow(String text) throws IOException {
        StringBuilder now = new StringBuilder();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String kind = block.group(1) == null ? "" : block.group(1);
            String about = block.group(2) == null ? "" : block.group(2);
            String body = block.group(4);
            String is =
                    switch (kind) {
                        case "file" -> written(about, body);
                        case "change" -> changed(about, body);
                        case "append" -> appended(about, body);
                        case "result" -> Files.readString(folder.resolve(about));
                        case "shown" -> Files.readString(Run.root().resolve(about));
                        case "not run" -> leftAlone(body);
                        default -> typed(about, body);
                    };
            int start = block.start(4) - block.start();
            String whole = block.group();
            block.appendReplacement(
                    now,
                    Matcher.quoteReplacement(
                            whole.substring(0, start)
                                    + is
                                    + whole.substring(start + body.length())));
        }
        block.appendTail(now);
        return now.toString();
    }

    List<String> commands() {
        return commands;
    }

    /// How many commands of the page were left alone.
    int notRun() {
        return notRun;
    }

    private String leftAlone(String body) {
        notRun += (int) body.lines().filter(line -> line.startsWith("./westphalia ")).count();
        return body;
    }

    private String written(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, body);
        return body;
    }

    private String appended(String name, String body) throws IOException {
        Files.writeString(folder.resolve(name), body, StandardOpenOption.APPEND);
        return body;
    }

    private String changed(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        String before = lines(body, '-');
        String text = Files.readString(file);
        assertThat(text.split(Pattern.quote(before), -1)).as("%s in\n%s", before, text).hasSize(2);
        Files.writeString(file, text.replace(before, lines(body, '+')));
        return body;
    }

    private static String lines(String diff, char sign) {
        return diff.lines()
                .filter(line -> line.charAt(0) == sign || line.charAt(0) == ' ')
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private String typed(String only, String body) throws IOException {
        if (body.startsWith(PROMPT)) {
            String command = body.substring(2, body.indexOf('\n'));
            Run run = run(words(command));
            assertThat(run.status())
                    .as(command + "\n" + run.err())
                    .isIn(ExitStatus.ANSWERED, ExitStatus.BAD_INPUT);
            String said = run.status() == ExitStatus.ANSWERED ? run.out() : run.err() + run.out();
            return "$ " + command + "\n" + (only.isEmpty() ? said : parts(said, only));
        }
        for (String line : body.lines().filter(l -> l.startsWith("./westphalia ")).toList()) {
            List<String> words = words(line);
            if (words.getFirst().equals("assess") && !words.contains("--worlds")) {
                words.addAll(List.of("--worlds", "20"));
            }
            int arrow = words.indexOf(">");
            Run run = run(arrow < 0 ? words : words.subList(0, arrow));
            if (arrow >= 0) {
                Files.writeString(folder.resolve(words.get(arrow + 1)), run.out());
            }
            assertThat(run.status()).as(line + "\n" + run.err()).isEqualTo(ExitStatus.ANSWERED);
        }
        return body;
    }

    private Run run(List<String> words) {
        commands.add(words.getFirst());
        return Run.in(folder, Map.of("COLUMNS", "80"), words.toArray(String[]::new));
    }

    private static String parts(String said, String only) {
        List<String> kept = new ArrayList<>();
        List<String> wanted = List.of(only.split(" \\| "));
        List<String> found = new ArrayList<>();
        for (String paragraph : said.stripTrailing().split("\n\n")) {
            wanted.stream().filter(paragraph::startsWith).findFirst().ifPresent(found::add);
            if (wanted.stream().anyMatch(paragraph::startsWith)) {
                kept.add(paragraph);
            } else if (kept.isEmpty() || !kept.getLast().equals(LEFT_OUT)) {
                kept.add(LEFT_OUT);
            }
        }
        assertThat(found).as(said).containsAll(wanted);
        return String.join("\n\n", kept) + "\n";
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
