package org.westphalia.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// A browser for tests: `@RegisterExtension final Browser browser = new Browser();`, then [#open(String, View)].
///
/// Each test gets pages that share nothing with other tests. A test fails when its pages write an error to the console, throw one, or ask
/// anybody but 127.0.0.1 for anything; a test that means to provoke this takes the faults with [#takeFaults()].
/// A page without an icon of its own makes the browser ask for `/favicon.ico`, and a failure of that counts. Without a browser
/// on the machine tests fail, unless `-DskipBrowser` leaves them out.
public final class Browser
        implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> WITHOUT_HOST = Set.of("data", "blob", "about", "file");

    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private com.microsoft.playwright.Browser running;

    @Override
    public void beforeEach(ExtensionContext test) {
        String skip = System.getProperty("skipBrowser");
        if (skip != null && !skip.equals("false")) {
            System.err.println(
                    "Left out because of -DskipBrowser: "
                            + test.getRequiredTestClass().getSimpleName()
                            + ", "
                            + test.getDisplayName());
            Assumptions.abort("left out because of -DskipBrowser");
        }
        running =
                test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Browser.class))
                        .computeIfAbsent(Chromium.class, none -> Chromium.start(), Chromium.class)
                        .running();
    }

    /// A fresh, empty page, seen in this way; nothing on it moves for show.
    public Page page(View view) {
        BrowserContext context =
                running.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(view.width(), view.height())
                                .setColorScheme(
                                        view.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(view.hasScripts())
                                .setLocale("en-GB")
                                .setTimezoneId("UTC"));
        // Machines may be slow; no test is about how fast.
        context.setDefaultTimeout(60_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console error: " + message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> faults.add("page error: " + error.error()));
        context.onRequest(request -> {
            if (!isHere(request.url())) {
                faults.add("request to another host: " + request.url());
            }
        });
        opened.add(context);
        return context.newPage();
    }

    /// The page at this address, loaded.
    public Page open(String address, View view) {
        Page page = page(view);
        page.navigate(address);
        return page;
    }

    /// What went wrong in the pages of this test so far, in order; from here on it is forgotten.
    public List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    /// Writes a picture of the whole page to `target/screenshots/NAME.png`, for people to look at.
    public static Path screenshot(Page page, String name) {
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /// Prints the page on A4 to `target/screenshots/NAME.pdf`.
    public static Path print(Page page, String name) {
        Path file = PICTURES.resolve(name + ".pdf");
        page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4").setPrintBackground(true));
        return file;
    }

    /// Pixels by which the page is wider than its window; 0 when nobody has to scroll sideways.
    public static int overhang(Page page) {
        Object pixels =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }

    private static boolean isHere(String address) {
        URI place = URI.create(address.split("[?#,]", 2)[0]);
        return WITHOUT_HOST.contains(place.getScheme()) || "127.0.0.1".equals(place.getHost());
    }

    /// Pages are closed before the test's own `@AfterEach` stops the server behind them.
    @Override
    public void afterTestExecution(ExtensionContext test) {
        closePages();
        List<String> left = takeFaults();
        if (!left.isEmpty()) {
            throw new AssertionError("In the browser:\n  " + String.join("\n  ", left));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        closePages(); // those of a preparation that failed
    }

    /// Closes the pages of this test, before what they talk to is closed.
    public void closePages() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /// Waits until nothing on the page is asked for or behind.
    public static void settled(Page page) {
        page.waitForFunction(
                "() => document.querySelectorAll('[aria-busy=true], .stale').length === 0",
                null,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }
}
