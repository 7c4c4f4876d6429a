package org.westphalia.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// The pictures of the guide to the workbench: what it tells is done, and seen. `-Dgolden=update` takes them anew.
class GuidePicturesTest {
    private static final Path PICTURES = OpenWorkbench.root().resolve("docs/guide/pictures");

    @RegisterExtension final Browser browser = new Browser();

    private static void take(Page page, String name) throws IOException {
        byte[] picture = page.screenshot();
        Path file = PICTURES.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(file, picture);
        }
        assertThat(file).exists();
    }

    @Test
    void theStepsOfTheGuideCanBeTaken() throws IOException {
        try (OpenWorkbench bench =
                new OpenWorkbench(OpenWorkbench.root(), "cases/teaching/river-ona").with(browser)) {
            Page page = browser.open(bench.at("/"), new View(1280, 860, false, true));
            Browser.settled(page);
            take(page, "workbench.png");
            page.locator("summary", new Page.LocatorOptions().setHasText("Upland")).first().click();
            Locator slider = page.locator("input[type=range][data-path*='no-deal']").first();
            slider.scrollIntoViewIfNeeded();
            slider.focus();
            page.keyboard().press("Home");
            Browser.settled(page);
            assertThat(page).hasURL(java.util.regex.Pattern.compile("set="));
            take(page, "workbench-turned.png");
        }
    }
}
