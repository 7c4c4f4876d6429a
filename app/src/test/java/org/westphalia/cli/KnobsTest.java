package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// Every slider of a view can be moved anywhere.
class KnobsTest {
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void whatAClaimAddsHasASliderToo() {
        try (OpenWorkbench bench =
                new OpenWorkbench(OpenWorkbench.root(), "cases/teaching/port-strike")
                        .with(browser)) {
            Page page = browser.open(bench.at("/"), View.DESK.withoutScripts());
            assertThat(page.locator("input[data-path^='claims.'][data-path*='.add.']").count())
                    .isPositive();
        }
    }

    @Test
    void everySliderOfEveryCaseTakesItsEndsAsTheCommandLineDoes() {
        for (String name :
                List.of(
                        "cases/teaching/river-ona",
                        "cases/teaching/port-strike",
                        "cases/ukraine-2025",
                        "cases/history/colombia-2016")) {
            try (OpenWorkbench bench =
                    new OpenWorkbench(OpenWorkbench.root(), name).with(browser)) {
                Page page = browser.open(bench.at("/"), View.DESK.withoutScripts());
                List<Locator> sliders = page.locator("input[type=range]").all();
                assertThat(sliders).as(name).isNotEmpty();
                for (Locator slider : sliders.stream().limit(12).toList()) {
                    String path = slider.getAttribute("data-path");
                    for (String end : List.of("min", "max", "data-middle")) {
                        assertThat(
                                        bench.same(
                                                        "westphalia wants "
                                                                + name
                                                                + " --set="
                                                                + path
                                                                + "="
                                                                + slider.getAttribute(end))
                                                .at("/schema/name")
                                                .asString())
                                .as("%s %s %s", name, path, end)
                                .isEqualTo("westphalia.wants");
                    }
                }
            }
        }
    }
}
