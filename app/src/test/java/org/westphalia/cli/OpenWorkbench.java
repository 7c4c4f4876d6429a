package org.westphalia.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.browser.Browser;
import org.westphalia.web.Gate;
import org.westphalia.web.Workbench;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A workbench for tests, on a port of its own.
final class OpenWorkbench implements AutoCloseable {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Surroundings surroundings;
    private final Workbench workbench;
    private Runnable first = () -> {};
    private final List<String> problems = new ArrayList<>();

    /// @param folder from which names count
    /// @param caseName the case below it
    OpenWorkbench(Path folder, String caseName) {
        this(folder, caseName, Optional.empty());
    }

    OpenWorkbench(Path folder, String caseName, Optional<String> token) {
        surroundings =
                new Surroundings(
                        new PrintStream(new ByteArrayOutputStream()),
                        new PrintStream(new ByteArrayOutputStream()),
                        Map.of(),
                        false,
                        folder);
        workbench =
                Workbench.open(
                        OwnDesk.fenced(
                                surroundings, caseName, folder.resolve("work"), Optional.empty()),
                        new Gate(
                                "127.0.0.1",
                                0,
                                token,
                                (_, problem) -> problems.add(String.valueOf(problem))),
                        Optional.empty(),
                        "work");
    }

    /// The same, whose pages are closed before it is.
    OpenWorkbench with(Browser browser) {
        first = browser::closePages;
        return this;
    }

    /// The address of a view.
    String at(String view) {
        String address = workbench.address().toString();
        return address.substring(0, address.indexOf('/', 8)) + view;
    }

    int port() {
        return workbench.address().getPort();
    }

    /// Internal errors so far.
    List<String> problems() {
        return problems;
    }

    /// What the command line says that a page names, as data.
    JsonNode same(String commandLine) {
        return MAPPER.readTree(same(commandLine, "json"));
    }

    /// The same in another format.
    String same(String commandLine, String format) {
        List<String> words = new ArrayList<>(List.of(commandLine.split(" ")));
        words.removeFirst();
        words.add("--format=" + format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream()),
                        Map.of(),
                        false,
                        surroundings.folder()),
                words.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        first.run();
        workbench.close();
    }

    /// The folder that holds the case library.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cases"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
