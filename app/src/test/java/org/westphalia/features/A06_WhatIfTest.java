package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// What if a lever were pulled, a claim dropped, a number another?
class A06_WhatIfTest {

    @Test
    void aNumberMaySetAnotherVerdict() {
        assertThat(Run.of("deals", "used-car").out()).contains("2 of the 6 terms");
        Run run = Run.of("deals", "used-car", "--set", "seller.no-deal=75");
        assertThat(run.out())
                .contains("What if seller.no-deal is set to 75?")
                .contains("1 of the 6 terms that keep the rules is a deal.");
    }

    @Test
    void aClaimMayBeLeftOutOrHeldInstead() {
        Run run =
                Run.of(
                        "assess",
                        "river-ona",
                        "--worlds",
                        "20",
                        "--reading",
                        "minister",
                        "--without",
                        "farmers-fear-flooding");
        assertThat(run.out())
                .contains("What if claim farmers-fear-flooding is not held?")
                .doesNotContain("farmers-fear-flooding:");
        Run rival =
                Run.of(
                        "assess",
                        "river-ona",
                        "--worlds",
                        "20",
                        "--reading",
                        "minister",
                        "--hold",
                        "the-dam-pays-nobody");
        assertThat(rival.out())
                .contains("  the-dam-pays-nobody:")
                .doesNotContain("  power-comes-first:");
    }

    @Test
    void leversMayBePulledAndDropped() {
        Run run =
                Run.of(
                        "deals",
                        "river-ona",
                        "--pull",
                        "cheap-loan,dam-insurance",
                        "--drop",
                        "gauges-early");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains(
                        "lever cheap-loan is pulled, lever dam-insurance is pulled and lever gauges-early is dropped?");
    }

    @Test
    void aLeverThatStandsAlreadyAsAskedIsSaidToChangeNothing() {
        assertThat(Run.of("deals", "river-ona", "--drop", "cheap-loan").outWords())
                .contains("lever cheap-loan is dropped (changes nothing: it is not in force)?");
        assertThat(Run.of("deals", "river-ona", "--pull", "gauges-early").outWords())
                .contains(
                        "lever gauges-early is pulled (changes nothing: it is in force already)?");
    }

    @Test
    void theBeginningOfANameIsNearEnough() {
        assertThat(Run.of("deals", "river-ona", "--without", "upland-keep").errWords())
                .contains("Did you mean 'upland-keeps-the-water'?");
    }

    @Test
    void aNumberThatTheAskerSetIsTracedToTheAsker() {
        Run run = Run.of("terms", "river-ona", "may-draft", "--set", "delta.no-deal=35");
        assertThat(run.outWords()).contains("delta: no deal [--set]");
        Run json =
                Run.of(
                        "terms",
                        "river-ona",
                        "may-draft",
                        "--set",
                        "delta.no-deal=35",
                        "--format",
                        "json");
        AnswerSchema.accepts(json.out());
        assertThat(json.out()).doesNotContain("\"--set\"");
    }

    @Test
    void everyMisspelledNameIsToldWithTheNearest() {
        Run run =
                Run.of(
                        "assess",
                        "river-ona",
                        "--pull",
                        "chaep-loan",
                        "--hold",
                        "farmers-feel-flooding",
                        "--reading",
                        "minster");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords())
                .contains("Did you mean 'cheap-loan'?")
                .contains("Did you mean 'minister'?")
                .contains("farmers-fear-flooding");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leversThatExcludeEachOtherOrComeTooEarlyAreNotPulled() {
        assertThat(
                        Run.of("assess", "river-ona", "--pull", "aid-stop,cheap-loan,dam-insurance")
                                .errWords())
                .contains("cannot be pulled together");
        assertThat(Run.of("assess", "river-ona", "--pull", "dam-insurance").errWords())
                .contains("can only be pulled after 'cheap-loan'");
        assertThat(
                        Run.of("assess", "river-ona", "--pull", "aid-stop", "--drop", "aid-stop")
                                .errWords())
                .contains("--pull and to --drop");
    }

    @Test
    void rivalsAreNotHeldTogether() {
        Run run = Run.of("assess", "river-ona", "--hold", "power-comes-first,the-dam-pays-nobody");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains("answer the same question");
    }

    @Test
    void aPathOrAValueThatMakesNoSenseIsShownWithTheSpotMarked() {
        Run run =
                Run.of(
                        "terms",
                        "river-ona",
                        "may-draft",
                        "--set",
                        "delta.no-daal=40",
                        "--set",
                        "delta.bonus=4o",
                        "--set",
                        "oops");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords())
                .contains("Did you mean 'no-deal'?")
                .contains("^^^^^^^")
                .contains("'4o' is not a number")
                .contains("'oops' sets nothing");
    }

    @Test
    void departuresAreToldInJsonToo() {
        Run run =
                Run.of(
                        "deals",
                        "river-ona",
                        "--pull",
                        "cheap-loan",
                        "--without",
                        "upland-keeps-the-water",
                        "--set",
                        "delta.bonus=2",
                        "--format",
                        "json");
        AnswerSchema.accepts(run.out());
        assertThat(run.out()).contains("\"cheap-loan\"").contains("\"delta.bonus=2\"");
    }

    @Test
    void comparisonsThatNoWorldKeepsAreAMistakeOfTheQuestion() {
        Run run =
                Run.of(
                        "terms",
                        "river-ona",
                        "may-draft",
                        "--set",
                        "delta.no-deal={better-than: may-draft-watched, worse-than: unwatched}");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.errWords()).contains("of a thousand drawn worlds none kept all of them");
    }
}
