package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Who would sign these terms?
class A03_TermsTest {

    @Test
    void termsThatAllSignAreADeal() {
        Run run = Run.of("terms", "used-car", "price=p5", "tyres=new");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out()).contains("These terms are a deal: buyer and seller sign.");
        Golden.same("used-car.terms.txt", run.out());
    }

    @Test
    void termsThatSomebodyRefusesAreNone() {
        Run run = Run.of("terms", "used-car", "price=p4", "tyres=worn");
        assertThat(run.out()).contains("These terms are no deal: seller refuses.").contains("cash");
    }

    @Test
    void everyMistakeInTheTermsIsToldAtOnceWithTheNearestName() {
        Run run = Run.of("terms", "used-car", "price=p7", "tires=new");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err())
                .contains("The issue 'price' has no option 'p7'.")
                .contains("There is no issue 'tires'.")
                .contains("Did you mean 'tyres'?");
    }

    @Test
    void theSameInJson() {
        Run run = Run.of("terms", "used-car", "price=p5", "tyres=new", "--format", "json");
        AnswerSchema.accepts(run.out());
        Golden.same("used-car.terms.json", run.out());
    }

    @Test
    void aProposalIsNamedByItsIdAndWhatItLeavesOpenIsCompletedAndSaidSo() {
        Run run = Run.of("terms", "river-ona", "may-draft");
        assertThat(run.out()).contains("You left open monitor; completed").contains("monitor=");
        Run text = Run.of("terms", "river-ona", "may-draft", "--format", "json");
        AnswerSchema.accepts(text.out());
        assertThat(text.out()).containsPattern("\"completed\": \\[\\s*\"monitor\"\\s*\\]");
    }

    @Test
    void choicesAfterAProposalSayWhatDiffersFromIt() {
        assertThat(
                        Run.of(
                                        "terms",
                                        "river-ona",
                                        "may-draft",
                                        "dam=none",
                                        "flow=zero",
                                        "monitor=joint")
                                .out())
                .contains("dam=none")
                .contains("flow=zero");
    }

    @Test
    void anUnknownProposalIsMetWithTheNearestName() {
        Run run = Run.of("terms", "river-ona", "mai-draft");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Did you mean 'may-draft'?");
    }

    @Test
    void termsThatNoRuleAllowsToCompleteAreRefused() {
        Run run = Run.of("terms", "river-ona", "dam=none", "flow=strong");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("every completion breaks a rule");
    }
}
