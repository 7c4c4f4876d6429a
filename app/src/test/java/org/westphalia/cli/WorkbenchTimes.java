package org.westphalia.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// Measures, and asserts nothing: how long from a touch to the picture in a workbench that somebody has started, with
/// `./westphalia serve cases/ukraine-2025 --port=8710`. Run with
/// `./build -Dquick -pl core,store,app -Dtest=WorkbenchTimes -Dmeasure=http://127.0.0.1:8710/ -Dsurefire.failIfNoSpecifiedTests=false`.
@EnabledIfSystemProperty(named = "measure", matches = "http.*")
class WorkbenchTimes {
    private static final int STEPS = 120;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void fromATouchToThePicture() {
        String address = System.getProperty("measure");
        Page warm = browser.open("about:blank", View.DESK);
        long start = System.nanoTime();
        warm.navigate(address + "?reading=lieven");
        warm.locator("#live .badge").first().waitFor();
        System.out.printf("first view: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (String reading : List.of("lieven", "bielieskov-november", "bremmer")) {
            Page page = browser.open(address + "?reading=" + reading, View.DESK);
            page.locator("#live .badge").first().waitFor();
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
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
    }
}
