package org.westphalia.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The one browser of a test run, started by the first test that needs it (about two seconds) and closed after the last.
///
/// It is the browser of the system, never one that Playwright fetches; it finds no host but 127.0.0.1.
final class Chromium implements AutoCloseable {

    /// Names another browser: `-Dchromium=/path/to/it`.
    static final String PROPERTY = "chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox", // tests may run as root, where the sandbox cannot start; pages
                    // are our own
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser running;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser running) {
        this.playwright = playwright;
        this.running = running;
    }

    /// Starts the browser.
    static Chromium start() {
        Path program = find(System.getProperty(PROPERTY), System.getenv("PATH"));
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(
                                    new LaunchOptions()
                                            .setExecutablePath(program)
                                            .setHeadless(true)
                                            .setArgs(FLAGS)));
        } catch (RuntimeException failed) {
            playwright.close();
            throw failed;
        }
    }

    com.microsoft.playwright.Browser running() {
        return running;
    }

    /// The browser's program: the one that is named, else the first that the search path knows.
    ///
    /// @throws AssertionError when there is none, with what to install
    static Path find(String named, String searchPath) {
        Optional<Path> found =
                named != null
                        ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                        : NAMES.stream()
                                .flatMap(name ->
                                        folders(searchPath).map(folder -> folder.resolve(name)))
                                .filter(Files::isExecutable)
                                .findFirst();
        return found.orElseThrow(() ->
                new AssertionError(
                        (named != null
                                        ? "-D"
                                                + PROPERTY
                                                + "="
                                                + named
                                                + " is not a program that can be run. "
                                        : "No chromium on the PATH (looked for "
                                                + String.join(", ", NAMES)
                                                + "). ")
                                + "Tests of pages need a browser: install the package chromium (Debian: apt-get install chromium),"
                                + " name another with -D"
                                + PROPERTY
                                + "=/path/to/chrome,"
                                + " or leave these tests out with -DskipBrowser."));
    }

    private static Stream<Path> folders(String searchPath) {
        return Stream.of((searchPath == null ? "" : searchPath).split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    @Override
    public void close() {
        running.close();
        playwright.close();
    }
}
