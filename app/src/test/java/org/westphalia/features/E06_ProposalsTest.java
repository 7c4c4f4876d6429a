package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// What of this proposal?
class E06_ProposalsTest {

    /// The worked example of docs/methods/proposals.md.
    @Test
    void fourThousandOnWornTyresTakesTwoChangesAndEachClauseIsAPoisonPill() {
        Run run = Run.of("terms", "used-car", "price=p4", "tyres=worn");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains("seller: never with price=p4 (red line cash)")
                .contains("It becomes a deal once at least 2 clauses change (proved: no fewer do).")
                .contains("price=p5, tyres=new price=p4, tyres=worn")
                .contains("- price=p4 \"4 000\"")
                .contains("- buyer: yields on price (-25) for tyres (+40); gains 15 in all.")
                .contains("- seller: yields on tyres (-20) for price (+50); gains 30 in all.");
        Golden.same("used-car.terms-refused.txt", run.out());
    }

    @Test
    void aDealNeedsNoChangeAndWhetherAllCouldDoBetterIsProved() {
        assertThat(words(Run.of("terms", "used-car", "price=p5", "tyres=new")))
                .contains("None: it is a deal as it stands.")
                .contains("Trades that improve it for all None (proved)");
    }

    @Test
    void whereThereIsNoDealAtAllNoChangeOfClausesMakesOne() {
        assertThat(words(Run.of("terms", "river-ona", "may-draft")))
                .contains("No terms at all are a deal here (proved)")
                .contains("Upland would sign, whatever the others do, once one clause changes");
    }

    @Test
    void twoTextsStandSideBySideAndNoThirdBeatsBothWhereThatIsProved() {
        Run run =
                Run.of(
                        "terms",
                        "used-car",
                        "price=p5",
                        "tyres=new",
                        "--against",
                        "price=p4,tyres=worn");
        assertThat(words(run))
                .contains("They differ on 2 clauses.")
                .contains("in all -15 -30")
                .contains("A third text that beats both None (proved)");
        Golden.same("used-car.terms-against.txt", run.out());
    }

    @Test
    void theAnswerForProgramsKeepsToItsSchemaAndRepeats() {
        for (String[] of :
                new String[][] {
                    {"terms", "used-car", "price=p4", "tyres=worn", "--format", "json"},
                    {"terms", "river-ona", "may-draft", "--worlds", "20", "--format", "json"},
                    {
                        "terms",
                        "ukraine-2025",
                        "points-28",
                        "--reading",
                        "lieven",
                        "--against",
                        "paris-text",
                        "--worlds",
                        "20",
                        "--format",
                        "json"
                    }
                }) {
            Run run = Run.of(of);
            AnswerSchema.accepts(run.out());
            AnswerSchema.rejects(run.out().replace("\"poison-pills\"", "\"pills\""));
            assertThat(Run.of(of).out()).isEqualTo(run.out());
        }
    }

    @Test
    void aTextThatIsUnknownOrNoTimeLeftIsSaid() {
        Run unknown = Run.of("terms", "river-ona", "may-draft", "--against", "mai-draft");
        assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(unknown.err()).contains("Did you mean 'may-draft'?");
        Run late = Run.of("terms", "used-car", "price=p4", "tyres=worn", "--within", "0ms");
        assertThat(late.status()).isEqualTo(ExitStatus.OUT_OF_TIME);
        assertThat(late.out()).contains("limit");
    }

    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }
}
