package org.westphalia.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Can everybody use this page? Asks axe-core (MPL-2.0), which looks for faults against the Web Content Accessibility Guidelines.
public final class Axe {

    private static final String PROGRAM = read();

    private Axe() {}

    /// Fails when axe finds something serious or critical, with rule, help and each element; less grave findings pass.
    public static void check(Page page) {
        List<String> findings = findings(page);
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "axe on " + page.url() + ":\n  " + String.join("\n  ", findings));
        }
    }

    /// The serious and critical findings, one line for each element, in the order of axe's rules.
    ///
    /// @throws IllegalArgumentException when the page is seen without scripts: axe is a script and would wait forever
    public static List<String> findings(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("matchMedia('(scripting: none)').matches"))) {
            throw new IllegalArgumentException("axe needs a view with scripts");
        }
        page.evaluate(PROGRAM);
        Object answer =
                page.evaluate(
                        "() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)");
        List<String> lines = new ArrayList<>();
        for (Object each : (List<?>) answer) {
            Map<?, ?> rule = (Map<?, ?>) each;
            if ("serious".equals(rule.get("impact")) || "critical".equals(rule.get("impact"))) {
                for (Object node : (List<?>) rule.get("nodes")) {
                    Map<?, ?> element = (Map<?, ?>) node;
                    lines.add(
                            "%s: %s, %s; %s %s"
                                    .formatted(
                                            rule.get("impact"),
                                            rule.get("id"),
                                            rule.get("help"),
                                            element.get("target"),
                                            element.get("html")));
                }
            }
        }
        return lines;
    }

    private static String read() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new AssertionError("axe.min.js is not among the test libraries");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
