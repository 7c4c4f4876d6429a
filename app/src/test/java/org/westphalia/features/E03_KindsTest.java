package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// How far it is to a deal, and what kind of obstacle stands in the way.
class E03_KindsTest {

    @Test
    void aStakeThatCannotBeDividedIsDividedByLot() {
        Run run = Run.of("why", "published/fearon-1995-indivisible", "--reading", "near-even");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("What it takes, and nothing less does; there is no other such set:")
                .contains("- The stakes can be divided, by lot.")
                .contains("stake=to-a with a chance of 62.5 %")
                .contains(
                        "red lines without a price (nobody draws a red line that holds at any price)");
    }

    @Test
    void optimistsAreFivePointsApartAndMisjudgeWhatTheyHave() {
        Run run = Run.of("why", "published/fearon-1995-optimism", "--reading", "optimists");
        assertThat(words(run))
                .contains("No-deal of State A, now 70 falls by 5")
                .contains("Together, the least in sum: the no-deal of State A falls by 5.")
                .contains("- Everybody sees its no-deal as the author of the reading does.")
                .contains("misjudged alternatives by each-trusts-its-arms");
    }

    @Test
    void moneyBetweenTwoAmountsIsToldAsAnAmount() {
        Run run =
                Run.of(
                        "why",
                        "teaching/port-strike",
                        "--reading",
                        "hard-bargain",
                        "--worlds",
                        "60");
        assertThat(words(run))
                .contains("An amount of pay: ")
                .contains("of the way from four to eight");
    }

    @Test
    void allIsMachineReadableToo() {
        Run run =
                Run.of(
                        "why",
                        "published/fearon-1995-indivisible",
                        "--reading",
                        "near-even",
                        "--format",
                        "json");
        AnswerSchema.accepts(run.out());
        assertThat(run.out())
                .contains("\"kinds\"")
                .contains("\"remedies\"")
                .contains("\"distance\"")
                .contains("\"mixture\"");
    }

    @Test
    void aLimitOfTimeGivesWhatIsKnown() {
        Run run =
                Run.of(
                        "why",
                        "ukraine-2025",
                        "--reading",
                        "lieven",
                        "--worlds",
                        "30",
                        "--within",
                        "1ms",
                        "--format",
                        "json");
        assertThat(run.status()).isEqualTo(ExitStatus.OUT_OF_TIME);
        AnswerSchema.accepts(run.out());
        assertThat(words(Run.of("why", "ukraine-2025", "--reading", "lieven", "--within", "1ms")))
                .contains("The limit of time was reached");
    }

    private static String words(Run run) {
        return run.out().replaceAll("[\\s\\u00a0]+", " ");
    }
}
