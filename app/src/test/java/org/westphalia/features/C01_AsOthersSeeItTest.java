package org.westphalia.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.westphalia.cli.ExitStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The case as an actor believes it, and what happens when it acts on that.
class C01_AsOthersSeeItTest {

    @Test
    void washingtonProposesADealThatThePartiesThenRefuse() {
        Run run =
                Run.of(
                        "assess",
                        "ukraine-2025",
                        "--as",
                        "usa",
                        "--worlds",
                        "20",
                        "--format",
                        "json");
        assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);
        AnswerSchema.accepts(run.out());
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.get("as").asString()).isEqualTo("usa");
        assertThat(answer.get("readings"))
                .allSatisfy(reading ->
                        assertThat(reading.get("verdict").asString()).isEqualTo("certain"));
        assertThat(answer.get("acting"))
                .hasSize(2)
                .allSatisfy(acted -> {
                    assertThat(acted.get("own-eyes").get("deal").asBoolean()).isTrue();
                    assertThat(acted.get("receptions"))
                            .isNotEmpty()
                            .allSatisfy(reception -> {
                                assertThat(reception.get("deal").asBoolean()).isFalse();
                                assertThat(reception.get("share").get("value").asDouble())
                                        .isLessThan(0.05);
                                assertThat(reception.get("refusals")).isNotEmpty();
                            });
                });
    }

    @Test
    void theBankProposesWhatItWantsItselfAndTheCabinetRefuses() {
        String text =
                Run.of("assess", "river-ona", "--as", "bank", "--worlds", "200")
                        .out()
                        .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("this one is worth most to bank itself: 100 points")
                .contains("dam=low")
                .contains("flow=strong")
                .contains("monitor=bank")
                .contains("1 other deal is exactly as good to it: the one with flow=weak")
                .contains("minister: upland.cabinet: the terms are worth");
    }

    @Test
    void aClauseThatIsAllTheSameToTheActorDoesNotReadAsItsWish() {
        Run run =
                Run.of("assess", "river-ona", "--as", "bank", "--worlds", "20", "--format", "json");
        AnswerSchema.accepts(run.out());
        JsonNode proposal =
                new ObjectMapper().readTree(run.out()).get("acting").get(0).get("proposal");
        assertThat(proposal.get("indifferent-to"))
                .extracting(JsonNode::asString)
                .containsExactly("flow");
        String text = Run.of("assess", "river-ona", "--as", "bank", "--worlds", "20").out();
        assertThat(text.indexOf("dam=low")).isLessThan(text.indexOf("no wish of its own"));
        assertThat(text.indexOf("flow=strong")).isGreaterThan(text.indexOf("no wish of its own"));
        assertThat(Run.of("assess", "ukraine-2025", "--as", "usa", "--worlds", "2").out())
                .contains("Many other deals are exactly as good to it, for example the one with")
                .doesNotContain("More than 3");
    }

    @Test
    void whatAReadingSaysOfAnActorsBeliefsGoesOverTheCase() {
        assertThat(Run.of("deals", "river-ona", "--as", "bank").out())
                .contains("As bank sees it, by bank-view");
        Run lieven =
                Run.of(
                        "assess",
                        "ukraine-2025",
                        "--as",
                        "usa",
                        "--reading",
                        "lieven",
                        "--worlds",
                        "2");
        assertThat(lieven.out())
                .contains("If usa acts on washington-in-spring")
                .contains("In its eyes all sign it")
                .contains("lieven: ukraine.government: never with");
        assertThat(
                        Run.of(
                                        "terms",
                                        "ukraine-2025",
                                        "paris-text",
                                        "--as",
                                        "usa",
                                        "--reading",
                                        "bremmer")
                                .out())
                .contains("As usa sees it, by washington-in-autumn");
    }

    @Test
    void thatOthersNameAnotherBeliefIsSaidAndHowToChoose() {
        String said =
                "So the case itself says of usa; according to bielieskov-november and bremmer it believes washington-in-autumn."
                        + " Choose by whose account with --reading";
        String[] terms = {"terms", "ukraine-2025", "paris-text", "--as", "usa"};
        assertThat(Run.of(terms).outWords()).contains(said);
        assertThat(Run.of("evidence", "ukraine-2025", "--as", "usa").outWords()).contains(said);
        assertThat(Run.of("evidence", "ukraine-2025", "--as", "usa", "--reading", "lieven").out())
                .doesNotContain("Choose by whose");
        Run json = Run.of("evidence", "ukraine-2025", "--as", "usa", "--format", "json");
        AnswerSchema.accepts(json.out());
        JsonNode answer = new ObjectMapper().readTree(json.out());
        assertThat(answer.get("as").asString()).isEqualTo("usa");
        assertThat(answer.get("reading").asString()).isEqualTo("washington-in-spring");
        assertThat(answer.get("findings").get(0).get("code").asString())
                .isEqualTo("command.several-beliefs");
    }

    @Test
    void theEvidenceOfABeliefIsThatOfTheReadingBelieved() {
        assertThat(Run.of("evidence", "river-ona", "--as", "bank").outWords())
                .contains(
                        "Claims that bank-view (What the bank believes) holds, which is what bank believes.");
        assertThat(Run.of("evidence", "ukraine-2025", "--as", "europe").status())
                .isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Run.of("evidence", "river-ona", "--as", "bnk").err())
                .contains("Did you mean 'bank'?");
    }

    @Test
    void aReadingIsComparedWithWhatTheActorBelieves() {
        String[] one = {
            "diff", "ukraine-2025", "--as", "usa", "--readings", "bremmer", "--worlds", "2"
        };
        assertThat(Run.of(one).outWords())
                .contains(
                        "According to bremmer, usa believes washington-in-autumn. Where do they differ?")
                .contains("One question, two answers");
        Run two =
                Run.of(
                        "diff",
                        "ukraine-2025",
                        "--as",
                        "usa",
                        "--readings",
                        "bremmer,lieven",
                        "--worlds",
                        "2",
                        "--format",
                        "json");
        AnswerSchema.accepts(two.out());
        JsonNode answer = new ObjectMapper().readTree(two.out());
        assertThat(answer.get("as").asString()).isEqualTo("usa");
        assertThat(answer.get("readings").get("first").get("id").asString())
                .isEqualTo("washington-in-autumn");
        assertThat(answer.get("readings").get("second").get("id").asString())
                .isEqualTo("washington-in-spring");
        Run same =
                Run.of(
                        "diff",
                        "ukraine-2025",
                        "--as",
                        "usa",
                        "--readings",
                        "bremmer,bielieskov-november");
        assertThat(same.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(same.err()).contains("there is nothing to compare");
    }

    @Test
    void ofTwoVersionsOnlyWhatTheActorBelievesIsCompared() {
        String[] ask = {"diff", "river-ona", "river-ona", "--as", "bank", "--worlds", "2"};
        assertThat(Run.of(ask).out())
                .contains("Nothing differs")
                .contains("bank-view")
                .doesNotContain("economist");
    }

    @Test
    void anActorWithoutBeliefsIsAFindingThatNamesThoseWhoHaveSome() {
        Run europe = Run.of("assess", "ukraine-2025", "--as", "europe");
        assertThat(europe.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(europe.err())
                .contains("Nothing says what 'europe' believes.")
                .contains("Beliefs are named of: usa.");
        Run nobody = Run.of("deals", "ukraine-2025", "--as", "usaa");
        assertThat(nobody.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(nobody.err())
                .contains("There is no actor 'usaa'")
                .contains("Did you mean 'usa'?");
        assertThat(Run.of("assess", "used-car", "--as", "buyer").err())
                .contains("Nobody's beliefs are named");
    }
}
