package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Structure;

/// The keywords of red lines.
public final class RedLineWords {
    /// A chance to last as one of several needs.
    static final Structure LASTING =
            Structure.of(
                    "demand to last",
                    Key.of(
                                    "lasts",
                                    new Shape.Part(),
                                    "0.6",
                                    "The least chance to last that will do, as the holder of the line sees it (durability). Where every agreement lasts, the line is never crossed.")
                            .needed());

    /// A red line with its price.
    public static final Structure RED_LINE =
            new Structure(
                    "red line",
                    List.of(
                            Key.of(
                                    "never",
                                    TermsWords.CONDITION,
                                    "{dam: high}",
                                    "Terms that match this condition cross the line."),
                            Key.of(
                                    "needs",
                                    new ListOf(Either.of(LASTING, TermsWords.CONDITION), 1),
                                    "[{flow: [weak, strong]}, {monitor: bank}]",
                                    "Terms cross the line unless they match at least one of these conditions, or last as likely as one of them asks ({lasts: 0.6})."),
                            Key.of(
                                            "price",
                                            new Number(NumberKind.PRICE),
                                            "10..20",
                                            "What crossing the line costs, in points. A line without a price holds at any price.")
                                    .changeable()
                                    .orElse("the line holds at any price"),
                            Key.of(
                                    "by",
                                    new Shape.Text(),
                                    "the farmers",
                                    "Who claims the line, in free words.")),
                    List.of(List.of("never"), List.of("needs")),
                    Optional.empty());

    private RedLineWords() {}
}
