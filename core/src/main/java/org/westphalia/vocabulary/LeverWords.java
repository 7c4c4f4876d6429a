package org.westphalia.vocabulary;

import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of levers.
public final class LeverWords {
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
                    Key.of(
                                    "hostile",
                                    new Shape.Flag(),
                                    "true",
                                    "Its owner works against a deal; nobody counts on it to open one.")
                            .orElse("false"),
                    Key.of("in-force", new Shape.Flag(), "true", "Whether it is pulled now.")
                            .orElse("false"),
                    Key.of(
                            "after",
                            new ListOf(new Reference(Kind.LEVER), 0),
                            "[cheap-loan]",
                            "Levers that must be pulled before it."),
                    Key.of(
                                    "if",
                                    Either.of(
                                            Words.of("deal"),
                                            new Shape.RefusedBy(),
                                            TermsWords.CONDITION),
                                    "refused-by upland",
                                    "When its changes count: with a `deal`, when a party has refused (`refused-by upland`), or under"
                                            + " terms that match a condition.")
                            .orElse("always"),
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

    private LeverWords() {}
}
