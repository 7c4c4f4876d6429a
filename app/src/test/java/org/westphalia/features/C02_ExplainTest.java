package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;

/// Where a number comes from, and what depends on it.
class C02_ExplainTest {

    @Test
    void aNumberOfTheFrameIsTracedAndItsThresholdFound() {
        Run run = Run.of("explain", "used-car", "seller.no-deal");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("written as 50, set in the frame")
                .contains("Between 80 and 80.001 the deal vanishes.")
                .contains("the smallest move that changes the answer is one of about 30.");
    }

    @Test
    void aClaimAWordALeverAndARivalAreTold() {
        Run run =
                Run.of(
                        "explain",
                        "ukraine-2025",
                        "russia.no-deal",
                        "--reading",
                        "lieven",
                        "--worlds",
                        "20");
        assertThat(run.out())
                .contains("written as high, a word that stands for 70 to 90")
                .contains("set by the claim\n    the-camps-differ-on-the-war")
                .contains("better-on-the-battlefield:")
                .contains("Held by bremmer")
                .contains("In the middle world")
                .contains("20 drawn, seed 1");
    }

    @Test
    void aTrialKeepsTheNamesOfClaimsWholeAndADealInNoDrawnWorldIsSaidInWords() {
        assertThat(
                        Run.of(
                                        "explain",
                                        "ukraine-2025",
                                        "russia.no-deal",
                                        "--reading",
                                        "lieven",
                                        "--worlds",
                                        "20")
                                .out())
                .contains("at the low end of its own range (70)")
                .contains("as war-rather-than-lose-ukraine has it")
                .contains("possible    none drawn (at most")
                .contains("with --set russia.no-deal=VALUE");
        assertThat(
                        Run.of("assess", "ukraine-2025", "--reading", "bremmer", "--worlds", "50")
                                .outWords())
                .contains(
                        "some numbers inside your ranges allow one, but none of the 50 worlds drawn has one");
    }

    @Test
    void noValueMayOpenADeal() {
        Run run =
                Run.of(
                        "explain",
                        "ukraine-2025",
                        "russia.no-deal",
                        "--reading",
                        "bielieskov-november",
                        "--worlds",
                        "20");
        assertThat(run.out()).contains("No value of russia.no-deal from 0 to 100 opens a deal");
    }

    @Test
    void redLinesIssuesLeversClaimsAndProposalsAreExplainedToo() {
        for (String path :
                new String[] {
                    "upland.farmers.red-lines.no-high-dam",
                    "dam",
                    "aid-stop",
                    "engineers-follow",
                    "may-draft",
                    "durability.rate.monitor.bank",
                    "upland.engineers.share",
                    "levers.cheap-loan.believed",
                    "levers.aid-stop.add.upland.no-deal",
                    "delta.combined.figure-and-gauges.add",
                    "delta.red-lines.not-ninety-metres.price",
                    "upland.cabinet.matters.dam",
                    "delta.likes.flow",
                    "upland.signs-when",
                    "economist",
                    "tall-dams-are-watched",
                    "upland",
                    "upland.cabinet",
                    "bank"
                }) {
            Run run =
                    Run.of(
                            "explain",
                            "river-ona",
                            path,
                            "--reading",
                            "minister",
                            "--worlds",
                            "5",
                            "--format",
                            "json");
            assertThat(run.status()).as(path + run.err()).isEqualTo(ExitStatus.ANSWERED);
            AnswerSchema.accepts(run.out());
            assertThat(Run.of("explain", "river-ona", path, "--worlds", "5").out())
                    .contains("What depends on it");
        }
    }

    @Test
    void whatIsMoreThanANumberIsToldByWhatIsStated() {
        assertThat(
                        Run.of("explain", "river-ona", "upland.cabinet.likes.dam", "--worlds", "5")
                                .outWords())
                .contains("upland.cabinet.likes.dam high > low > none power-comes-first")
                .contains("if the-dam-pays-nobody were held");
        assertThat(Run.of("explain", "river-ona", "upland.signs-when", "--worlds", "5").outWords())
                .contains("upland.signs-when {quorum: 0.6} the case")
                .contains("the-cabinet-weighs-all-groups");
        assertThat(Run.of("explain", "river-ona", "economist", "--worlds", "5").outWords())
                .contains("economist (reading:")
                .contains("by economist (--reading");
        assertThat(Run.of("explain", "river-ona", "delta", "--worlds", "5").outWords())
                .contains("delta (party: Delta)")
                .contains("delta.no-deal")
                .contains("delta.red-lines");
    }

    @Test
    void aMisspelledPathGetsTheNearestName() {
        Run run = Run.of("explain", "river-ona", "delta.no-dael");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Did you mean 'no-deal'?");
        assertThat(Run.of("explain", "river-ona", "aid-stopp").err())
                .contains("Did you mean 'aid-stop'?");
        assertThat(Run.of("explain", "river-ona", "bank.no-deal").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("explain", "river-ona", "economisd").err())
                .contains("Did you mean 'economist'?");
    }

    @Test
    void aLeverIsExplainedByWhatItSaysItself() {
        Run run = Run.of("explain", "river-ona", "aid-stop", "--worlds", "20");

        assertThat(run.status()).isZero();
        assertThat(run.outWords())
                .contains("levers.aid-stop.add.upland.no-deal - It is written as -8")
                .contains(
                        "levers.aid-stop.with.cheap-loan.add.upland.farmers.share - It is written as -0.1")
                .contains("levers.aid-stop.believed - Nobody sets it, so it is 1.");
    }
}
