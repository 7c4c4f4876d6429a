package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.web.Gate;
import org.westphalia.web.Workbench;

/// Who may come into a workbench, and what goes out; spoken to in plain HTTP, as an attacker would.
class GateTest {
    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("car"));
        Files.copy(
                OpenWorkbench.root().resolve("cases/teaching/used-car/case.yaml"),
                folder.resolve("car/case.yaml"));
    }

    private static String ask(OpenWorkbench bench, String first, String... headers)
            throws IOException {
        StringBuilder request = new StringBuilder(first + " HTTP/1.1\r\n");
        if (Stream.of(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: 127.0.0.1:").append(bench.port()).append("\r\n");
        }
        request.append("Connection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("\r\n");
        try (Socket socket = new Socket("127.0.0.1", bench.port())) {
            socket.getOutputStream()
                    .write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @Test
    void thisMachineComesInAndGetsAStrictPolicy() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            String answer = ask(bench, "GET /");
            assertThat(status(answer)).isEqualTo(200);
            assertThat(answer)
                    .contains(
                            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Cache-Control: no-store")
                    .doesNotContain("unsafe");
            assertThat(status(ask(bench, "GET /", "Host: localhost:" + bench.port())))
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherNameForThisMachineIsRefused() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            for (String host :
                    new String[] {
                        "evil.example",
                        "evil.example:" + bench.port(),
                        "127.0.0.1",
                        "127.0.0.1.evil.example:" + bench.port(),
                        "127.0.0.1:1"
                    }) {
                assertThat(status(ask(bench, "GET /", "Host: " + host))).as(host).isEqualTo(403);
            }
        }
    }

    @Test
    void aFormInOtherLettersThanThoseOfThePagesIsRefused() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            String origin = "Origin: http://127.0.0.1:" + bench.port();
            String form = "Content-Type: application/x-www-form-urlencoded";
            for (String letters :
                    new String[] {"; charset=nope", "; charset=\"", "; charset=utf-7"}) {
                assertThat(
                                status(
                                        ask(
                                                bench,
                                                "POST /files/undo",
                                                origin,
                                                form + letters,
                                                "Content-Length: 0")))
                        .as(letters)
                        .isEqualTo(415);
                assertThat(status(ask(bench, "GET /", "Content-Type: x" + letters)))
                        .as(letters)
                        .isEqualTo(200);
            }
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "POST /files/undo",
                                            origin,
                                            form + "; charset=UTF-8",
                                            "Content-Length: 0")))
                    .as("there is nothing to take back")
                    .isEqualTo(409);
            assertThat(bench.problems()).isEmpty();
        }
    }

    @Test
    void whatAnotherSiteSendsIsRefused() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "POST /files/undo",
                                            "Origin: http://evil.example",
                                            "Content-Length: 0")))
                    .isEqualTo(403);
            assertThat(status(ask(bench, "POST /files/undo", "Origin: null", "Content-Length: 0")))
                    .isEqualTo(403);
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "GET /live",
                                            "Sec-Fetch-Site: cross-site",
                                            "Sec-Fetch-Mode: no-cors")))
                    .isEqualTo(403);
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "POST /ask/fmt",
                                            "Sec-Fetch-Site: cross-site",
                                            "Sec-Fetch-Mode: navigate",
                                            "Content-Length: 0")))
                    .isEqualTo(403);
            // A link on another site may open the workbench, as it may open any page.
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "GET /",
                                            "Sec-Fetch-Site: cross-site",
                                            "Sec-Fetch-Mode: navigate")))
                    .isEqualTo(200);
        }
    }

    @Test
    void whoeverDoesNotSayFromWhereAChangeComesIsRefused() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            assertThat(status(ask(bench, "POST /files/undo", "Content-Length: 0"))).isEqualTo(403);
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "GET /live",
                                            "Sec-Fetch-Site: cross-site",
                                            "Sec-Fetch-Mode: navigate")))
                    .isEqualTo(403);
        }
    }

    @Test
    void withATokenOnlyWhoShowsItComesIn() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car", Optional.of("secret"))) {
            assertThat(status(ask(bench, "GET /"))).isEqualTo(401);
            assertThat(status(ask(bench, "GET /?token=wrong"))).isEqualTo(401);
            String answer = ask(bench, "GET /?token=secret");
            assertThat(status(answer)).isEqualTo(200);
            assertThat(answer)
                    .contains("Set-Cookie: westphalia=secret; HttpOnly; SameSite=Strict; Path=/");
            assertThat(status(ask(bench, "GET /static/workbench.js", "Cookie: westphalia=secret")))
                    .isEqualTo(200);
            assertThat(status(ask(bench, "GET /static/workbench.js", "Cookie: westphalia=wrong")))
                    .isEqualTo(401);
        }
    }

    @Test
    void nothingLeadsOutOfTheFolderAndNothingTellsOfTheProgram() throws IOException {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            for (String path :
                    new String[] {
                        "/static/../../etc/passwd",
                        "/static/%2e%2e%2fetc%2fpasswd",
                        "/claim/..%2f..%2fetc",
                        "/static//etc/passwd",
                        "/ask/serve",
                        "/ask/completion",
                        "/job/999/page",
                        "/ask/new",
                        "/job/999"
                    }) {
                String answer = ask(bench, "GET " + path);
                assertThat(status(answer)).as(path).isBetween(400, 404);
                assertThat(answer).doesNotContain("root:").doesNotContain("\tat ");
            }
            String long_ = ask(bench, "GET /?x=" + "a".repeat(20_000));
            assertThat(status(long_)).isBetween(400, 499);
            String words = "--format=json".repeat(30_000);
            assertThat(
                            status(
                                    ask(
                                            bench,
                                            "POST /ask/assess",
                                            "Origin: http://127.0.0.1:" + bench.port(),
                                            "Content-Type: application/x-www-form-urlencoded",
                                            "Content-Length: "
                                                    + words.length()
                                                    + "\r\n\r\n"
                                                    + words)))
                    .isEqualTo(413);
        }
    }

    @Test
    void wordsOfAQuestionCannotReachOtherFiles() {
        Surroundings here =
                new Surroundings(
                        new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
                        new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
                        java.util.Map.of(),
                        false,
                        folder);
        OwnDesk desk = OwnDesk.fenced(here, "car", folder.resolve("work"), Optional.of("texts"));
        for (java.util.List<String> words :
                java.util.List.of(
                        java.util.List.of("assess", "--proof=/tmp/x"),
                        java.util.List.of("assess", "--proof", "../x"),
                        java.util.List.of("assess", "--sources=/etc"),
                        java.util.List.of("terms", "--sources=..", "price=p5"),
                        java.util.List.of("sweep", "--output=elsewhere"),
                        java.util.List.of("share", "--output=work/../out"),
                        java.util.List.of("query", "--file=/etc/passwd", "work/x"),
                        java.util.List.of("query", "/etc", "SELECT 1"),
                        java.util.List.of("fingerprint", "/etc/passwd"),
                        java.util.List.of("verify", "/etc/passwd"),
                        java.util.List.of("diff", "/etc"),
                        java.util.List.of("assess", "@/etc/passwd"),
                        java.util.List.of("check", "--watch"),
                        java.util.List.of("serve"),
                        java.util.List.of("no-such"),
                        java.util.List.<String>of())) {
            org.westphalia.answer.Desk.Reply reply = desk.ask(words);
            assertThat(reply.status()).as("%s", words).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(reply.aside()).as("%s", words).startsWith("error: ");
        }
        assertThat(Files.exists(folder.resolve("elsewhere"))).isFalse();
        assertThat(desk.ask(java.util.List.of("assess")).status()).isZero();
    }

    @Test
    void aPortThatIsTakenIsToldInWords() {
        try (OpenWorkbench bench = new OpenWorkbench(folder, "car")) {
            Surroundings here =
                    new Surroundings(
                            new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
                            new java.io.PrintStream(new java.io.ByteArrayOutputStream()),
                            java.util.Map.of(),
                            false,
                            folder);
            assertThatThrownBy(() ->
                            Workbench.open(
                                    OwnDesk.trusting(here, "car"),
                                    new Gate(
                                            "127.0.0.1",
                                            bench.port(),
                                            Optional.empty(),
                                            (_, _) -> {}),
                                    Optional.empty(),
                                    "work"))
                    .isInstanceOf(Workbench.NotBound.class)
                    .hasMessageContaining("in use");
            assertThat(Main.run(here, "serve", "car", "--port=" + bench.port()))
                    .isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(Main.run(here, "serve", "car", "--port=70000"))
                    .isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(Main.run(here, "serve", "nowhere")).isEqualTo(ExitStatus.BAD_INPUT);
        }
    }
}
