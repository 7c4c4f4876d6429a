package org.westphalia.vocabulary;

import java.util.List;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
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

    /// A number that lies above or below another of the same holder.
    public static final Structure RELATIVE =
            new Structure(
                    "relative number",
                    List.of(
                            Key.of(
                                    "below",
                                    new Shape.OwnNumber(),
                                    "no-deal",
                                    "It lies below this other number of the same party or group (`no-deal`,"
                                            + " `floor`, `ceiling`, `bonus` or `after-collapse`), whatever that is in each world."
                                            + " The no-deal value is meant as it is when nobody is blamed."),
                            Key.of(
                                    "above",
                                    new Shape.OwnNumber(),
                                    "no-deal",
                                    "It lies above that other number."),
                            Key.of(
                                            "by",
                                            new Number(NumberKind.PRICE),
                                            "5..15",
                                            "How many points lie between the two.")
                                    .changeable()
                                    .orElse("anything from 0 to 100")),
                    List.of(List.of("below"), List.of("above")),
                    Optional.empty());

    /// A no-deal value that a contest decides.
    public static final Structure CONTESTED =
            Structure.of(
                    "no-deal value by contest",
                    Key.of(
                                    "contest",
                                    new Reference(Kind.CONTEST),
                                    "court",
                                    "Without a deal there is this war, strike or court case. The no-deal value is then"
                                            + " p `win` + (1 - p) `lose` - `cost`, with p the party's odds under `contests`, or its"
                                            + " own `odds-believed`.")
                            .needed(),
                    Key.of("win", new Number(NumberKind.NO_DEAL), "80", "What winning it is worth.")
                            .changeable()
                            .orElse("anywhere from 0 to 100"),
                    Key.of("lose", new Number(NumberKind.NO_DEAL), "20", "What losing it is worth.")
                            .changeable()
                            .orElse("anywhere from 0 to 100"),
                    Key.of(
                                    "cost",
                                    new Number(NumberKind.PRICE),
                                    "5..10",
                                    "What going through it costs, in points, however it ends.")
                            .changeable()
                            .orElse("0"));

    /// A no-deal value told by comparison.
    public static final Structure COMPARISON =
            Structure.of(
                    "comparison",
                    Key.of(
                                    "better-than",
                                    new Reference(Kind.TERMS),
                                    "may-draft-watched",
                                    "No deal is at least as good as these terms, mostly better. At their very worth, as where"
                                            + " they are worth 100 to the holder and leave no room above, it is a tie,"
                                            + " and ties sign.")
                            .orElse("no lower bound but 0"),
                    Key.of(
                                    "worse-than",
                                    new Reference(Kind.TERMS),
                                    "june-draft",
                                    "No deal is worse than these terms, or at their very worth.")
                            .orElse("no upper bound but 100"));

    /// The value after collapse, with changes per option.
    public static final Structure COLLAPSE =
            new Structure(
                    "value after collapse",
                    List.of(
                            Key.of(
                                            "base",
                                            relatable(NumberKind.COLLAPSE),
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

    /// The numbers of a holder.
    static final List<Key> NUMBERS =
            List.of(
                    Key.of(
                                    "matters",
                                    MapOf.about(Kind.ISSUE, new Number(NumberKind.WEIGHT)),
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
                                            MapOf.about(
                                                    Kind.OPTION, new Number(NumberKind.POINTS))),
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
                                            CONTESTED,
                                            RELATIVE),
                                    "55..65",
                                    "What it believes it gets without an agreement, on its own scale (the literature's reservation"
                                            + " value or BATNA): a number, a comparison with terms, a contest, or a number relative to"
                                            + " another.")
                            .changeable()
                            .orElse("anywhere from 0 to 100"),
                    Key.of(
                                    "no-deal-estimate",
                                    Either.of(new Number(NumberKind.NO_DEAL), COMPARISON, RELATIVE),
                                    "20..35",
                                    "What the author of the reading thinks it really gets without an agreement.")
                            .changeable()
                            .orElse("the same as no-deal, with the odds as they are"),
                    Key.of(
                                    "floor",
                                    relatable(NumberKind.BOUND),
                                    "30",
                                    "The no-deal value never falls below this, whatever levers do.")
                            .changeable(),
                    Key.of(
                                    "ceiling",
                                    relatable(NumberKind.BOUND),
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
                                    relatable(NumberKind.BONUS),
                                    "6",
                                    "Points for signing at all: prestige, a side payment, a reward that a lever brings.")
                            .changeable()
                            .orElse("0"),
                    Key.of(
                                    "after-collapse",
                                    Either.of(new Number(NumberKind.COLLAPSE), COLLAPSE, RELATIVE),
                                    "{base: 15, dam: {high: -10}}",
                                    "The value of the whole path on which the agreement is signed, enjoyed for a while and breaks: a"
                                            + " number, a number relative to another, or a base and changes per option.")
                            .changeable()
                            .orElse("the no-deal value"),
                    Key.of(
                                    "breaks",
                                    new Number(NumberKind.BREAKS),
                                    "0.2",
                                    "Its own belief of the chance that an agreement breaks, where it differs from durability's.")
                            .changeable()
                            .orElse("durability's"),
                    Key.of(
                                    "odds-believed",
                                    new Number(NumberKind.CHANCE),
                                    "0.8",
                                    "Its chance of winning the contest of its no-deal value, as it believes it, where it is wrong"
                                            + " about the odds.")
                            .changeable()
                            .orElse("the odds of the contest"),
                    Key.of(
                                    "prefers",
                                    new ListOf(new Shape.Preference(), 1),
                                    "[no-deal > unwatched]",
                                    "Comparisons of named terms, or of proposals that leave nothing open, best first; `no-deal`"
                                            + " stands for having no agreement. Each is worth at least as much as the next to the"
                                            + " holder, durability aside. Worlds that contradict one are drawn again; how many were"
                                            + " is told.")
                            .changeable(),
                    Key.of(
                                    "seeks-refusal",
                                    new Shape.Flag(),
                                    "true",
                                    "It talks in bad faith: it signs only what is also worth at least what it has when somebody"
                                            + " else is the one who refuses and gets the blame.")
                            .changeable()
                            .orElse("false"));

    /// A number that may be relative to another of the same holder.
    private static Shape relatable(NumberKind kind) {
        return Either.of(new Number(kind), RELATIVE);
    }

    private HolderWords() {}
}
