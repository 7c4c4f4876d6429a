package org.westphalia.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The harness itself: what it must catch is caught.
class BrowserTest {

    private static final String START =
            "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                    + "<style>@media (prefers-color-scheme: dark) {body {background: #111; color: #eee}}</style>"
                    + "<link rel=icon href='data:,'><title>A page</title><main><h1>A page</h1>";
    private static final String PIXEL =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==";

    @RegisterExtension final Browser browser = new Browser();

    private HttpServer server;
    private String body = "";
    private String policy = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] page = (START + body).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    if (!policy.isEmpty()) {
                        exchange.getResponseHeaders().add("Content-Security-Policy", policy);
                    }
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Page open(String html, View view) {
        body = html;
        return browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/", view);
    }

    @Test
    void aGoodPageHasNoFaults() throws IOException {
        Page page = open("<p>Good.<img alt='A dot' src='" + PIXEL + "'>", View.PHONE.dark());
        Axe.check(page);
        assertThat(Browser.overhang(page)).isZero();
        assertThat(page.evaluate("getComputedStyle(document.body).color"))
                .isEqualTo("rgb(238, 238, 238)");
        assertThat(page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches"))
                .isEqualTo(true);
        assertThat(Browser.screenshot(page, "harness-good")).isNotEmptyFile();
        assertThat(
                        Files.readString(
                                Browser.print(page, "harness-good"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void anErrorOnTheConsoleIsCaught() {
        open("<script>console.error('all is lost')</script>", View.DESK);
        assertThat(browser.takeFaults())
                .singleElement()
                .asString()
                .startsWith("console error: all is lost");
    }

    @Test
    void anErrorThrownByThePageIsCaught() {
        open("<script>throw new Error('no deal')</script>", View.DESK);
        assertThat(browser.takeFaults())
                .singleElement()
                .asString()
                .contains("page error", "no deal");
    }

    @Test
    void faultsThatNobodyTookFailTheTest() {
        assertThatThrownBy(
                        () -> {
                            open("<script>console.error('all is lost')</script>", View.DESK);
                            browser.afterTestExecution(null);
                        })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("all is lost");
    }

    @Test
    void aRequestToAnotherHostIsCaughtAndGoesNowhere() {
        open("<img alt='A dot' src='http://elsewhere.example/dot.gif'>", View.DESK);
        assertThat(browser.takeFaults())
                .anyMatch(fault ->
                        fault.equals("request to another host: http://elsewhere.example/dot.gif"))
                .anyMatch(fault -> fault.contains("ERR_NAME_NOT_RESOLVED"));
    }

    @Test
    void aPictureWithoutWordsIsCaughtByAxeEvenUnderAStrictPolicy() {
        policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
        Page page = open("<img src='" + PIXEL + "'>", View.DESK);
        assertThatThrownBy(() -> Axe.check(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("critical: image-alt, Images must have alternative text")
                .hasMessageContaining("<img src=");
    }

    @Test
    void withScriptsOffNoScriptRunsAndThePageCanStillBeMeasured() {
        Page page =
                open(
                        "<p id=p>Before</p><div style='width: 400px'>Wide</div><script>p.textContent = 'After'</script>",
                        View.PHONE.withoutScripts());
        assertThat(page.textContent("#p")).isEqualTo("Before");
        assertThat(Browser.overhang(page)).isPositive();
        assertThatThrownBy(() -> Axe.check(page)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMachineWithoutABrowserIsToldWhatToInstall(@TempDir Path empty) {
        assertThatThrownBy(() -> Chromium.find(null, empty.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("-DskipBrowser");
        assertThatThrownBy(() -> Chromium.find(empty.resolve("none").toString(), empty.toString()))
                .hasMessageContaining("-Dchromium=" + empty.resolve("none"));
    }
}
