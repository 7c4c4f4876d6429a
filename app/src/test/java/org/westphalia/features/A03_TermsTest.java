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
        assertThat(run.out()).contains("These terms are no deal: seller refuses.").contains("seller.cash");
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
}
