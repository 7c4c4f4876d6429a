package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of issues, rules, agreement and proposals.
public final class FrameWords {
    /// An issue.
    public static final Structure ISSUE =
            Structure.of(
                    "issue",
                    Key.of("title", new Text(), "Height of the dam", "One line in plain words.")
                            .orElse("its id"),
                    Key.of(
                                    "options",
                                    MapOf.defining(Kind.OPTION, new Text()).atLeast(2),
                                    "{none: No dam, low: Forty metres}",
                                    "Two or more possible answers, each with one line in plain words.")
                            .needed(),
                    Key.of(
                                    "money",
                                    new Shape.Flag(),
                                    "true",
                                    "The options are amounts, written in order, and any amount between two of them could be"
                                            + " agreed or paid as well. Verdicts count only the amounts that are written; the"
                                            + " mark is for the analysis `why`, to which this issue can be divided.")
                            .orElse("false"));

    /// A contest.
    public static final Structure CONTEST =
            Structure.of(
                    "contest",
                    Key.of("title", new Text(), "The court of rivers", "One line in plain words.")
                            .orElse("its id"),
                    Key.of(
                                    "odds",
                                    MapOf.about(
                                            Kind.DECIDING_PARTY,
                                            new Shape.Number(NumberKind.CHANCE)),
                                    "{delta: 0.5..0.7}",
                                    "The chance that a party wins. Write it for one side: every party without odds of its own"
                                            + " has the rest, which is 1 less all odds that are written; where several have the rest"
                                            + " they win and lose together.")
                            .changeable()
                            .orElse("the rest"));

    /// A rule.
    public static final Structure RULE =
            new Structure(
                    "rule",
                    List.of(
                            Key.of(
                                    "never",
                                    TermsWords.CONDITION,
                                    "{dam: none, flow: [weak, strong]}",
                                    "What cannot stand together in an agreement."),
                            Key.of(
                                    "if",
                                    TermsWords.CONDITION,
                                    "{dam: high}",
                                    "Terms that match this ..."),
                            Key.of(
                                    "then",
                                    TermsWords.CONDITION,
                                    "{monitor: [joint, bank]}",
                                    "... must match this as well.")),
                    List.of(List.of("never"), List.of("if", "then")),
                    Optional.empty());

    /// Agreement by a count of parties.
    public static final Structure PARTY_QUORUM =
            Structure.of(
                    "quorum of parties",
                    Key.of("quorum", new Shape.Count(), "2", "How many deciding parties must sign.")
                            .needed(),
                    Key.of(
                            "vetoes",
                            new ListOf(new Reference(Kind.DECIDING_PARTY), 0),
                            "[upland]",
                            "Parties without whom there is no agreement."));

    /// Agreement by coalitions.
    public static final Structure COALITIONS =
            Structure.of(
                    "coalitions",
                    Key.of(
                                    "any",
                                    new ListOf(
                                            new ListOf(new Reference(Kind.DECIDING_PARTY), 1), 1),
                                    "[[upland, delta]]",
                                    "Coalitions of deciding parties; the signatures of all members of one are enough.")
                            .needed());

    /// A proposal.
    public static final Structure PROPOSAL =
            Structure.of(
                    "proposal",
                    Key.of("title", new Text(), "The draft of May", "One line in plain words.")
                            .orElse("its id"),
                    Key.of("by", new Reference(Kind.PARTY), "bank", "Who tabled it."),
                    Key.of("date", new Shape.Date(), "2025-05", "When it was tabled."),
                    EvidenceWords.BECAUSE,
                    Key.of(
                                    "terms",
                                    TermsWords.TERMS,
                                    "{dam: low, flow: weak}",
                                    "Its terms; an issue that is not named is left open.")
                            .needed(),
                    Key.of(
                            "answers",
                            MapOf.about(
                                    Kind.PARTY,
                                    Words.of("signed", "refused", "yes-but", "countered")),
                            "{upland: yes-but, delta: refused}",
                            "How parties answered it."));

    private FrameWords() {}
}
