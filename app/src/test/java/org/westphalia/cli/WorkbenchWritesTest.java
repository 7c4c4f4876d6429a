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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.browser.Browser;
import org.westphalia.browser.View;

/// What the workbench writes: edits of the case, sweeps, reports.
class WorkbenchWritesTest {
    @RegisterExtension final Browser browser = new Browser();

    @TempDir private Path folder;

    @Test
    void theReportCanBeAskedFor() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page = browser.open(bench.at("/ask/report"), View.DESK);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
            page.locator("#job.answer").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            page.getByText("Open the report").click();
            assertThat(page.getByText("Is there a deal?").first()).isVisible();
        }
    }

    @Test
    void anEditIsShownWrittenAndTakenBack() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page page =
                    browser.open(bench.at("/files?set=bank.no-deal%3D25..30&pull=loan"), View.DESK);
            assertThat(page.locator("pre.changes .comes").first()).containsText("in-force: true");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write")).click();
            assertThat(page.getByText("Written into the case.")).isVisible();
            assertThat(Files.readString(folder.resolve("mill/case.yaml")))
                    .isEqualTo(
                            Mill.CASE
                                    .replace("bank.no-deal: 20..40", "bank.no-deal: 25..30")
                                    .replace(
                                            "add: {mill.bonus: 90}}",
                                            "add: {mill.bonus: 90}, in-force: true}"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Take the last change back"))
                    .click();
            assertThat(page.getByText("The last change was taken back.")).isVisible();
            assertThat(Files.readString(folder.resolve("mill/case.yaml"))).isEqualTo(Mill.CASE);
        }
    }

    @Test
    void aClaimThatIsHeldTakesThePlaceOfItsRival() throws IOException {
        String with =
                Mill.CASE
                        .replace(
                                "says: The bank leads the talks.",
                                "says: The bank leads the talks.\n    question: Who leads?")
                        .replace(
                                "readings:\n",
                                "  the-mill-leads: {says: The mill does., question: Who leads?, set: {bank.no-deal: 5}}\nreadings:\n")
                        .replace("from: clerk, without: [the-bank-leads]", "from: clerk");
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Files.writeString(folder.resolve("mill/case.yaml"), with);
            for (String reading : List.of("clerk", "miller")) {
                Page page =
                        browser.open(
                                bench.at("/files?hold=the-mill-leads&reading=" + reading),
                                View.DESK);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write"))
                        .click();
                assertThat(page.getByText("Written into the case.")).isVisible();
                assertThat(Files.readString(folder.resolve("mill/case.yaml")))
                        .contains(
                                reading.equals("clerk")
                                        ? "holds: [the-mill-leads]}"
                                        : "from: clerk, holds: [the-mill-leads]}")
                        .contains("The mill does.");
                assertThat(bench.same("westphalia assess mill").at("/schema/name").asString())
                        .isEqualTo("westphalia.assess");
                Files.writeString(folder.resolve("mill/case.yaml"), with);
            }
        }
    }

    @Test
    void whatTheCommandLineRefusesIsNotWritten() throws IOException {
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            for (String view :
                    List.of(
                            "reading=nobody&set=bank.no-deal%3D30",
                            "set=bank.likes.price.low%3D101",
                            "set=bank.nothing%3D5",
                            "hold=the-bank-leads&without=the-bank-leads",
                            "hold=no-such-claim")) {
                Page page = browser.open(bench.at("/files?" + view), View.DESK);
                assertThat(page.getByText("This view cannot be written")).isVisible();
                assertThat(page.getByRole(AriaRole.ALERT)).not().isEmpty();
                assertThat(
                                page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName("Write")))
                        .hasCount(0);
            }
            assertThat(Files.readString(folder.resolve("mill/case.yaml"))).isEqualTo(Mill.CASE);
        }
    }

    @Test
    void chosenTermsAreWrittenIntoAProposal() throws IOException {
        String with =
                Mill.CASE + "proposals:\n  first: {by: bank, terms: {price: high}}   # by letter\n";
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
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
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
            Page bank = browser.open(bench.at("/"), View.DESK);
            Browser.settled(bank);
            Page page = browser.open(bench.at("/files?pull=loan"), View.DESK);
            page.locator("pre.changes").waitFor();
            String changed = Mill.CASE.replace("title: A loan", "title: A larger loan");
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
        try (OpenWorkbench bench = Mill.open(folder, browser)) {
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
}
