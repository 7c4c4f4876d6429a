package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of the frame beside parties: issues, rules, agreement, proposals, levers, durability.
public final class FrameWords {
    /// One option for each issue it names.
    public static final MapOf TERMS =
            MapOf.about(Kind.ISSUE, new Reference(Kind.OPTION)).atLeast(1);

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
                    Key.later(
                            "money",
                            "The options span a continuous scale. Until then, write the amounts as options."));

    /// A rule.
    public static final Structure RULE =
            new Structure(
                    "rule",
                    List.of(
                            Key.of(
                                    "never",
                                    PartyWords.CONDITION,
                                    "{dam: none, flow: [weak, strong]}",
                                    "What cannot stand together in an agreement."),
                            Key.of(
                                    "if",
                                    PartyWords.CONDITION,
                                    "{dam: high}",
                                    "Terms that match this ..."),
                            Key.of(
                                    "then",
                                    PartyWords.CONDITION,
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

    /// Where something is said.
    public static final Structure CITATION =
            Structure.of(
                    "citation",
                    Key.of("source", new Reference(Kind.SOURCE), "minutes", "A source of the case.")
                            .needed(),
                    Key.of(
                            "at",
                            new Text(),
                            "p4.s2",
                            "The place: `p4` is a paragraph, `p4.s2` a sentence of it, anything else free words (for a talk)."),
                    Key.of(
                            "says",
                            new Text(),
                            "the plan assumes ninety metres",
                            "What is said there, in your own words."),
                    Key.of(
                            "quote",
                            new Text(),
                            "we will not move a second time",
                            "A short exact quotation."));

    /// The evidence of a claim or a proposal.
    public static final Key BECAUSE =
            Key.of(
                    "because",
                    new ListOf(CITATION, 0),
                    "[{source: minutes, at: p2, says: the bank put a first draft on the table}]",
                    "The evidence: sources, places, and what they say.");

    /// A proposal.
    public static final Structure PROPOSAL =
            Structure.of(
                    "proposal",
                    Key.of("title", new Text(), "The draft of May", "One line in plain words.")
                            .orElse("its id"),
                    Key.of("by", new Reference(Kind.PARTY), "bank", "Who tabled it."),
                    Key.of("date", new Shape.Date(), "2025-05", "When it was tabled."),
                    BECAUSE,
                    Key.of(
                                    "terms",
                                    TERMS,
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

    private static final Key SET =
            Key.of(
                    "set",
                    new Shape.Changes(false, true),
                    "{durability.rate.monitor.bank: 0.4}",
                    "Numbers that take these values, in the proportion in which the lever is believed.");
    private static final Key ADD =
            Key.of(
                    "add",
                    new Shape.Changes(true, true),
                    "{upland.no-deal: -8, upland.farmers.share: 0.1}",
                    "Amounts added to numbers, in the proportion in which the lever is believed.");

    /// A lever.
    public static final Structure LEVER =
            Structure.of(
                    "lever",
                    Key.of(
                                    "title",
                                    new Text(),
                                    "A cheap loan for turbines",
                                    "One line in plain words.")
                            .orElse("its id"),
                    Key.of("by", new Reference(Kind.PARTY), "bank", "Who can pull it.").needed(),
                    Key.of(
                                    "cost",
                                    new Number(NumberKind.COST),
                                    "low",
                                    "What pulling it costs its owner, in the owner's own units; costs of different owners are"
                                            + " never added.")
                            .changeable()
                            .orElse("0"),
                    Key.of(
                                    "believed",
                                    new Number(NumberKind.BELIEF),
                                    "0.8",
                                    "How far it is believed, from 0 to 1; its changes count in that proportion.")
                            .changeable()
                            .orElse("1"),
                    Key.of("in-force", new Shape.Flag(), "true", "Whether it is pulled now.")
                            .orElse("false"),
                    Key.of(
                                    "hostile",
                                    new Shape.Flag(),
                                    "true",
                                    "Its owner works against a deal; nobody counts on it to open one.")
                            .orElse("false"),
                    Key.of(
                                    "if",
                                    Either.of(
                                            Words.of("deal"),
                                            new Shape.RefusedBy(),
                                            PartyWords.CONDITION),
                                    "refused-by upland",
                                    "When its changes count: with a `deal`, when a party has refused (`refused-by upland`), or under"
                                            + " terms that match a condition.")
                            .orElse("always"),
                    Key.of(
                            "after",
                            new ListOf(new Reference(Kind.LEVER), 0),
                            "[cheap-loan]",
                            "Levers that must be pulled before it."),
                    Key.of(
                            "excludes",
                            new ListOf(new Reference(Kind.LEVER), 0),
                            "[dam-insurance]",
                            "Levers that cannot be pulled together with it."),
                    SET,
                    ADD,
                    Key.of(
                            "with",
                            MapOf.about(Kind.LEVER, Structure.of("joint effect", SET, ADD)),
                            "{cheap-loan: {add: {upland.farmers.share: -0.1}}}",
                            "What it does in addition when another lever is pulled too, in the product of their beliefs."));

    private static final Key UNSIGNED =
            Key.of(
                            "unsigned",
                            MapOf.about(Kind.PARTY, new Number(NumberKind.RATE)),
                            "{delta: 2}",
                            "Per party that is asked to sign and does not (agreement by quorum or"
                                    + " coalition): what multiplies the rate of breaking.")
                    .changeable();

    private static final Structure RATES =
            new Structure(
                    "rates of breaking",
                    List.of(UNSIGNED),
                    List.of(),
                    Optional.of(
                            MapOf.about(
                                    Kind.ISSUE,
                                    MapOf.about(Kind.OPTION, new Number(NumberKind.RATE)))));

    /// Durability.
    public static final Structure DURABILITY =
            Structure.of(
                    "durability",
                    Key.of(
                            "horizon",
                            new Text(),
                            "10 years",
                            "The span within which breaking counts, in words."),
                    Key.of("clock", new Text(), "signature", "From when it counts, in words."),
                    Key.of(
                                    "weigh",
                                    new Words(List.of("horizon"), List.of("time-standing")),
                                    "horizon",
                                    "What an agreement is weighed by: the chance that it stands at the horizon.")
                            .orElse("horizon"),
                    Key.of(
                                    "breaks",
                                    new Number(NumberKind.CHANCE),
                                    "0.3..0.5",
                                    "The chance that an agreement breaks within the horizon when every rate is 1.")
                            .changeable()
                            .orElse("anywhere from 0 to 1"),
                    Key.of(
                                    "rate",
                                    RATES,
                                    "{monitor: {nobody: 1.4, joint: 1, bank: 0.5}}",
                                    "What multiplies the rate of breaking, per option (a hazard ratio): 0.5 halves it.")
                            .changeable()
                            .orElse("1"));

    private FrameWords() {}
}
