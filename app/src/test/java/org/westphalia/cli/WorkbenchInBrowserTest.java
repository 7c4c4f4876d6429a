package org.westphalia.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.browser.Axe;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;
import tools.jackson.databind.JsonNode;

/// The workbench as somebody uses it, in a real browser: turning, choosing, reading.
class WorkbenchInBrowserTest {
    @RegisterExtension final Browser browser = new Browser();

    @TempDir private Path folder;

    private OpenWorkbench ukraine() {
        return new OpenWorkbench(OpenWorkbench.root(), "cases/ukraine-2025").with(browser);
    }

    private static void open(Page page, String summary) {
        page.locator("details > summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
    }

    @Test
    void theVerdictFollowsASliderAndTheAddressKeepsIt() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            assertThat(page.locator("#live .badge").first()).hasText("impossible");
            open(page, "The bank");
            Locator slider = page.locator("input[type=range][data-path='bank.no-deal']");
            slider.focus();
            page.keyboard().press("Home");
            assertThat(page.locator("[data-output='bank.no-deal']")).hasText("20");
            Browser.settled(page);
            assertThat(page).hasURL(Pattern.compile("set=bank.no-deal%3D20"));
            page.getByLabel("A loan").check();
            Browser.settled(page);
            assertThat(page.locator("#live .badge").first()).hasText("certain");
            Page other = browser.open(page.url(), View.DESK);
            Browser.settled(other);
            assertThat(other.locator("#live .badge").first()).hasText("certain");
            assertThat(other.getByLabel("A loan")).isChecked();
            assertThat(bench.problems()).isEmpty();
        }
    }

    @Test
    void aViewThatNobodyTouchedDepartsInNothing() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            assertThat(page).hasURL(bench.at("/"));
            page.getByLabel("Reading").selectOption("miller");
            Browser.settled(page);
            assertThat(page).hasURL(bench.at("/?reading=miller"));
            assertThat(page.locator("#live [data-command]").first())
                    .hasAttribute(
                            "data-command",
                            Pattern.compile("westphalia assess mill --reading=miller --world=.*"));
            Page sent =
                    browser.open(
                            bench.at("/?reading=miller&hold=the-bank-leads&set=bank.no-deal%3D25"),
                            View.DESK);
            Browser.settled(sent);
            assertThat(sent)
                    .hasURL(bench.at("/?reading=miller&hold=the-bank-leads&set=bank.no-deal%3D25"));
        }
    }

    @Test
    void aCaseThatWasBrokenAndMendedComesBack() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            Path file = folder.resolve("mill/case.yaml");
            Files.writeString(file, "case: [broken\n");
            assertThat(page.locator("#notice")).containsText("cannot be read");
            assertThat(page.locator("#live [role=alert]").first()).containsText("line");
            Files.writeString(file, Mill.CASE.replace("A loan", "A larger loan"));
            assertThat(page.getByText("A larger loan").first()).isVisible();
            assertThat(page.locator("#live .badge").first()).hasText("impossible");
            browser.takeFaults(); // the browser logs what could not be shown
        }
    }

    @Test
    void aNoDealValueThatIsComparedWithTermsMovesInPoints() {
        try (OpenWorkbench bench =
                new OpenWorkbench(OpenWorkbench.root(), "cases/teaching/river-ona").with(browser)) {
            Page page = browser.open(bench.at("/?reading=minister"), View.DESK.withoutScripts());
            Locator slider = page.locator("input[data-path='upland.cabinet.no-deal']");
            JsonNode wants =
                    bench.same("westphalia wants cases/teaching/river-ona --reading=minister");
            JsonNode noDeal = null;
            for (JsonNode party : wants.at("/parties")) {
                for (JsonNode will : party.at("/wills")) {
                    noDeal =
                            will.at("/id").asString().equals("upland.cabinet")
                                    ? will.at("/no-deal")
                                    : noDeal;
                }
            }
            assertThat(noDeal).as("%s", wants).isNotNull();
            assertThat(Double.parseDouble(slider.getAttribute("max"))).isGreaterThan(1);
            assertThat(Double.parseDouble(slider.getAttribute("data-middle")))
                    .isCloseTo(
                            noDeal.at("/value").asDouble(),
                            org.assertj.core.data.Offset.offset(0.001));
        }
    }

    @Test
    void sideBySideKeepsWhatIsTurned() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page =
                    browser.open(
                            bench.at(
                                    "/side?a-reading=clerk&b-reading=miller&hold=the-bank-leads&pull=loan&seed=5"),
                            View.DESK);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
            for (Locator verdict : page.locator("section.verdict").all()) {
                assertThat(verdict)
                        .hasAttribute(
                                "data-command",
                                Pattern.compile(".*--pull=loan --hold=the-bank-leads --seed=5.*"));
            }
        }
    }

    @Test
    void obstaclesFollowWhileASliderMoves() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            open(page, "The bank");
            page.locator("input[type=range][data-path='bank.no-deal']").focus();
            Locator rough = page.locator("#why .rough");
            for (int i = 0; i < 500 && rough.count() == 0; i++) {
                page.keyboard().press(i % 20 < 10 ? "ArrowLeft" : "ArrowRight");
                page.waitForTimeout(60);
            }
            assertThat(rough).hasText("rough while it moves");
            Browser.settled(page);
            assertThat(rough).hasCount(0);
        }
    }

    @Test
    void fromANumberToItsParagraphInTwoClicks() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            open(page, "The bank");
            page.locator(".number-knob .claim").first().click();
            assertThat(page.locator("#drawer")).isVisible();
            assertThat(page.locator("#drawer mark")).containsText("The bank spoke first.");
            Axe.check(page);
            page.keyboard().press("Escape");
            assertThat(page.locator("#drawer")).isHidden();
        }
    }

    @Test
    void whatTermsAreWorthLeadsToItsClaimsAndTheirParagraphs() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            page.locator("#live a[data-origin='bank.no-deal']").click();
            assertThat(page.locator("#drawer")).isVisible();
            Axe.check(page);
            page.locator("#drawer a[data-claim='the-bank-leads']").first().click();
            assertThat(page.locator("#drawer mark")).containsText("The bank spoke first.");
            page.navigate(bench.at("/number/mill?reading=miller"));
            assertThat(page.locator("main")).containsText("price");
            page.navigate(bench.at("/number/nobody.no-deal"));
            assertThat(page.locator("main")).containsText("nobody");
            browser.takeFaults();
        }
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            Browser.settled(page);
            page.keyboard().press("Tab");
            assertThat(page.getByText("To the content")).isFocused();
            for (int i = 0;
                    i < 40
                            && !page.getByLabel("A loan")
                                    .evaluate("e => e === document.activeElement")
                                    .equals(true);
                    i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.getByLabel("A loan")).isFocused();
            page.keyboard().press("Space");
            assertThat(page).hasURL(Pattern.compile("pull=loan"));
            Browser.settled(page);
            assertThat(page.getByLabel("A loan")).isFocused();
        }
    }

    @Test
    void theMainViewsAreAccessibleAndFitTheirWindow() {
        try (OpenWorkbench bench = ukraine()) {
            for (View view : List.of(View.DESK, View.PHONE, View.DESK.dark(), View.PHONE.dark())) {
                Page page = browser.open(bench.at("/?reading=lieven"), view);
                Browser.settled(page);
                Browser.screenshot(
                        page, "workbench-" + view.width() + (view.isDark() ? "-dark" : ""));
                Axe.check(page);
                assertThat(Browser.overhang(page)).as("%s", view).isZero();
            }
            for (String address :
                    List.of(
                            "/claims",
                            "/claim/statehood-is-not-for-sale",
                            "/side?a-reading=lieven&b-reading=bremmer",
                            "/ask",
                            "/ask/why",
                            "/ask/terms",
                            "/sweeps",
                            "/files?reading=lieven&pull=ultimatum",
                            "/nowhere")) {
                for (View view : List.of(View.DESK, View.PHONE.dark())) {
                    Page page = browser.open(bench.at(address), view);
                    if (address.equals("/nowhere")) {
                        browser.takeFaults(); // the browser logs that the page was not found
                    }
                    Axe.check(page);
                    assertThat(Browser.overhang(page)).as("%s %s", address, view).isZero();
                    Browser.screenshot(
                            page, "view" + address.replaceAll("[^a-z]+", "-") + view.width());
                }
            }
            assertThat(bench.problems()).isEmpty();
        }
    }

    @Test
    void whatIsOutOfPlaceIsRefusedInWords() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page =
                    browser.open(
                            bench.at("/?reading=nobody&set=bank.no-deal%3Dsoon&pull=moon"),
                            View.DESK);
            Browser.settled(page);
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("soon");
            Page ask = browser.open(bench.at("/ask/sweep"), View.DESK);
            ask.locator("input[name='--output']").fill("../outside");
            ask.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
            ask.locator("#job.answer").waitFor();
            assertThat(ask.locator("#job")).containsText("outside the folder");
            assertThat(Files.exists(folder.resolveSibling("outside"))).isFalse();
        }
    }
}
