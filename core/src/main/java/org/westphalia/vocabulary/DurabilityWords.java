package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of whether an agreement would last.
public final class DurabilityWords {
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
                            "The span within which breaking counts, in words; a baseline needs it in whole years."),
                    Key.of("clock", new Text(), "signature", "From when it counts, in words."),
                    Key.of(
                                    "weigh",
                                    Words.of("horizon", "time-standing"),
                                    "time-standing",
                                    "What parties weigh an agreement by: the chance that it still stands at the horizon, or the"
                                            + " share of the time until then during which it is expected to stand.")
                            .orElse("horizon"),
                    Key.of(
                                    "breaks",
                                    new Number(NumberKind.BREAKS),
                                    "0.3..0.5",
                                    "The chance that an agreement breaks within the horizon when every rate is 1: a number, a word, or a baseline by name (ucdp.peace-agreement).")
                            .changeable()
                            .orElse("anywhere from 0 to 1"),
                    Key.of(
                                    "rate",
                                    RATES,
                                    "{monitor: {nobody: 1.4, joint: 1, bank: 0.5}}",
                                    "What multiplies the rate of breaking, per option (a hazard ratio): 0.5 halves it. Always the analyst's own: no baseline shows it.")
                            .changeable()
                            .orElse("1"));

    private DurabilityWords() {}
}
