package org.westphalia.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void typesettingDoesNotChangeAFingerprint() {
        assertThat(Fingerprint.of("  The valley\u2019s\u00A0farmers \u2013 \u201Cno\u201D\tdam "))
                .isEqualTo(Fingerprint.of("The valley's farmers - \"no\" dam"));
    }

    @Test
    void oneOtherWordOrOneOtherCapitalChangesIt() {
        assertThat(Fingerprint.of("no dam"))
                .isNotEqualTo(Fingerprint.of("a dam"))
                .isNotEqualTo(Fingerprint.of("No dam"));
    }

    @Test
    void itIsTwelveLettersThatYamlReadsAsText() {
        assertThat(Fingerprint.ofText("one\n\ntwo")).hasSize(2).allMatch(Fingerprint::isWellFormed);
        assertThat(Fingerprint.isWellFormed("0123456789ab")).isFalse();
    }

    @Test
    void itIsTheBeginningOfTheSha256OfTheText() {
        // sha256("abc") = ba7816bf 8f01...
        assertThat(Fingerprint.of("abc")).isEqualTo("lkhibglpipab");
    }
}
