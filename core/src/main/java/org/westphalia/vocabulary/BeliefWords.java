package org.westphalia.vocabulary;

import org.westphalia.vocabulary.Shape.Flag;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of what is believed and by whom: claims and readings.
public final class BeliefWords {
    /// Who believes what.
    public static final Key BELIEFS =
            Key.of(
                    "beliefs",
                    MapOf.about(Kind.PARTY, new Reference(Kind.READING)),
                    "{bank: bank-view}",
                    "By actor, the reading that it believes.");

    /// A claim.
    public static final Structure CLAIM =
            Structure.of(
                    "claim",
                    Key.of(
                            "question",
                            new Text(),
                            "what does Upland's cabinet want",
                            "The question it answers. Claims with the same question are rivals: a reading holds one of them."),
                    Key.of(
                                    "says",
                                    new Text(),
                                    "Upland wants the storage for electricity.",
                                    "The claim, in a plain sentence.")
                            .needed(),
                    EvidenceWords.BECAUSE,
                    Key.of(
                            "sure",
                            Words.of("high", "medium", "low"),
                            "medium",
                            "How sure its author is."),
                    Key.of("as-of", new Shape.Date(), "2025-03", "The date at which it holds."),
                    Key.of(
                            "said",
                            Words.of("public", "private", "judged"),
                            "judged",
                            "Whether it was said in public, in private, or is the analyst's judgement."),
                    Key.of(
                                    "private",
                                    new Flag(),
                                    "true",
                                    "It is left out of everything that is shared.")
                            .orElse("false"),
                    Key.of(
                            "set",
                            new Shape.Changes(false, false),
                            "{upland.cabinet.matters: {dam: top, flow: medium}}",
                            "What follows from it: numbers, orders, red lines by their path. A map sets each leaf that it names and"
                                    + " leaves the others."),
                    Key.of(
                            "add",
                            new Shape.Changes(true, false),
                            "{upland.no-deal: -5}",
                            "Amounts added to numbers, after everything is set."));

    /// A reading.
    public static final Structure READING =
            Structure.of(
                    "reading",
                    Key.of(
                                    "title",
                                    new Text(),
                                    "The minister's account",
                                    "One line in plain words.")
                            .orElse("its id"),
                    Key.of(
                            "from",
                            new Reference(Kind.READING),
                            "minister",
                            "The reading whose claims it takes over."),
                    Key.of(
                            "holds",
                            new ListOf(new Reference(Kind.CLAIM), 0),
                            "[the-cabinet-can-wait]",
                            "The claims it holds. One that answers a question replaces the answer taken over."),
                    Key.of(
                            "without",
                            new ListOf(new Reference(Kind.CLAIM), 0),
                            "[upland-keeps-the-water]",
                            "Claims taken over that it does not hold."),
                    BELIEFS);

    private BeliefWords() {}
}
