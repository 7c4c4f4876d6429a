package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// What would open a deal, and what makes things worse.
class E05_LeversTest {

    @Test
    void theOneSetOfLeversThatOpensADealComesWithItsCostAndTheDeal() {
        Run run = Run.of("levers", "published/least-cost-levers");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("There is none as things stand, and one set of levers opens one;")
                .contains("1 relief, guarantee and mediator 9 yes 1 0")
                .contains("- Relief from sanctions (The mediator pulls it)")
                .contains("None changes by itself whether there is a deal.")
                .contains("arms mediator no 20; then 25 r -5, u +10");
    }

    @Test
    void carrotsOpenSticksBesideThemOpenMoreAndSticksAloneClose() {
        Run run = Run.of("levers", "ukraine-2025", "--reading", "lieven");
        assertThat(words(run))
                .contains("A deal becomes more frequent with ultimatum, reset,")
                .contains("It becomes rarer with aid-pledge and sanctions-tightened.")
                .contains("aid-pledge and reset 23 (+19 -0) 0 (+0 -4) 19 (+15 -0)");
    }

    @Test
    void whereNoLeverHelpsThatIsProvedAndWhatStandsInTheWayIsTold() {
        Run run =
                Run.of("levers", "ukraine-2025", "--reading", "bielieskov-march", "--worlds", "20");
        assertThat(words(run))
                .contains("no set of levers opens one.")
                .contains("That is proved for every world that the numbers allow,")
                .contains("No lever makes the largest shortfall of a party smaller.")
                .contains("[");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchemaAndRepeats() {
        String[] question = {
            "levers", "teaching/river-ona", "--worlds", "30", "--pairs", "--format", "json"
        };
        Run run = Run.of(question);
        AnswerSchema.accepts(run.out());
        assertThat(run.out()).contains("\"westphalia.levers\"").contains("\"openings\"");
        assertThat(Run.of(question).out()).isEqualTo(run.out());
        AnswerSchema.accepts(
                Run.of(
                                "levers",
                                "ukraine-2025",
                                "--reading",
                                "out-of-reach",
                                "--worlds",
                                "5",
                                "--format",
                                "json")
                        .out());
    }

    @Test
    void aDealThatIsThereNeedsNoLever() {
        assertThat(words(Run.of("levers", "teaching/used-car")))
                .contains("There is a deal already: no lever is needed.");
    }

    @Test
    void aLimitOfTimeIsTold() {
        Run run = Run.of("levers", "ukraine-2025", "--reading", "lieven", "--within", "1ms");
        assertThat(run.status()).isEqualTo(ExitStatus.OUT_OF_TIME);
        assertThat(words(run)).contains("The limit of time was reached");
    }

    @Test
    void offersInTurnAreWorkedOutFromTheLastAnswer() {
        String offer = "may-draft monitor=bank: delta, upland +aid-stop";
        Run run = Run.of("levers", "teaching/river-ona", "--worlds", "40", "--sequence", offer);
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains(
                        "The offer: dam=low, flow=weak, monitor=bank; put to delta, then to upland (pulling aid-stop).")
                .contains("1. upland, after delta has signed,")
                .contains("Levers by then: +aid-stop.")
                .contains("Does the order matter?");
        AnswerSchema.accepts(
                Run.of(
                                "levers",
                                "teaching/river-ona",
                                "--worlds",
                                "10",
                                "--format",
                                "json",
                                "--sequence",
                                offer)
                        .out());
    }

    @Test
    void anOfferThatCannotBePutIsRefusedWithAWayOut() {
        assertThat(refused("may-draft: delta, upland")).contains("leave monitor open");
        assertThat(refused("may-draft monitor=bank")).contains("does not say who is asked");
        assertThat(refused("may-draft monitor=bank: delta")).contains("upland is not asked");
        assertThat(refused("may-draft monitor=bank: delta, uplan")).contains("no party 'uplan'");
        assertThat(refused("may-draft monitor=bank: delta, upland +aid"))
                .contains("no lever 'aid'");
        assertThat(refused("may-draft monitor=bank: delta, upland +dam-insurance"))
                .contains("comes after cheap-loan");
    }

    private static String refused(String offer) {
        Run run = Run.of("levers", "teaching/river-ona", "--worlds", "5", "--sequence", offer);
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        return (run.out() + run.err()).replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
