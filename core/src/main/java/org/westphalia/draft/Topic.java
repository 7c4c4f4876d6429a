package org.westphalia.draft;

import java.util.Arrays;
import java.util.Optional;

/// What somebody who begins a case is asked, in this order. In a file of answers the keyword stands before the colon.
public enum Topic {
    TITLE("title", "What shall the case be called? One line.", "Sharing the river Ona"),
    ABOUT(
            "about",
            "What is it about? One or two plain sentences.",
            "Two countries and a development bank talk about a dam."),
    SIGNS("signs", "Who must sign an agreement? One name at a time; at least two.", "Upland"),
    OTHER(
            "other",
            "Who else takes part without signing: mediators, sponsors, rivals? One name at a time.",
            "The river bank"),
    AGREEMENT(
            "agreement",
            "Must all of them sign? Write all, or how many signatures are enough.",
            "all"),
    ISSUE("issue", "What must be settled? One issue at a time.", "Height of the dam"),
    OPTION(
            "option",
            "Which answers are possible? One at a time, at least two; parties may dislike them.",
            "No dam"),
    PARTY("party", "The next answers are about this party.", "Upland"),
    MATTERS(
            "matters",
            "How much does each issue matter? Its number and a word: none, low, medium, high, or top for what outweighs all else.",
            "1 top, 2 low"),
    WANTS(
            "wants",
            "In which order would it rather have the answers? Best first, with > between them, = where it does not care.",
            "1c > 1b = 1a"),
    NO_DEAL(
            "no-deal",
            "How good is it, in its own eyes, to have no agreement, if 0 is the worst agreement and 100 the best?"
                    + " A word (very-low, low, medium, high, very-high), a number, or a range such as 30..50.",
            "low"),
    RED_LINE(
            "red-lines", "Which answers would it never sign, whatever it got in return?", "1c, 2a"),
    PROPOSAL(
            "proposal",
            "Was anything put on the table? A name for it, one proposal at a time.",
            "The draft of May"),
    BY("by", "Who put it there?", "The river bank"),
    DATE("date", "When? 2025, 2025-05 or 2025-05-09.", "2025-05"),
    TERMS("terms", "What did it say? The answers it gave; issues may be left open.", "1b, 2a"),
    SOURCE(
            "source",
            "Which documents or talks do you rely on? One title at a time.",
            "Minutes of the May round"),
    LEAVES_OUT(
            "leaves-out",
            "What does this picture leave out? One thing at a time; it is shown with every answer.",
            "The bank may leave after the first phase.");

    private final String keyword;
    private final String question;
    private final String example;

    Topic(String keyword, String question, String example) {
        this.keyword = keyword;
        this.question = question;
        this.example = example;
    }

    /// How a file of answers calls it.
    public String keyword() {
        return keyword;
    }

    /// The question, for people.
    public String question() {
        return question;
    }

    /// An answer, as an example.
    public String example() {
        return example;
    }

    /// The topic of that keyword.
    public static Optional<Topic> of(String keyword) {
        return Arrays.stream(values()).filter(topic -> topic.keyword.equals(keyword)).findFirst();
    }
}
