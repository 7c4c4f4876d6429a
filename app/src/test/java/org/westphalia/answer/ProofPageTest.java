package org.westphalia.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.assess.CertificateCheck;
import org.westphalia.casefile.CaseReader;
import org.westphalia.model.Case;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// The worked example of `docs/methods/proof.md`, run.
class ProofPageTest {
    @TempDir private Path folder;

    @Test
    void theProofOfThePageHoldsOfTheCaseOfThePage() throws Exception {
        CertificateFile file = certificate();
        assertThat(file.fingerprint()).isEqualTo(CaseFingerprint.of(source(block("yaml"))));
        assertThat(file.mismatch(source(block("yaml")))).isEmpty();
        assertThat(check(block("yaml"), file)).isEqualTo(new Verification.Valid(7));
    }

    @Test
    void equalMultipliersAddUpToNothing() throws Exception {
        CertificateFile changed =
                read(
                        block("json")
                                .replace(
                                        "{\"hill\": 5, \"vale\": 4}",
                                        "{\"hill\": 1, \"vale\": 1}"));
        assertThat(check(block("yaml"), changed))
                .isInstanceOfSatisfying(
                        Verification.Invalid.class,
                        invalid -> {
                            assertThat(invalid.reason())
                                    .isEqualTo("the weighted sum of gains may be 0 or more here");
                            assertThat(invalid.place())
                                    .containsExactly("hill in", "vale in", "toll in {none}");
                        });
    }

    @Test
    void theProofHoldsWithOnePointLessAndNotWithTwo() throws Exception {
        CertificateFile file = certificate();
        assertThat(check(withNoDealOfHill(44), file)).isEqualTo(new Verification.Valid(7));
        assertThat(check(withNoDealOfHill(43), file))
                .isInstanceOfSatisfying(
                        Verification.Invalid.class,
                        invalid ->
                                assertThat(invalid.place().getLast()).isEqualTo("toll in {small}"));
    }

    @Test
    void noWordOrNumberOfTheProofCanBeAnother() throws Exception {
        String text = block("json");
        int start = text.indexOf("\"no-deal\"") + "\"no-deal\"".length();
        Matcher token = Pattern.compile("\"[a-z-]+\"|[0-9]+").matcher(text);
        int tried = 0;
        for (int at = start; token.find(at); at = token.end()) {
            boolean isWord = token.group().startsWith("\"");
            String other = isWord ? "\"else\"" : token.group().equals("0") ? "1" : "0";
            String changed = text.substring(0, token.start()) + other + text.substring(token.end());
            assertThat(isAccepted(changed)).as(changed).isFalse();
            tried++;
        }
        assertThat(tried).isGreaterThan(40);
    }

    private boolean isAccepted(String json) throws IOException {
        try {
            return check(block("yaml"), read(json)).isValid();
        } catch (CertificateFormatException refused) {
            return false;
        }
    }

    @Test
    void aChangedCaseIsRefused() throws Exception {
        String changed = block("yaml").replaceFirst("By turns", "By turn");
        assertThat(certificate().mismatch(source(changed)))
                .hasValue("the case two-villages has changed since the certificate was written");
        String commented = block("yaml") + "# a note\n";
        assertThat(certificate().mismatch(source(commented))).isEmpty();
    }

    private static String withNoDealOfHill(int points) throws IOException {
        return block("yaml").replaceFirst("no-deal: 45", "no-deal: " + points);
    }

    private Verification check(String yaml, CertificateFile file) throws IOException {
        Model model = Model.resolve(source(yaml), Optional.empty(), WhatIf.none());
        return CertificateCheck.check(model, file.scope(), file.certificate());
    }

    private Case source(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("two-villages.yaml"), yaml);
        return CaseReader.read(file).source().orElseThrow();
    }

    private static CertificateFile certificate() throws Exception {
        return read(block("json"));
    }

    private static CertificateFile read(String json) throws CertificateFormatException {
        return CertificateJson.read(new StringReader(json));
    }

    /// The first fenced block of a language on the page.
    private static String block(String language) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("docs"))) {
            root = root.getParent();
        }
        String page = Files.readString(root.resolve("docs/methods/proof.md"));
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }
}
