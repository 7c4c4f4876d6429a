package org.westphalia.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.GivenRecord;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.deal.Search;
import org.westphalia.explore.RecordSupport.ReadingFit;
import org.westphalia.explore.TellingOffers.Answer;
import org.westphalia.explore.TellingOffers.Offer;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

class WhatRecordSupportsTest {
    /// The line in the middle is worth 50 to each; upland's no-deal value is what readings differ in.
    private static final String CASE =
            """
            case: A line
            issues:
              line: {options: {north: Far north, middle: In the middle, south: Far south}}
            parties:
              upland:
                title: Upland
                decides: true
                matters: {line: 1}
                likes: {line: {north: 100, middle: 50, south: 0}}
              lowland:
                title: Lowland
                decides: true
                matters: {line: 1}
                likes: {line: {north: 0, middle: 50, south: 100}}
                no-deal: 30
            claims:
              upland-is-weak: {says: Upland needs a deal, question: upland's alternative, set: {upland.no-deal: 20}}
              upland-is-strong: {says: Upland needs no deal, question: upland's alternative, set: {upland.no-deal: 80}}
              nobody-knows: {says: Nobody knows what upland can do, question: upland's alternative, set: {upland.no-deal: 0..100}}
            readings:
              weak: {title: A weak Upland, holds: [upland-is-weak]}
              strong: {title: A strong Upland, holds: [upland-is-strong]}
              open: {title: An Upland unknown, holds: [nobody-knows]}
            proposals:
              middle-text:
                title: The line in the middle
                terms: {line: middle}
                answers: {upland: refused, lowland: signed}
              north-text:
                title: The line far north
                terms: {line: north}
                answers: {lowland: refused}
            """;

    private static final double SLIP = 0.05;

    private static Case source(String text) {
        Loaded loaded =
                CaseReader.read(
                        Path.of("line"),
                        Map.of("case.yaml", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.hasErrors()).as(loaded.findings().toString()).isFalse();
        return loaded.source().orElseThrow();
    }

    private static RecordSupport ask(Case source, int worlds, double slip, String... readings) {
        List<Optional<Reading>> asked = new ArrayList<>();
        for (String reading : readings) {
            asked.add(source.findReading(reading));
        }
        return WhatRecordSupports.of(
                source,
                asked,
                WhatIf.none(),
                slip,
                new Settings(worlds, 7, Search.USUAL_LIMIT, () -> false));
    }

    @Test
    void theBayesFactorOfTwoExactReadingsIsTheOneByHand() {
        RecordSupport found = ask(source(CASE), 100, SLIP, "strong", "weak");
        ReadingFit strong = found.readings().getFirst();
        ReadingFit weak = found.readings().getLast();
        assertThat(strong.all()).isEqualTo(Share.known(1, 1));
        assertThat(strong.likelihood().value()).isCloseTo(0.95 * 0.95 * 0.95, within(1e-12));
        assertThat(weak.likelihood().value()).isCloseTo(0.95 * 0.95 * 0.05, within(1e-12));
        assertThat(weak.best()).isEqualTo(2);
        WeightOfEvidence weight = found.weights().getFirst().getLast();
        assertThat(weight.bans()).isCloseTo(Math.log10(19), within(1e-12));
        assertThat(weight.decibans()).isCloseTo(12.7875, within(1e-4));
        assertThat(weight.low()).isEqualTo(weight.bans());
        assertThat(weight.high()).isEqualTo(weight.bans());
        assertThat(weight.strength()).isEqualTo(WeightOfEvidence.Strength.STRONG);
        assertThat(weight.withoutSlip()).isEmpty();
        assertThat(weight.isOpen()).isFalse();
        assertThat(found.weights().getLast().getFirst().bans())
                .isCloseTo(-weight.bans(), within(1e-12));
        assertThat(found.byFit()).containsExactly(0, 1);
    }

    @Test
    void theMisfitIsToldWithTheClaimBehindIt() {
        ReadingFit weak = ask(source(CASE), 100, SLIP, "weak").readings().getFirst();
        assertThat(weak.misfits()).hasSize(1);
        assertThat(weak.misfits().getFirst().answer()).isZero();
        assertThat(weak.misfits().getFirst().predictedSignature()).isTrue();
        assertThat(weak.misfits().getFirst().claims()).containsExactly("upland-is-weak");
        String refusing = CASE.replace("answers: {upland: refused,", "answers: {upland: signed,");
        ReadingFit strong = ask(source(refusing), 100, SLIP, "strong").readings().getFirst();
        assertThat(strong.misfits().getFirst().predictedSignature()).isFalse();
        assertThat(strong.misfits().getFirst().claims()).containsExactly("upland-is-strong");
    }

    @Test
    void worldsThatPredictAnAnswerAreThoseInWhichTheNumberSaysSo() {
        Case source = source(CASE);
        RecordSupport found = ask(source, 500, SLIP, "open", "strong");
        Model model = Model.resolve(source, Optional.of("open"), WhatIf.none());
        long refusing = 0;
        long deals = 0;
        for (int k = 0; k < 500; k++) {
            double noDeal = model.draw(7, k).values()[0];
            refusing += noDeal > 50 ? 1 : 0;
            // The middle is the only line that lowland signs beside the far south, which is worth
            // nothing to upland.
            deals += noDeal <= 50 ? 1 : 0;
        }
        ReadingFit open = found.readings().getFirst();
        assertThat(open.predicted())
                .containsExactly(Share.of(refusing, 500), Share.of(500, 500), Share.of(500, 500));
        assertThat(open.missing()).containsExactly(refusing, 500 - refusing, 0L, 0L);
        assertThat(open.deals().prior()).isEqualTo(Share.of(deals, 500));
        double fitting = refusing * 0.95;
        double missing = (500 - refusing) * 0.05;
        assertThat(open.deals().given()).isCloseTo(missing / (fitting + missing), within(1e-12));
        assertThat(open.likelihood().value())
                .isCloseTo((fitting + missing) / 500 * 0.95 * 0.95, within(1e-12));
        WeightOfEvidence weight = found.weights().getFirst().getLast();
        assertThat(weight.withoutSlip().getAsDouble())
                .isCloseTo(Math.log10(refusing / 500.0), within(1e-12));
        assertThat(weight.low()).isLessThan(weight.bans());
        assertThat(weight.high()).isGreaterThan(weight.bans());
    }

    @Test
    void withoutASlipTheIntervalOfAReadingIsThatOfTheShareOfItsWorlds() {
        long[] missing = {37, 100, 63};
        Likelihood likelihood = Likelihood.of(missing, 0, false);
        Share share = Share.of(37, 200);
        assertThat(likelihood.value()).isCloseTo(share.value(), within(1e-15));
        assertThat(likelihood.low()).isCloseTo(share.low(), within(1e-12));
        assertThat(likelihood.high()).isCloseTo(share.high(), within(1e-12));
        assertThat(Likelihood.of(new long[] {0, 200}, 0, false).low()).isZero();
        Likelihood alike = Likelihood.of(new long[] {0, 200, 0}, SLIP, false);
        assertThat(alike.value()).isCloseTo(0.95 * 0.05, within(1e-12));
        assertThat(alike.low()).isLessThan(alike.value());
        assertThat(alike.high()).isGreaterThan(alike.value());
    }

    @Test
    void atASlipOfOneHalfAnAnswerSaysNothing() {
        RecordSupport found = ask(source(CASE), 100, 0.5, "strong", "weak");
        assertThat(found.weights().getFirst().getLast().bans()).isZero();
    }

    @Test
    void whatAnAnswerTellsOfTwoExactReadingsIsWhatTheChannelCarries() {
        RecordSupport found = ask(source(CASE), 100, SLIP, "strong", "weak");
        TellingOffers offers = found.offer().orElseThrow();
        assertThat(offers.parties()).containsExactly("upland", "lowland");
        Offer best = offers.offers().getFirst();
        assertThat(best.terms().choices()).containsEntry("line", "middle");
        assertThat(best.origins()).contains("middle-text", "a deal by weak");
        // Upland alone answers differently; a symmetric channel with this slip carries 1 - H(slip)
        // bits.
        double carried =
                1 + (SLIP * Math.log(SLIP) + (1 - SLIP) * Math.log(1 - SLIP)) / Math.log(2);
        assertThat(best.reading().orElseThrow().bits()).isCloseTo(carried, within(1e-12));
        assertThat(best.deal().bits()).isCloseTo(carried, within(1e-12));
        assertThat(best.reading().orElseThrow().low())
                .isEqualTo(best.reading().orElseThrow().high());
        Answer signed =
                best.answers().stream()
                        .filter(answer -> answer.signers().equals(List.of("upland", "lowland")))
                        .findFirst()
                        .orElseThrow();
        assertThat(signed.chance()).isCloseTo(0.5 * 0.95 * (0.95 + 0.05), within(1e-12));
        assertThat(signed.readingThen().get(1)).isCloseTo(0.95, within(1e-12));
        assertThat(signed.dealThen()).isCloseTo(0.95, within(1e-12));
        double all = best.answers().stream().mapToDouble(Answer::chance).sum();
        assertThat(all).isCloseTo(1, within(1e-12));
    }

    @Test
    void readingsThatPredictAlikeAreTiedAndNoOfferTellsThemApart() {
        Case source = source(CASE);
        RecordSupport found = ask(source, 50, SLIP, "weak", "weak");
        assertThat(found.weights().getFirst().getLast().bans()).isZero();
        assertThat(found.offer()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        Case source = source(CASE);
        assertThat(ask(source, 200, SLIP, "open", "weak"))
                .isEqualTo(ask(source, 200, SLIP, "open", "weak"));
        Offer offer =
                ask(source, 200, SLIP, "open", "weak").offer().orElseThrow().offers().getFirst();
        assertThat(offer.reading().orElseThrow().low())
                .isLessThan(offer.reading().orElseThrow().high());
    }

    @Test
    void aRecordWithoutAnswersAndASlipOfNoChanceAreRefused() {
        Case source = source(CASE);
        assertThatIllegalArgumentException().isThrownBy(() -> ask(source, 10, 0, "weak"));
        assertThatIllegalArgumentException().isThrownBy(() -> ask(source, 10, 0.6, "weak"));
        Case silent = source(CASE.replaceAll("answers: \\{[^}]*}", "by: upland"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ask(silent, 10, SLIP, "weak"))
                .withMessageContaining("no answer");
    }

    @Test
    void strengthsAreThoseOfThePrintedTable() {
        assertThat(new WeightOfEvidence(0.5, 0, 1, java.util.OptionalDouble.empty()).strength())
                .isEqualTo(WeightOfEvidence.Strength.BARE_MENTION);
        assertThat(new WeightOfEvidence(-0.9, -1, 1, java.util.OptionalDouble.empty()).strength())
                .isEqualTo(WeightOfEvidence.Strength.SUBSTANTIAL);
        assertThat(new WeightOfEvidence(-2.1, -3, -1, java.util.OptionalDouble.empty()).strength())
                .isEqualTo(WeightOfEvidence.Strength.DECISIVE);
        assertThat(WeightOfEvidence.Strength.STRONG.words()).isEqualTo("strong");
    }

    @Test
    void aSweepGivenTheRecordKeepsTheWorldsThatADrawKeeps() {
        Case source = source(CASE);
        WhatIf given = WhatIf.none().withSift(Optional.of(new GivenRecord(0, Search.USUAL_LIMIT)));
        Sweep sweep =
                new Sweep(
                        source,
                        List.of(new Track(Optional.of("open"), given, 1)),
                        OpenClaims.none(),
                        Drawing.MONTE_CARLO,
                        7,
                        40,
                        Search.USUAL_LIMIT);
        Sample sample = Sample.of(Plan.of(sweep), new LocalRunner(2), () -> false).getFirst();
        Model model = Model.resolve(source, Optional.of("open"), given);
        for (int k = 0; k < 40; k++) {
            assertThat(sample.inputs()[0][k]).isEqualTo(model.draw(7, k).values()[0]);
            assertThat(sample.inputs()[0][k]).isGreaterThan(50);
        }
    }
}
