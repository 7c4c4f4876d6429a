package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every answer can go into a document.
class A10_MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess cases/teaching/river-ona",
                "assess cases/teaching/river-ona --reading minister",
                "deals cases/teaching/used-car",
                "terms cases/teaching/river-ona may-draft"
            })
    void anAnswerIsADocumentWithATitle(String line) {
        Run run = Run.of((line + " --format markdown").split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("# ").contains("\n|").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases/teaching/river-ona", "cases/ukraine-2025"})
    void findingsShowTheirPlacesAsCode(String name) {
        Run run = Run.of("check", name, "--format", "markdown");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("```").contains("No errors").doesNotContain("\u001b");
    }
}
