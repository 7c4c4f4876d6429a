package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.answer.Departures;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;

class AssessTextTest {
    private final Page page = new Page(1000, new Paint(false));
    private final AssessText text = new AssessText(Samples.river(), page);

    private static Assessment with(Verdict verdict, String basis, Share share) {
        Assessment sample = Samples.possible();
        return new Assessment(
                sample.reading(),
                sample.title(),
                verdict,
                new Assessment.Basis(basis, !basis.equals("none"), 1),
                share,
                sample.terms(),
                sample.judgement(),
                sample.judgedIn(),
                sample.withoutDurability(),
                sample.proposals(),
                sample.reasons(),
                Optional.empty(),
                List.of(),
                1,
                0);
    }

    private String sentence(Verdict verdict, String basis, long hits, long worlds) {
        return new VerdictText(Samples.river(), new Paint(false))
                .sentence(with(verdict, basis, Share.of(hits, worlds)))
                .replace('\u00a0', ' ');
    }

    @Test
    void everyVerdictIsASentenceThatCanBeQuotedAlone() {
        String who = "According to economist (An economist's account) ";
        assertThat(sentence(Verdict.IMPOSSIBLE, "refutation-of-every-world", 0, 1000))
                .isEqualTo(who + "there is no deal: proved for every world your ranges allow.");
        assertThat(sentence(Verdict.CERTAIN, "witness-in-every-world", 1000, 1000))
                .isEqualTo(
                        who
                                + "there is a deal: the same terms would be signed in every world your ranges allow.");
        assertThat(sentence(Verdict.POSSIBLE, "witness", 123, 1000))
                .isEqualTo(
                        who
                                + "a deal is possible: in 12.3 % (10.4 to 14.5) of the worlds your ranges allow.");
    }

    @Test
    void rareAndCommonAreSaidOnlyWhereTheIntervalAllows() {
        assertThat(sentence(Verdict.POSSIBLE, "witness", 12, 1000))
                .contains("possible but rare: in 1.2 %");
        assertThat(sentence(Verdict.POSSIBLE, "witness", 900, 1000))
                .contains("possible and common: in 90 %");
        assertThat(sentence(Verdict.POSSIBLE, "witness", 1, 20))
                .contains("a deal is possible: in 5 %");
        assertThat(sentence(Verdict.POSSIBLE, "witness", 1, 10))
                .contains("a deal is possible: in 1 of 10 drawn worlds, too few");
    }

    @Test
    void exactNumbersAllowNoTalkOfRanges() {
        assertThat(sentence(Verdict.IMPOSSIBLE, "refutation", 0, 1))
                .endsWith("there is no deal: proved.");
        assertThat(sentence(Verdict.CERTAIN, "witness", 1, 1))
                .endsWith("there is a deal, checked independently.");
    }

    @Test
    void whatWasNotShownIsOpen() {
        assertThat(sentence(Verdict.OPEN, "none", 0, 1000))
                .contains(
                        "it is open whether there is a deal: neither shown nor refuted within the limit")
                .contains("0 % (at most 0.4) of the worlds your ranges allow");
        assertThat(sentence(Verdict.OPEN, "none", 0, 0)).contains("none was drawn in time");
    }

    @Test
    void noPercentageStandsWithoutItsRangesAndSeed() {
        text.overview(List.of(Samples.impossible(), Samples.possible()), Departures.none());
        assertThat(page.toString())
                .contains("Shares are of the worlds your ranges allow: 1000 drawn, seed 1")
                .contains("It hinges most on upland.cabinet.no-deal")
                .contains("[the-cabinet-can-wait]")
                .contains("hinges on no range")
                .contains("Read with care")
                .contains("Not in the model");
    }

    @Test
    void noScreenIsTooNarrowOrTooWide() {
        for (int width = 30; width <= 200; width++) {
            Page narrow = new Page(width, new Paint(false));
            new AssessText(Samples.river(), narrow)
                    .overview(List.of(Samples.impossible(), Samples.possible()), Departures.none());
            new DetailText(Samples.river(), narrow)
                    .write(Samples.possible(), Optional.empty(), Samples.river().claims());
            new DealsText(Samples.river(), narrow).write(Samples.deals(), false);
            int limit = width;
            assertThat(narrow.toString().lines())
                    .as("width %d", width)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(limit));
        }
    }
}
