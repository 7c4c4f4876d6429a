package org.westphalia.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private static final String FILLED =
            """
            # a comment
            title: A border: the case
            signs: North
            signs: South
            other: The neighbour
            issue: Land
            option: More
            option: Less
            issue: Water
            option: Yes
            option: No
            party: north
            matters: 1 top, Water low
            wants: 1a > 1b
            wants: Yes = No
            no-deal: 20..30
            red-lines: 2b
            party: South
            proposal: A draft
            by: The neighbour
            date: 2025-05
            terms: Less, 2a
            source: Minutes
            """;

    @Test
    void aFilledFileIsADraft() {
        Questionnaire.Filled filled = Questionnaire.read(FILLED);
        assertThat(filled.problems()).isEmpty();
        Draft draft = filled.interview().draft();
        assertThat(draft.title()).isEqualTo("A border: the case");
        Draft.Party north = draft.parties().getFirst();
        assertThat(north.matters()).isEqualTo(Map.of("land", "top", "water", "low"));
        assertThat(north.wants())
                .isEqualTo(Map.of("land", "more > less", "water", "option-yes = option-no"));
        assertThat(north.noDeal()).contains("20..30");
        assertThat(north.redLines()).isEqualTo(Map.of("water", List.of("option-no")));
        assertThat(draft.parties().get(1).noDeal()).isEmpty();
        assertThat(draft.proposals().getFirst().terms())
                .isEqualTo(Map.of("land", "less", "water", "option-yes"));
        assertThat(draft.quorum()).isEqualTo(Optional.empty());
    }

    @Test
    void theFileOfQuestionsAsksEverythingAndIsReadableAsItIs() {
        String blank = Questionnaire.blank();
        for (Topic topic : Topic.values()) {
            assertThat(blank).contains(topic.question()).contains("\n" + topic.keyword() + ":");
        }
        assertThat(Questionnaire.read(blank).problems())
                .containsExactly(new Questionnaire.Problem(0, "The case has no title."));
    }

    @Test
    void everyAnswerThatCannotBeTakenIsToldWithItsLine() {
        String text =
                """
                title: T
                signs: A
                signs: a
                issue: I
                option: X
                issue: J
                party: A
                matters: 1 hihg
                wants: 1a
                wants: 1a > 1z
                no-deal: 9..1
                party:
                red-lines: 1a
                nonsense
                """;
        assertThat(Questionnaire.read(text).problems().stream().map(Questionnaire.Problem::line))
                .containsExactly(3, 6, 8, 9, 10, 11, 13, 14);
    }

    @Test
    void anAnswerThatCannotBeTakenChangesNothing() {
        Interview interview = Questionnaire.read(FILLED).interview();
        Draft before = interview.draft();
        interview.answer(Topic.PARTY, "North");
        assertThat(interview.answer(Topic.RED_LINE, "2a")).isPresent();
        assertThat(interview.answer(Topic.TERMS, "1a")).isPresent();
        assertThat(interview.answer(Topic.MATTERS, "1 high, 9 low")).isPresent();
        assertThat(interview.answer(Topic.TITLE, "a\u0007b")).isPresent();
        assertThat(interview.answer(Topic.TITLE, "H\uFFFDhe")).isPresent();
        assertThat(interview.answer(Topic.DATE, "2025-13")).isPresent();
        assertThat(interview.answer(Topic.PARTY, "The neighbour")).isPresent();
        assertThat(interview.draft()).isEqualTo(before);
    }
}
