package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Which uncertain claims and numbers decide whether there is a deal.
class G06_DecidesTest {
    private static final String[] LIEVEN = {
        "decides", "ukraine-2025", "--reading", "lieven", "--worlds", "800", "--pairs", "64"
    };

    @Test
    void claimsAndNumbersAreToldWithWhereDealsAreCommonerAndHowManyWorldsWouldSettleIt() {
        Run run = Run.of(LIEVEN);
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("According to lieven")
                .contains("Of the worlds your ranges allow")
                .contains("the-camps-differ-on-the-war")
                .contains("russia.reconcilers.no-deal")
                .contains("Deals are")
                .contains("It would take about")
                .contains("total Sobol index");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(Run.of(LIEVEN).out()).isEqualTo(Run.of(LIEVEN).out());
    }

    @Test
    void whereNothingDecidesItSaysSo() {
        assertThat(words(Run.of("decides", "teaching/used-car")))
                .contains("nothing in your ranges decides");
        assertThat(
                        words(
                                Run.of(
                                        "decides",
                                        "ukraine-2025",
                                        "--reading",
                                        "bremmer",
                                        "--worlds",
                                        "50")))
                .contains("None has a deal, so nothing in your ranges decides");
    }

    @Test
    void givenTheRecordNumbersAreTiedToEachOtherAndPartsAreNotTold() {
        assertThat(
                        words(
                                Run.of(
                                        "decides",
                                        "teaching/river-ona",
                                        "--reading",
                                        "minister",
                                        "--given-record",
                                        "--worlds",
                                        "300",
                                        "--pairs",
                                        "16")))
                .contains("the worlds that were thrown away tie the numbers to each other");
    }

    @Test
    void whetherAClaimHoldsMayBeLeftOpen() {
        assertThat(
                        words(
                                Run.of(
                                        "decides",
                                        "ukraine-2025",
                                        "--reading",
                                        "washington-in-autumn",
                                        "--perhaps",
                                        "the-camps-differ-on-the-war",
                                        "--worlds",
                                        "100",
                                        "--pairs",
                                        "0")))
                .contains("According to washington-in-autumn");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchema() {
        for (String pairs : new String[] {"16", "0"}) {
            AnswerSchema.accepts(
                    Run.of(
                                    "decides",
                                    "ukraine-2025",
                                    "--reading",
                                    "lieven",
                                    "--worlds",
                                    "400",
                                    "--pairs",
                                    pairs,
                                    "--format",
                                    "json")
                            .out());
        }
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(Run.of("decides", "ukraine-2025", "--world", "3").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("decides", "ukraine-2025", "--pairs", "-1").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("decides", "ukraine-2025", "--worlds", "0").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
