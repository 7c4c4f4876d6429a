package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// What the recorded answers support.
class G02_RecordTest {
    @Test
    void readingsAreWeighedWithoutSayingThatOneIsTrue() {
        Run run = Run.of("record", "ukraine-2025", "--worlds", "60");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .contains("over 60 worlds drawn from the ranges of each reading (seed 1)")
                .contains("1. Russia says yes, but, to us-ceasefire")
                .contains("3. Ukraine signs kyiv-counter")
                .contains("washington-in-spring: answer 1. It has Russia sign us-ceasefire, by")
                .contains("recorded or modelled wrongly with a chance of 5\u00a0%")
                .contains("it does not say that any of them is true")
                .contains("If it is signed by");
    }

    @Test
    void oneReadingIsAskedAlone() {
        Run run =
                Run.of(
                        "record",
                        "river-ona",
                        "--reading",
                        "bank-view",
                        "--worlds",
                        "60",
                        "--slip",
                        "0.1");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.outWords())
                .doesNotContain("How far the record speaks")
                .contains("about whether any deal exists");
    }

    @Test
    void theMachineReadableAnswerKeepsToItsSchema() {
        for (String name : new String[] {"ukraine-2025", "teaching/river-ona"}) {
            AnswerSchema.accepts(
                    Run.of("record", name, "--worlds", "20", "--format", "json").out());
        }
        assertThat(Run.of("record", "teaching/port-strike", "--format", "markdown").out())
                .contains("## The record");
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        Run run = Run.of("record", "ukraine-2025", "--slip", "0.7", "--reading", "lievn");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("command.slip").contains("Did you mean 'lieven'?");
        Run none = Run.of("record", "used-car");
        assertThat(none.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(none.err()).contains("command.no-record");
    }
}
