package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.westphalia.store.NotKept;
import org.westphalia.store.SweepFolder;

/// A workbench in a process of its own that is stopped while a sweep runs: it goes in good order, and the command line goes on to the
/// very bytes of a sweep that nobody stopped.
class StoppedWorkbenchTest {
    /// Too many to be done before the signal comes, few enough to be done again.
    private static final String WORLDS = "100000";

    private static final long ALL = 3 * 100_000L;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSweepThatWasStoppedWithItsWorkbenchIsGoneOnWith(String signal) throws Exception {
        assumeThat(Path.of("/bin/kill")).exists();
        Files.createDirectories(folder.resolve("river"));
        Files.copy(
                OpenWorkbench.root().resolve("cases/teaching/river-ona/case.yaml"),
                folder.resolve("river/case.yaml"));
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                // A test that runs in the background inherits that INT is ignored.
                                "/usr/bin/env",
                                "--default-signal=INT",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "river",
                                "--port=0",
                                "--work=kept")
                        .directory(folder.toFile())
                        .redirectError(said.toFile())
                        .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String address = address(out);
            begin(address);
            Path kept = folder.resolve("kept/one");
            waitForWorlds(kept, process);
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(said)).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(worlds(kept)).as("the sweep was stopped on its way").isBetween(1L, ALL - 1);
            sweep("kept/one");
            assertThat(worlds(kept)).isEqualTo(ALL);
            sweep("whole");
            assertThat(bytes(kept)).isEqualTo(bytes(folder.resolve("whole")));
        } finally {
            process.destroyForcibly();
        }
    }

    private void sweep(String output) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                Main.run(
                        new Surroundings(
                                new PrintStream(OutputStream.nullOutputStream()),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Map.of(),
                                false,
                                folder),
                        "sweep",
                        "river",
                        "-o",
                        output,
                        "--worlds",
                        WORLDS,
                        "--seed=1");
        assertThat(status).as("%s", err).isZero();
    }

    private static String address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith("http://")) {
                return line.strip();
            }
        }
        throw new AssertionError("the workbench did not say where it is");
    }

    private static void begin(String address) throws Exception {
        HttpResponse<String> begun;
        try (HttpClient client = HttpClient.newHttpClient()) {
            begun =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + "ask/sweep"))
                                    .header("Origin", address.replaceAll("/$", ""))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "--output=kept%2Fone&--worlds="
                                                            + WORLDS
                                                            + "&--seed=1"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    }

    /// Looks at the folder as long as the process lives and nothing is kept yet.
    private static void waitForWorlds(Path kept, Process process) {
        while (process.isAlive() && worlds(kept) == 0) {
            Thread.onSpinWait();
        }
    }

    private static long worlds(Path kept) {
        try {
            return SweepFolder.look(kept).worlds();
        } catch (NotKept notYet) {
            return 0;
        }
    }

    private static Map<String, ByteBuffer> bytes(Path sweep) throws IOException {
        Map<String, ByteBuffer> bytes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(sweep)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                bytes.put(
                        sweep.relativize(file).toString(),
                        ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }
}
