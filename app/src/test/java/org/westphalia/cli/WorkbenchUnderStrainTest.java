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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.browser.Axe;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// Hostile names, very many issues and parties, and the report in every window.
class WorkbenchUnderStrainTest {
    @RegisterExtension final Browser browser = new Browser();

    @TempDir private Path folder;

    private OpenWorkbench ukraine() {
        return new OpenWorkbench(OpenWorkbench.root(), "cases/ukraine-2025").with(browser);
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
                    Browser.settled(page);
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
