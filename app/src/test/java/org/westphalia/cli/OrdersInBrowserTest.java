package org.westphalia.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// What options of an order are worth is turned like any open number, and the order stays an order.
class OrdersInBrowserTest {
    private static final String CASE =
            """
            case: A dam
            issues:
              dam: {title: The dam, options: {none: No dam, low: Low, half: Half, high: High, huge: Huge}}
            parties:
              delta: {decides: true, matters: {dam: 10}, no-deal: 20..40}
              upland: {decides: true, matters: {dam: 10}, no-deal: 20..40}
            claims:
              words:
                says: Each side said in which order it likes the dams.
                set:
                  delta.likes.dam: none > low > half > high > huge   # in their own words
                  upland.likes.dam: huge > high = half > none = low
            readings: {all: {holds: [words]}}
            """;

    @RegisterExtension final Browser browser = new Browser();

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("dam"));
        Files.writeString(folder.resolve("dam/case.yaml"), CASE);
    }

    private static Locator slider(Page page, String path) {
        return page.locator("input[type=range][data-path='" + path + "']");
    }

    private static void turn(Page page, String path, String value) {
        page.locator("details.owner[data-keep='numbers-" + path.split("\\.")[0] + "']")
                .evaluate("one => one.open = true");
        slider(page, path).fill(value);
    }

    private static List<String> sets(Page page) {
        return Pattern.compile("[?&]set=([^&]*)")
                .matcher(page.url())
                .results()
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void thoseBetweenShareTheRoomThatIsLeft() {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "dam").with(browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            turn(page, "delta.likes.dam.half", "40");
            assertThat(sets(page))
                    .containsExactly(
                            "delta.likes.dam.low=40..100",
                            "delta.likes.dam.half=40",
                            "delta.likes.dam.high=0..40");
            turn(page, "delta.likes.dam.high", "70");
            assertThat(sets(page))
                    .containsExactly(
                            "delta.likes.dam.low=40..100",
                            "delta.likes.dam.half=40",
                            "delta.likes.dam.high=40");
            Browser.settled(page);
            assertThat(page.locator("#o-delta\\.likes\\.dam\\.low")).hasText("40 to 100");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Open likes dam half again"))
                    .click();
            assertThat(sets(page))
                    .containsExactly(
                            "delta.likes.dam.low=70..100",
                            "delta.likes.dam.half=40..70",
                            "delta.likes.dam.high=40");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Open likes dam high again"))
                    .click();
            assertThat(sets(page)).isEmpty();
            assertThat(page.locator("#o-delta\\.likes\\.dam\\.low")).hasText("0 to 100");
        }
    }

    @Test
    void optionsOfOneLevelMoveTogether() {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "dam").with(browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            turn(page, "upland.likes.dam.half", "25");
            Browser.settled(page);
            assertThat(sets(page))
                    .containsExactly("upland.likes.dam.half=25", "upland.likes.dam.high=25");
            page.reload();
            Browser.settled(page);
            assertThat(slider(page, "upland.likes.dam.half")).hasValue("25");
            assertThat(sets(page))
                    .containsExactly("upland.likes.dam.half=25", "upland.likes.dam.high=25");
        }
    }

    @Test
    void whatWasTurnedIsWrittenAsNumbers() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "dam").with(browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            turn(page, "delta.likes.dam.half", "40");
            Browser.settled(page);
            page.navigate(page.url().replace("/?", "/files?"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write")).click();
            assertThat(page.getByText("Written into the case.")).isVisible();
            assertThat(Files.readString(folder.resolve("dam/case.yaml")))
                    .isEqualTo(
                            CASE.replace(
                                    "none > low > half > high > huge",
                                    "{none: 100, low: 40..100, half: 40, high: 0..40, huge: 0}"));
        }
    }
}
