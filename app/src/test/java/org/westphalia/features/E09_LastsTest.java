package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Would it last, and who would break it?
class E09_LastsTest {
    private static final String POWER = "published/powell-shifting-power";

    @Test
    void aDivisionThatBindsNobodyTomorrowIsWorthMoreBrokenToTheRisingState() {
        Run run = Run.of("lasts", POWER, "share=x70");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(words(run))
                .contains(
                        "The chance that they still stand at the horizon (one period from signature) is 0 %.")
                .contains("These terms are no deal: decliner refuses.")
                .contains("Breaking them is worth more than keeping them to riser.")
                .contains("riser 3 3.5 +0.5")
                .contains("- riser: kept [no claim]; broken [riser-below]")
                .contains("impossible; were every agreement sure to last: certain.")
                .contains("No change of clauses does it: proved");
        assertThat(run.widest()).isLessThanOrEqualTo(80);
    }

    @Test
    void ofAllDealsTheLeastAndTheLikeliestToLastStandSideBySide() {
        Run run = Run.of("lasts", "teaching/river-ona", "--world", "1", "--worlds", "40");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        Golden.same("river-ona.lasts.txt", run.out());
    }

    @Test
    void openTermsAreCompletedAndToldWithEverybodysChoice() {
        Run run = Run.of("lasts", "teaching/river-ona", "may-draft", "--worlds", "40");
        Golden.same("river-ona.lasts-may-draft.txt", run.out());
        assertThat(words(run))
                .contains("You left open monitor;")
                .contains("your ranges allow 50 % to 70 %")
                .contains("stays the analyst's claim.");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchemaAndRepeats() {
        String[] ofTerms = {
            "lasts", "teaching/river-ona", "may-draft", "--worlds", "20", "--format", "json"
        };
        Run run = Run.of(ofTerms);
        AnswerSchema.accepts(run.out());
        AnswerSchema.rejects(run.out().replace("\"more\"", "\"less\""));
        assertThat(Run.of(ofTerms).out()).isEqualTo(run.out());
        for (String[] of :
                new String[][] {
                    {"lasts", POWER, "--reading", "riser-above", "--format", "json"},
                    {"lasts", "teaching/used-car", "--format", "json"},
                    {"lasts", "teaching/river-ona", "--worlds", "20", "--format", "json"}
                }) {
            AnswerSchema.accepts(Run.of(of).out());
        }
    }

    @Test
    void aCaseWithoutDurabilitySaysThatEveryAgreementIsTakenToLast() {
        assertThat(words(Run.of("lasts", "teaching/used-car")))
                .contains("the case has no 'durability', so every agreement is taken to last")
                .contains("* Nobody says what follows when terms break");
    }

    @Test
    void aBaselineChangesTheChanceAndSaysWhereItComesFrom() {
        String[] set = {
            "lasts",
            "teaching/river-ona",
            "may-draft",
            "--worlds",
            "20",
            "--set",
            "durability.breaks=ucdp.peace-agreement"
        };
        assertThat(words(Run.of(set)))
                .contains("your ranges allow 54.6 % to 77.2 %")
                .contains("For durability.breaks: A baseline: 68 conflicts");
    }

    @Test
    void whatCannotBeAskedIsBadInput() {
        Run unknown = Run.of("lasts", "teaching/river-ona", "june-draft");
        assertThat(unknown.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(unknown.err()).contains("june-draft");
        Run broken = Run.of("lasts", "teaching/river-ona", "dam=none", "flow=weak");
        assertThat(broken.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(broken.errWords()).contains("cannot be completed");
        assertThat(Run.of("lasts", "teaching/river-ona", "--worlds", "0").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    private static String words(Run run) {
        return run.outWords().replace('\u00a0', ' ');
    }
}
