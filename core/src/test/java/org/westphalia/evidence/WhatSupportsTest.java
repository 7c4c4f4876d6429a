package org.westphalia.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.model.Case;

class WhatSupportsTest {
    private static final Extractor NONE =
            _ -> {
                throw new IOException("no text is asked for");
            };

    @Test
    void withoutTheTextsEveryCitationIsThereAndNoneIsVerified() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("core") ? here.getParent() : here;
        Loaded loaded = CaseReader.read(root.resolve("cases/ukraine-2025"));
        Case source = loaded.source().orElseThrow();
        Support support =
                WhatSupports.of(
                        source,
                        source.claims(),
                        Map.of("all", source.claims()),
                        loaded.places(),
                        Optional.empty(),
                        NONE);
        assertThat(support.findings()).isEmpty();
        assertThat(support.supported().stream().filter(Support.Supported::claim))
                .hasSameSizeAs(source.claims());
        for (Support.Supported each : support.supported()) {
            if (each.claim()) {
                assertThat(each.passages())
                        .as(each.id())
                        .hasSameSizeAs(source.findClaim(each.id()).orElseThrow().because());
            }
            assertThat(each.passages())
                    .allSatisfy(passage -> {
                        assertThat(passage.state()).isEqualTo(Support.State.UNVERIFIED);
                        assertThat(passage.why()).isNotBlank();
                        assertThat(passage.context()).isEmpty();
                    });
        }
        assertThat(support.sources()).hasSameSizeAs(source.sources());
        assertThat(support.sources())
                .allSatisfy(cover ->
                        assertThat(cover.cited().size() + cover.uncited().size())
                                .isEqualTo(cover.paragraphs()));
    }

    @Test
    void withTheTextAPlaceIsShownInContextAndWhatHasChangedIsSeen(@TempDir Path folder)
            throws IOException {
        List<String> fingerprints =
                Fingerprint.ofText("The first paragraph.\n\nThe second. It has two sentences.\n");
        Path file = Files.createDirectories(folder.resolve("talks")).resolve("case.yaml");
        Files.writeString(
                file,
                """
                case: Talks
                about: A test.
                issues: {price: {title: Price, options: {low: Low, high: High}}}
                parties:
                  buyer: {title: Buyer, decides: true}
                  seller: {title: Seller, decides: true}
                claims:
                  buyer-can-wait:
                    says: The buyer can wait.
                    because: [{source: minutes, at: p2.s2, says: it was said}]
                    set: {buyer.no-deal: 40}
                  seller-cannot:
                    says: The seller cannot.
                    because: [{source: minutes, at: p1, quote: The first paragraph.}]
                    set: {seller.no-deal: 20}
                readings: {all: {title: All, holds: [buyer-can-wait, seller-cannot]}}
                sources: {minutes: {author: A clerk, title: Minutes, fingerprints: [%s]}}
                """
                        .formatted(String.join(", ", fingerprints)));
        Loaded loaded = CaseReader.read(file.getParent());
        Case source = loaded.source().orElseThrow();
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("minutes.txt"),
                "Another first paragraph.\n\nThe second. It has two sentences.\n");
        Support support =
                WhatSupports.of(
                        source,
                        source.claims(),
                        Map.of("all", source.claims()),
                        loaded.places(),
                        Optional.of(texts),
                        new PlainText());
        Support.Passage second = support.supported().getFirst().passages().getFirst();
        assertThat(second.state()).isEqualTo(Support.State.VERIFIED);
        assertThat(second.context().orElseThrow().sentences()).hasSize(2);
        assertThat(second.context().orElseThrow().sentence()).isEqualTo(2);
        Support.Passage first = support.supported().get(1).passages().getFirst();
        assertThat(first.state()).isEqualTo(Support.State.DRIFTED);
        assertThat(support.findings()).isNotEmpty();
        assertThat(support.reliances())
                .anySatisfy(
                        each -> assertThat(each).isInstanceOf(Support.Reliance.OneSource.class));
    }
}
