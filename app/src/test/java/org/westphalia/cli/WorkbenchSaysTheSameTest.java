package org.westphalia.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;
import org.westphalia.view.MarkdownHtml;
import tools.jackson.databind.JsonNode;

/// What the workbench shows is what the command line says.
class WorkbenchSaysTheSameTest {
    @RegisterExtension final Browser browser = new Browser();

    @TempDir private Path folder;

    private OpenWorkbench ukraine() {
        return new OpenWorkbench(OpenWorkbench.root(), "cases/ukraine-2025").with(browser);
    }

    @Test
    void whatIsToldInWordsIsWhatTheCommandLineSays() {
        try (OpenWorkbench bench = ukraine()) {
            for (String view :
                    List.of(
                            "/panel/why?reading=lieven",
                            "/panel/why?reading=bremmer&quick=1",
                            "/panel/lasts?reading=lieven&t.line=front")) {
                Page page = browser.open(bench.at(view), View.DESK.withoutScripts());
                Locator told = page.locator("[data-command]").first();
                String same = bench.same(told.getAttribute("data-command"), "markdown");
                Page plain = browser.open("about:blank", View.DESK.withoutScripts());
                plain.setContent(MarkdownHtml.of(same, 1, Set.of(), id -> id));
                String shown =
                        words(told.textContent())
                                .replaceFirst("^Whatblocksadeal(roughwhileitmoves)?", "")
                                .replaceFirst("Thesameonthecommandline.*", "");
                assertThat(shown).hasSizeGreaterThan(500);
                assertThat(words(plain.locator("body").textContent()).contains(shown))
                        .as(view)
                        .isTrue();
                browser.takeFaults(); // a part of a page asks for an icon of its own
            }
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void everyNumberShownIsThatOfTheCommandLine() {
        try (OpenWorkbench bench = ukraine()) {
            int shown = 0;
            for (String view :
                    List.of(
                            "/live?reading=lieven&pull=ultimatum&t.line=front",
                            "/live?reading=bremmer",
                            "/map?reading=washington-in-spring",
                            "/panel/levers?reading=lieven",
                            "/panel/readings?reading=lieven",
                            "/claims",
                            "/side?a-reading=lieven&b-reading=out-of-reach")) {
                Page page = browser.open(bench.at(view), View.DESK.withoutScripts());
                for (Locator asked : page.locator("[data-command]").all()) {
                    List<Locator> numbers = asked.locator("data[data-at]").all();
                    if (numbers.isEmpty()) {
                        continue;
                    }
                    JsonNode same = bench.same(asked.getAttribute("data-command"));
                    for (Locator number : numbers) {
                        JsonNode there = same.at(number.getAttribute("data-at"));
                        assertThat(there.isNumber())
                                .as(
                                        "%s %s",
                                        asked.getAttribute("data-command"),
                                        number.getAttribute("data-at"))
                                .isTrue();
                        assertThat(new BigDecimal(number.getAttribute("value")))
                                .as(
                                        "%s %s",
                                        asked.getAttribute("data-command"),
                                        number.getAttribute("data-at"))
                                .isEqualByComparingTo(there.decimalValue());
                        shown++;
                    }
                }
                browser.takeFaults(); // a part of a page asks for an icon of its own
            }
            assertThat(shown).isGreaterThan(150);
        }
    }
}
