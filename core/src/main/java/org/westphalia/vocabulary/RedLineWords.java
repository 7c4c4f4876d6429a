package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Structure;

/// The keywords of red lines.
public final class RedLineWords {
    /// A demand for a chance to last.
    public static final Structure LASTING =
            Structure.of(
                    "demand to last",
                    Key.of(
                                    "lasts",
                                    new Shape.Part(),
                                    "0.5",
                                    "Terms meet the need when the chance that they still stand at the horizon, as the party"
                                            + " itself sees it, is at least this. It stands alone among the needs; where agreements"
                                            + " last, it is always met.")
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
                                    new ListOf(Either.of(TermsWords.CONDITION, LASTING), 1),
                                    "[{flow: [weak, strong]}, {monitor: bank}, {lasts: 0.5}]",
                                    "Terms cross the line unless they match at least one of these conditions, or have the chance"
                                            + " to last that one of them asks for."),
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
