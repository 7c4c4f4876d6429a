package org.westphalia.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// Measures, and asserts nothing: how long from a touch to the picture on the Ukraine case. Run with
/// `./build -Dquick -pl core,store,app -Dtest=WorkbenchTimes -Dmeasure -Dsurefire.failIfNoSpecifiedTests=false`.
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class WorkbenchTimes {
    private static final int STEPS = 120;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void fromATouchToThePicture() throws IOException, InterruptedException {
        Path root = OpenWorkbench.root();
        String launcher = root.resolve("westphalia").toString();
        // Builds what is missing.
        new ProcessBuilder(launcher, "--version").directory(root.toFile()).start().waitFor();
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(launcher, "serve", "cases/ukraine-2025", "--port=0")
                        .directory(root.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String address =
                    out.lines()
                            .map(String::strip)
                            .filter(line -> line.startsWith("http://"))
                            .findFirst()
                            .orElseThrow();
            System.out.printf("ready: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
            Page warm = browser.open("about:blank", View.DESK);
            long start = System.nanoTime();
            warm.navigate(address + "?reading=lieven");
            warm.locator("#live .badge").first().waitFor();
            System.out.printf("first view: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            for (String reading : List.of("lieven", "bielieskov-november", "bremmer")) {
                Page page = browser.open(address + "?reading=" + reading, View.DESK);
                page.locator("#live .badge").first().waitFor();
                page.evaluate(
                        "document.querySelectorAll('details').forEach(one => one.open = true)");
                Locator slider = page.locator("input[type=range][data-path*='no-deal']").first();
                page.waitForTimeout(3_000);
                slider.focus();
                for (int i = 0; i < STEPS; i++) {
                    page.keyboard().press(i % 40 < 20 ? "ArrowRight" : "ArrowLeft");
                    page.waitForTimeout(150);
                }
                Object measured = page.evaluate("window.westphalia.measured");
                double[] times =
                        ((List<?>) measured)
                                .stream()
                                        .mapToDouble(time -> ((Number) time).doubleValue())
                                        .sorted()
                                        .toArray();
                System.out.printf(
                        "%s: %d answers, median %.0f ms, 95th percentile %.0f ms%n",
                        reading,
                        times.length,
                        times[times.length / 2],
                        times[(int) (times.length * 0.95)]);
            }
        } finally {
            browser.closePages();
            process.destroy();
        }
    }
}
