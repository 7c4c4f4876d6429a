package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.cli.ExitStatus;
import org.westphalia.evidence.Fingerprint;

/// What a case rests on is shown place by place.
class D01_EvidenceTest {
    private static final String MINUTES =
            "Minutes\nThe bank spoke first. The mill kept silent.\nNobody signed.\n";

    private static final String CASE =
            """
            case: The mill
            issues:
              price: {options: {low: a low one, high: a high one}}
            parties:
              bank: {decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10}
              mill: {decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
            claims:
              the-bank-leads:
                says: The bank leads the talks.
                because: [{source: minutes, at: p2.s1, says: it spoke first}]
                set: {bank.no-deal: 20}
              the-mill-waits:
                says: The mill waits.
                because: [{source: minutes, at: p2.s2}, {source: minutes, at: over lunch}]
                set: {mill.no-deal: 20}
              nobody-knows-why:
                says: Nobody knows why.
              it-was-overheard:
                says: It was overheard.
                because: [{source: rumour, says: so they say}]
            readings:
              clerk: {title: The clerk, holds: [the-bank-leads, the-mill-waits, nobody-knows-why]}
            sources:
              minutes: {file: minutes.txt, quality: high, fingerprints: [%s]}
              rumour: {title: What is said in town, quality: low}
            """
                    .formatted(String.join(", ", Fingerprint.ofText(MINUTES)));

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("mill/sources"));
        Files.writeString(folder.resolve("mill/case.yaml"), CASE);
        Files.writeString(folder.resolve("mill/sources/minutes.txt"), MINUTES);
    }

    private Run evidence(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "evidence";
        words[1] = "mill";
        System.arraycopy(more, 0, words, 2, more.length);
        return Run.in(folder, Map.of("COLUMNS", "100"), words);
    }

    @Test
    void theSummaryComesFirstThenWhatNeedsAttention() {
        Run run = evidence();
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains(
                        "3 of 4 claims have evidence: 4 places in 2 sources, of which 2 verified, 2 unverified, none drifted.")
                .contains("2 of the 3 paragraphs of the sources are cited by nobody.")
                .contains("Claims without evidence - nobody-knows-why")
                .contains("free words name no place that could be looked up: minutes (1)")
                .contains(
                        "clerk rests on one source: 2 of its 2 claims with evidence have none but minutes")
                .contains(
                        "it-was-overheard has one source only, rumour, and that is of low quality");
        assertThat(run.out())
                .containsPattern("minutes +high +at hand +3 +1 of 3 +p1, p3")
                .containsPattern("the-mill-waits +minutes p2.s2, over lunch \\(unverified\\)");
    }

    @Test
    void aClaimIsShownWithTheTextAroundItsPlaces() {
        assertThat(evidence("--claim", "the-bank-leads").outWords())
                .contains("minutes p2.s1, cited by the claim 'the-bank-leads' (verified)")
                .contains("p1: Minutes")
                .contains("p2: >> The bank spoke first. << The mill kept silent.")
                .contains("p3: Nobody signed.");
    }

    @Test
    void aReadingIsAskedAboutItsOwnClaimsOnly() {
        assertThat(evidence("--reading", "clerk").outWords())
                .contains("Claims that clerk (The clerk) holds.")
                .contains("2 of 3 claims have evidence")
                .doesNotContain("overheard");
    }

    @Test
    void aTextThatIsNoLongerTheSameIsShownInContext() throws IOException {
        Files.writeString(
                folder.resolve("mill/sources/minutes.txt"), MINUTES.replace("first", "last"));
        Run run = evidence();
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.outWords())
                .contains("2 drifted")
                .contains("Drifted: the text is not what was cited")
                .contains(">> The bank spoke last. <<");
        assertThat(evidence("--format", "json").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void withoutTheTextsTheFingerprintsStillTellHowMuchNobodyCites() throws IOException {
        Files.delete(folder.resolve("mill/sources/minutes.txt"));
        Files.delete(folder.resolve("mill/sources"));
        Run run = evidence();
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains("0 verified, 4 unverified")
                .contains("2 of the 3 paragraphs of the sources are cited by nobody.")
                .contains("the text is not at hand: minutes (2)");
    }

    @Test
    void aNameThatTheCaseDoesNotHaveIsBadInputWithTheNearest() {
        Run run = evidence("--claim", "the-bank-leds");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Did you mean 'the-bank-leads'?");
        assertThat(evidence("--sources", "nowhere").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void theAnswerInJsonIsAsTheSchemaSays() {
        Run run = evidence("--format", "json", "--context");
        AnswerSchema.accepts(run.out());
        assertThat(run.out()).contains("\"kind\": \"one-source\"").contains("\"sentence\": 1");
        AnswerSchema.accepts(Run.of("evidence", "ukraine-2025", "--format", "json").out());
        AnswerSchema.rejects(run.out().replace("\"uncited\"", "\"unread\""));
    }
}
