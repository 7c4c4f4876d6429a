package org.westphalia.features;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.westphalia.cli.Main;
import org.westphalia.cli.Surroundings;

/// One run of the program in this process, seen from outside: what it wrote and how it ended.
record Run(int status, String out, String err) {

    /// Runs in the folder of the repository, 80 columns wide, nobody watching.
    static Run of(String... args) {
        return in(root(), Map.of("COLUMNS", "80"), args);
    }

    static Run in(Path folder, Map<String, String> environment, String... args) {
        return answering("", folder, environment, args);
    }

    /// Runs with lines that somebody types.
    static Run answering(
            String typed, Path folder, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        environment,
                        false,
                        folder);
        int status = Main.run(surroundings, args);
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The folder that holds the case library.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cases"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// The names of all commands, as the program lists them.
    static List<String> commands() {
        return Run.of("help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
    }

    /// The answer without its line breaks.
    String outWords() {
        return out.replaceAll("\\s+", " ");
    }

    /// The messages without their line breaks.
    String errWords() {
        return err.replaceAll("\\s+", " ");
    }

    /// The width of the widest line.
    int widest() {
        return out.lines().mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0);
    }
}
