package org.westphalia.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.browser.Axe;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;
import org.westphalia.evidence.Fingerprint;
import org.westphalia.view.MarkdownHtml;
import tools.jackson.databind.JsonNode;

/// The workbench as somebody uses it, in a real browser.
class WorkbenchInBrowserTest {
    private static final String MINUTES =
            "Minutes\nThe bank spoke first. The mill kept silent.\nNobody signed.\n";

    private static final String MILL =
            """
            # The mill, with a comment.
            case: The mill
            issues:
              price: {title: The price, options: {low: a low one, high: a high one}}
            parties:
              bank: {title: The bank, decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10}
              mill: {title: The mill, decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
            levers:
              loan: {title: A loan, by: bank, add: {mill.bonus: 90}}
            claims:
              the-bank-leads:
                says: The bank leads the talks.
                because: [{source: minutes, at: p2.s1, says: it spoke first}]
                set: {bank.no-deal: 20..40}   # said twice
            readings:
              clerk: {title: The clerk, holds: [the-bank-leads]}
              miller: {title: The miller, from: clerk, without: [the-bank-leads]}
            sources:
              minutes: {title: The minutes, file: minutes.txt, quality: high, fingerprints: [%s]}
            """
                    .formatted(String.join(", ", Fingerprint.ofText(MINUTES)));

    @RegisterExtension final Browser browser = new Browser();

    @TempDir private Path folder;

    private OpenWorkbench mill() throws IOException {
        Files.createDirectories(folder.resolve("mill/sources"));
        Files.writeString(folder.resolve("mill/case.yaml"), MILL);
        Files.writeString(folder.resolve("mill/sources/minutes.txt"), MINUTES);
        return new OpenWorkbench(folder, "mill").with(browser);
    }

    private OpenWorkbench ukraine() {
        return new OpenWorkbench(OpenWorkbench.root(), "cases/ukraine-2025").with(browser);
    }

    private static void settled(Page page) {
        page.waitForFunction(
                "() => document.querySelectorAll('[aria-busy=true]').length === 0 && document.querySelectorAll('.stale').length === 0",
                null,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }

    private static void open(Page page, String summary) {
        page.locator("details > summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
    }

    @Test
    void theVerdictFollowsASliderAndTheAddressKeepsIt() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/"), View.DESK);
            settled(page);
            assertThat(page.locator("#live .badge").first()).hasText("impossible");
            open(page, "The bank");
            Locator slider = page.locator("input[type=range][data-path='bank.no-deal']");
            slider.focus();
            page.keyboard().press("Home");
            assertThat(page.locator("[data-output='bank.no-deal']")).hasText("20");
            settled(page);
            assertThat(page).hasURL(Pattern.compile("set=bank.no-deal%3D20"));
            page.getByLabel("A loan").check();
            settled(page);
            assertThat(page.locator("#live .badge").first()).hasText("certain");
            Page other = browser.open(page.url(), View.DESK);
            settled(other);
            assertThat(other.locator("#live .badge").first()).hasText("certain");
            assertThat(other.getByLabel("A loan")).isChecked();
            assertThat(bench.problems()).isEmpty();
        }
    }

    @Test
    void aViewThatNobodyTouchedDepartsInNothing() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/"), View.DESK);
            settled(page);
            assertThat(page).hasURL(bench.at("/"));
            page.getByLabel("Reading").selectOption("miller");
            settled(page);
            assertThat(page).hasURL(bench.at("/?reading=miller"));
            assertThat(page.locator("#live [data-command]").first())
                    .hasAttribute(
                            "data-command",
                            Pattern.compile("westphalia assess mill --reading=miller --world=.*"));
            Page sent =
                    browser.open(
                            bench.at("/?reading=miller&hold=the-bank-leads&set=bank.no-deal%3D25"),
                            View.DESK);
            settled(sent);
            assertThat(sent)
                    .hasURL(bench.at("/?reading=miller&hold=the-bank-leads&set=bank.no-deal%3D25"));
        }
    }

    @Test
    void aCaseThatWasBrokenAndMendedComesBack() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/"), View.DESK);
            settled(page);
            Path file = folder.resolve("mill/case.yaml");
            Files.writeString(file, "case: [broken\n");
            assertThat(page.locator("#notice")).containsText("cannot be read");
            assertThat(page.locator("#live [role=alert]").first()).containsText("line");
            Files.writeString(file, MILL.replace("A loan", "A larger loan"));
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
    void theReportCanBeAskedFor() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/ask/report"), View.DESK);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
            page.locator("#job.answer").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            page.getByText("Open the report").click();
            assertThat(page.getByText("Is there a deal?").first()).isVisible();
        }
    }

    @Test
    void obstaclesFollowWhileASliderMoves() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/"), View.DESK);
            settled(page);
            open(page, "The bank");
            page.locator("input[type=range][data-path='bank.no-deal']").focus();
            Locator rough = page.locator("#why .rough");
            for (int i = 0; i < 500 && rough.count() == 0; i++) {
                page.keyboard().press(i % 20 < 10 ? "ArrowLeft" : "ArrowRight");
                page.waitForTimeout(60);
            }
            assertThat(rough).hasText("rough while it moves");
            settled(page);
            assertThat(rough).hasCount(0);
        }
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
    void fromANumberToItsParagraphInTwoClicks() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/"), View.DESK);
            settled(page);
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
    void everythingCanBeDoneWithTheKeyboard() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/"), View.DESK);
            settled(page);
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
            settled(page);
            assertThat(page.getByLabel("A loan")).isFocused();
        }
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

    @Test
    void theMainViewsAreAccessibleAndFitTheirWindow() {
        try (OpenWorkbench bench = ukraine()) {
            for (View view : List.of(View.DESK, View.PHONE, View.DESK.dark(), View.PHONE.dark())) {
                Page page = browser.open(bench.at("/?reading=lieven"), view);
                settled(page);
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
    void anEditIsShownWrittenAndTakenBack() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page =
                    browser.open(bench.at("/files?set=bank.no-deal%3D25..30&pull=loan"), View.DESK);
            assertThat(page.locator("pre.changes .comes").first()).containsText("in-force: true");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write")).click();
            assertThat(page.getByText("Written into the case.")).isVisible();
            assertThat(Files.readString(folder.resolve("mill/case.yaml")))
                    .isEqualTo(
                            MILL.replace("bank.no-deal: 20..40", "bank.no-deal: 25..30")
                                    .replace(
                                            "add: {mill.bonus: 90}}",
                                            "add: {mill.bonus: 90}, in-force: true}"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Take the last change back"))
                    .click();
            assertThat(page.getByText("The last change was taken back.")).isVisible();
            assertThat(Files.readString(folder.resolve("mill/case.yaml"))).isEqualTo(MILL);
        }
    }

    @Test
    void chosenTermsAreWrittenIntoAProposal() throws IOException {
        String with =
                MILL + "proposals:\n  first: {by: bank, terms: {price: high}}   # by letter\n";
        try (OpenWorkbench bench = mill()) {
            Files.writeString(folder.resolve("mill/case.yaml"), with);
            Page page = browser.open(bench.at("/files?t.price=low"), View.DESK);
            page.getByLabel("Chosen terms go into").selectOption("first");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
            assertThat(page.locator("pre.changes .comes").first()).containsText("price: low");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write")).click();
            assertThat(page.getByText("Written into the case.")).isVisible();
            assertThat(Files.readString(folder.resolve("mill/case.yaml")))
                    .isEqualTo(with.replace("terms: {price: high}", "terms: {price: low}"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Take the last change back"))
                    .click();
            assertThat(page.getByText("The last change was taken back.")).isVisible();
            assertThat(Files.readString(folder.resolve("mill/case.yaml"))).isEqualTo(with);
        }
    }

    @Test
    void aFileChangedByAnotherProgramIsNeverOverwrittenAndShowsUp() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page bank = browser.open(bench.at("/"), View.DESK);
            settled(bank);
            Page page = browser.open(bench.at("/files?pull=loan"), View.DESK);
            page.locator("pre.changes").waitFor();
            String changed = MILL.replace("title: A loan", "title: A larger loan");
            Files.writeString(folder.resolve("mill/case.yaml"), changed);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write")).click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Nothing was written");
            assertThat(Files.readString(folder.resolve("mill/case.yaml"))).isEqualTo(changed);
            assertThat(bank.getByText("A larger loan")).isVisible();
            browser.takeFaults(); // the browser logs the refusal
        }
    }

    @Test
    void aSweepIsBegunWatchedAndOpened() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page = browser.open(bench.at("/sweeps"), View.DESK);
            page.getByLabel("Worlds of each reading").fill("2000");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin")).click();
            page.locator("#job.answer").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            assertThat(page.locator("#job")).containsText("2000");
            page.navigate(bench.at("/sweeps"));
            page.getByText("Ask it").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
            page.locator("#job.answer").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            assertThat(page.locator("#job")).containsText("clerk");
        }
    }

    @Test
    void whatIsOutOfPlaceIsRefusedInWords() throws IOException {
        try (OpenWorkbench bench = mill()) {
            Page page =
                    browser.open(
                            bench.at("/?reading=nobody&set=bank.no-deal%3Dsoon&pull=moon"),
                            View.DESK);
            settled(page);
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("soon");
            Page ask = browser.open(bench.at("/ask/sweep"), View.DESK);
            ask.locator("input[name='--output']").fill("../outside");
            ask.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
            ask.locator("#job.answer").waitFor();
            assertThat(ask.locator("#job")).containsText("outside the folder");
            assertThat(Files.exists(folder.resolveSibling("outside"))).isFalse();
        }
    }

    @Test
    void namesThatWouldBeScriptsAreText() throws IOException {
        String bad = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Files.createDirectories(folder.resolve("bad"));
        Files.writeString(
                folder.resolve("bad/case.yaml"),
                """
                case: "BAD case"
                about: "BAD about [click](javascript:alert(3))"
                not-modelled: ["BAD left out"]
                issues:
                  price: {title: "BAD price", options: {low: "BAD low", high: "BAD high"}}
                parties:
                  bank: {title: "BAD bank", decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10..20}
                  mill: {title: "BAD mill", decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
                proposals:
                  first: {title: "BAD text", by: bank, terms: {price: low}, answers: {mill: signed}}
                levers:
                  loan: {title: "BAD lever", by: bank, add: {mill.bonus: 90}}
                claims:
                  told:
                    question: "BAD question"
                    says: "BAD says </script> [click](javascript:alert(4))"
                    because: [{source: paper, at: "BAD place", says: "BAD paraphrase", quote: "BAD quote"}]
                    set: {bank.no-deal: 20..40, mill.red-lines: {never-high: {never: {price: high}, by: "BAD by"}}}
                readings:
                  clerk: {title: "BAD reading", holds: [told]}
                  other: {title: "BAD other reading", holds: []}
                sources:
                  paper: {author: "BAD author", title: "BAD title", outlet: "BAD outlet", quality: high}
                """
                        .replace("BAD", bad));
        try (OpenWorkbench bench = new OpenWorkbench(folder, "bad").with(browser)) {
            for (String view :
                    List.of(
                            "/",
                            "/claims",
                            "/claim/told",
                            "/side",
                            "/ask",
                            "/ask/terms",
                            "/sweeps",
                            "/files?set=bank.no-deal%3D25",
                            "/?set=%3Cscript%3E%3D1&reading=%3Cscript%3E",
                            "/claim/%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
                Page page = browser.page(View.DESK);
                page.onDialog(dialog -> {
                    throw new AssertionError("a script ran in " + view);
                });
                page.navigate(bench.at(view));
                if (view.equals("/")) {
                    settled(page);
                    assertThat(page.locator("#live")).containsText("<script>");
                }
                assertThat(page.locator("img[src=x]").count()).as(view).isZero();
                assertThat(page.locator("a[href^='javascript']").count()).as(view).isZero();
                browser.takeFaults().stream()
                        .filter(fault -> !fault.contains("404"))
                        .forEach(fault -> {
                            throw new AssertionError(view + ": " + fault);
                        });
            }
            for (String command :
                    List.of("assess", "terms", "why", "wants", "evidence", "check", "explain")) {
                Page page = browser.open(bench.at("/ask/" + command), View.DESK);
                if (command.equals("explain")) {
                    page.locator("[name='argument-0']").fill("bank.no-deal");
                }
                if (command.equals("terms")) {
                    page.locator("[name='argument-0']").fill("price=low");
                }
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
                page.locator("#job.answer")
                        .waitFor(new Locator.WaitForOptions().setTimeout(30_000));
                assertThat(page.locator("img[src=x]").count()).as(command).isZero();
            }
            assertThat(bench.problems()).isEmpty();
        }
        Path report = folder.resolve("bad.html");
        assertThat(
                        Main.run(
                                new Surroundings(
                                        new java.io.PrintStream(
                                                new java.io.ByteArrayOutputStream()),
                                        new java.io.PrintStream(
                                                new java.io.ByteArrayOutputStream()),
                                        java.util.Map.of(),
                                        false,
                                        folder),
                                "report",
                                "bad",
                                "-o",
                                report.toString(),
                                "--caveat",
                                bad))
                .isZero();
        Page page = browser.open(report.toUri().toString(), View.DESK);
        assertThat(page.locator("h1")).containsText("<script>");
        assertThat(page.locator("img[src=x]").count()).isZero();
        assertThat(page.locator("script").count()).isZero();
    }

    @Test
    void aCaseOfTwoHundredIssuesAndFiftyPartiesStaysUsable() throws IOException {
        StringBuilder text = new StringBuilder("case: A large one\nissues:\n");
        for (int i = 0; i < 200; i++) {
            text.append(
                    "  i%d: {title: Issue number %d, options: {a: First, b: Second, c: Third}}\n"
                            .formatted(i, i));
        }
        text.append("parties:\n");
        for (int p = 0; p < 50; p++) {
            text.append(
                    "  p%d:\n    title: Party number %d\n    decides: true\n    no-deal: 10..40\n    matters: {"
                            .formatted(p, p));
            for (int i = 0; i < 200; i++) {
                text.append(i == 0 ? "" : ", ")
                        .append("i")
                        .append(i)
                        .append(": ")
                        .append(1 + (p * 7 + i * 3) % 5);
            }
            text.append("}\n    likes: {");
            for (int i = 0; i < 200; i++) {
                text.append(i == 0 ? "" : ", ")
                        .append("i")
                        .append(i)
                        .append((p + i) % 2 == 0 ? ": a > b > c" : ": c > b > a");
            }
            text.append("}\n");
        }
        Files.createDirectories(folder.resolve("large"));
        Files.writeString(folder.resolve("large/case.yaml"), text);
        try (OpenWorkbench bench = new OpenWorkbench(folder, "large").with(browser)) {
            Page page = browser.open(bench.at("/"), View.DESK);
            page.locator("#live .badge")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            assertThat(Browser.overhang(page)).isZero();
            page.getByLabel("Find").fill("p7.");
            assertThat(page.locator("details.owner:not([hidden])")).hasCount(1);
        }
    }

    @Test
    void theReportReadsWellEverywhere() throws IOException {
        Path report = folder.resolve("report.html");
        for (String name :
                Stream.of(
                                "cases/ukraine-2025",
                                "cases/teaching/river-ona",
                                "cases/teaching/used-car")
                        .toList()) {
            assertThat(
                            Main.run(
                                    new Surroundings(
                                            new java.io.PrintStream(
                                                    new java.io.ByteArrayOutputStream()),
                                            new java.io.PrintStream(
                                                    new java.io.ByteArrayOutputStream()),
                                            java.util.Map.of(),
                                            false,
                                            OpenWorkbench.root()),
                                    "report",
                                    name,
                                    "-o",
                                    report.toString(),
                                    "--caveat",
                                    "For the minister only"))
                    .isZero();
            for (View view : List.of(View.DESK, View.PHONE, View.DESK.dark(), View.PHONE.dark())) {
                Page page = browser.open(report.toUri().toString(), view);
                Axe.check(page);
                assertThat(Browser.overhang(page)).as("%s %s", name, view).isZero();
                Browser.screenshot(
                        page,
                        "report-"
                                + name.replace('/', '-')
                                + view.width()
                                + (view.isDark() ? "-dark" : ""));
            }
            Page page = browser.open(report.toUri().toString(), View.DESK.withoutScripts());
            assertThat(page.locator("h1")).isVisible();
            Browser.print(page, "report-" + name.replace('/', '-'));
            for (Locator link : page.locator("a[href^='#']").all()) {
                String target = link.getAttribute("href").substring(1);
                assertThat(page.locator("[id='" + target + "']").count()).as(target).isEqualTo(1);
            }
        }
    }
}
