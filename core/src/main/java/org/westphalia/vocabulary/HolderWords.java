package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;

/// The keywords of what a party or a group wants. What carries these numbers is called a holder.
public final class HolderWords {
    /// Points that a combination of options adds.
    public static final Structure COMBINATION =
            Structure.of(
                    "combination",
                    Key.of(
                                    "when",
                                    TermsWords.CONDITION,
                                    "{flow: [weak, strong], monitor: bank}",
                                    "Which terms it is about.")
                            .needed(),
                    Key.of(
                                    "add",
                                    new Number(NumberKind.COMBINED),
                                    "5",
                                    "Points that such terms gain, or lose when negative.")
                            .needed()
                            .changeable());

    /// A no-deal value told by comparison.
    public static final Structure COMPARISON =
            Structure.of(
                    "comparison",
                    Key.of(
                                    "better-than",
                                    new Reference(Kind.TERMS),
                                    "may-draft-watched",
                                    "No deal is better than these terms.")
                            .orElse("no lower bound but 0"),
                    Key.of(
                                    "worse-than",
                                    new Reference(Kind.TERMS),
                                    "june-draft",
                                    "No deal is worse than these terms.")
                            .orElse("no upper bound but 100"));

    /// The value after collapse, with changes per option.
    public static final Structure COLLAPSE =
            new Structure(
                    "value after collapse",
                    List.of(
                            Key.of(
                                            "base",
                                            new Number(NumberKind.COLLAPSE),
                                            "15",
                                            "The value whatever the terms were.")
                                    .changeable()
                                    .orElse("the no-deal value")),
                    List.of(),
                    Optional.of(
                            MapOf.about(
                                    Kind.ISSUE,
                                    MapOf.about(
                                            Kind.OPTION, new Number(NumberKind.COLLAPSE_CHANGE)))));

    /// The order or the values of the options of one issue.
    public static final Either LIKES_OF_AN_ISSUE =
            Either.of(new Shape.Order(), MapOf.about(Kind.OPTION, new Number(NumberKind.VALUE)));

    /// A no-deal value of a later release: a contest with odds.
    static final Structure CONTEST =
            Structure.of(
                    "contest",
                    Key.later(
                                    "contest",
                                    "Without a deal there is a war, a strike or a court case. Until then, write what that is worth to the party, such as 30..45.")
                            .needed(),
                    Key.later("win", "What winning it is worth."),
                    Key.later("lose", "What losing it is worth."),
                    Key.later("cost", "What going through it costs."));

    /// A number of a later release: relative to another.
    static final Structure RELATIVE =
            Structure.of(
                    "relative number",
                    Key.later(
                            "below",
                            "How far one number lies below another. Until then, write the number itself or its range."),
                    Key.later(
                            "above",
                            "How far one number lies above another. Until then, write the number itself or its range."),
                    Key.later("by", "How far it lies from the other."));

    /// The numbers of a holder.
    static final List<Key> NUMBERS =
            List.of(
                    Key.of(
                                    "matters",
                                    MapOf.about(Kind.ISSUE, number(NumberKind.WEIGHT)),
                                    "{dam: top, flow: medium, monitor: low}",
                                    "How much each issue weighs. Only the proportions count; `top` outweighs all the holder's"
                                            + " other issues together.")
                            .changeable()
                            .orElse("an issue that is not listed does not matter"),
                    Key.of(
                                    "likes",
                                    MapOf.about(Kind.ISSUE, LIKES_OF_AN_ISSUE),
                                    "{dam: high > low > none, flow: {zero: 0, weak: 40..60, strong: 100}}",
                                    "What each option is worth on its issue, from 0 to 100: an order, best first, or values.")
                            .changeable()
                            .orElse(
                                    "an option that is not listed may be worth anything from 0 to 100"),
                    Key.of(
                                    "points",
                                    MapOf.about(
                                            Kind.ISSUE,
                                            MapOf.about(Kind.OPTION, number(NumberKind.POINTS))),
                                    "{price: {p4: 60, p5: 35, p6: 0}, tyres: {new: 40, worn: 0}}",
                                    "Points per option that simply add up, as exercises have them; used instead of `matters` and"
                                            + " `likes`.")
                            .changeable(),
                    Key.of(
                                    "combined",
                                    MapOf.defining(Kind.COMBINATION, COMBINATION),
                                    "{figure-and-gauges: {when: {flow: strong, monitor: bank}, add: 5}}",
                                    "Points that a combination of options adds or takes.")
                            .changeable(),
                    Key.of(
                                    "like",
                                    new Shape.Holder(),
                                    "upland.cabinet",
                                    "Another party or group whose numbers fill what nobody sets here (matters, likes, combined,"
                                            + " red lines, no-deal, after-collapse).")
                            .changeable(),
                    Key.of(
                                    "no-deal",
                                    Either.of(
                                            new Number(NumberKind.NO_DEAL),
                                            COMPARISON,
                                            CONTEST,
                                            RELATIVE),
                                    "55..65",
                                    "What it believes it gets without an agreement, on its own scale (the literature's reservation"
                                            + " value or BATNA); a number, or a comparison with terms.")
                            .changeable()
                            .orElse("anywhere from 0 to 100"),
                    Key.of(
                                    "no-deal-estimate",
                                    Either.of(
                                            new Number(NumberKind.NO_DEAL),
                                            COMPARISON,
                                            CONTEST,
                                            RELATIVE),
                                    "20..35",
                                    "What the author of the reading thinks it really gets without an agreement.")
                            .changeable()
                            .orElse("the same as no-deal"),
                    Key.of(
                                    "floor",
                                    number(NumberKind.BOUND),
                                    "30",
                                    "The no-deal value never falls below this, whatever levers do.")
                            .changeable(),
                    Key.of(
                                    "ceiling",
                                    number(NumberKind.BOUND),
                                    "80",
                                    "The no-deal value never rises above this, whatever levers do.")
                            .changeable(),
                    Key.of(
                                    "red-lines",
                                    MapOf.defining(Kind.RED_LINE, RedLineWords.RED_LINE),
                                    "{no-high-dam: {never: {dam: high}, by: the farmers}}",
                                    "What it says it never signs.")
                            .changeable(),
                    Key.of(
                                    "bonus",
                                    number(NumberKind.BONUS),
                                    "6",
                                    "Points for signing at all: prestige, a side payment, a reward that a lever brings.")
                            .changeable()
                            .orElse("0"),
                    Key.of(
                                    "after-collapse",
                                    Either.of(new Number(NumberKind.COLLAPSE), COLLAPSE, RELATIVE),
                                    "{base: 15, dam: {high: -10}}",
                                    "The value of the whole path on which the agreement is signed, enjoyed for a while and breaks: a"
                                            + " number, or a base and changes per option.")
                            .changeable()
                            .orElse("the no-deal value"),
                    Key.of(
                                    "breaks",
                                    number(NumberKind.CHANCE),
                                    "0.2",
                                    "Its own belief of the chance that an agreement breaks, where it differs from durability's.")
                            .changeable()
                            .orElse("durability's"),
                    Key.later(
                            "odds-believed",
                            "The odds of a contest as a party wrongly believes them. Until then, write its no-deal value as it believes it."),
                    Key.later(
                            "prefers",
                            "Comparisons of terms that the numbers must fit. Until then, compare no-deal with terms: {better-than: unwatched}."),
                    Key.later(
                            "seeks-refusal",
                            "That a party talks in order to be refused. Until then, say so under not-modelled."));

    /// A number, which a later release lets be relative to another number of the same holder.
    static Shape number(NumberKind kind) {
        return Either.of(new Number(kind), RELATIVE);
    }

    private HolderWords() {}
}
