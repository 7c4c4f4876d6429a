package org.westphalia.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Number;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of parties and groups. What carries numbers, a party or a group, is called a holder.
public final class PartyWords {
    /// A condition on terms: options by issue.
    public static final MapOf CONDITION =
            MapOf.about(
                            Kind.ISSUE,
                            Either.of(
                                    new Reference(Kind.OPTION),
                                    new ListOf(new Reference(Kind.OPTION), 1)))
                    .atLeast(1);

    /// A demand of a later release: a chance to last.
    static final Structure LASTING =
            Structure.of(
                    "demand to last",
                    Key.later(
                                    "lasts",
                                    "A chance to last that terms must have. Until then, name the options that last.")
                            .needed());

    /// A red line with its price.
    public static final Structure RED_LINE =
            new Structure(
                    "red line",
                    List.of(
                            Key.of(
                                    "never",
                                    CONDITION,
                                    "{dam: high}",
                                    "Terms that match this condition cross the line."),
                            Key.of(
                                    "needs",
                                    new ListOf(Either.of(CONDITION, LASTING), 1),
                                    "[{flow: [weak, strong]}, {monitor: bank}]",
                                    "Terms cross the line unless they match at least one of these conditions."),
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

    /// Points that a combination of options adds.
    public static final Structure COMBINATION =
            Structure.of(
                    "combination",
                    Key.of(
                                    "when",
                                    CONDITION,
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

    /// Consent by groups that hold a part of the shares.
    public static final Structure GROUP_QUORUM =
            Structure.of(
                    "quorum of groups",
                    Key.of(
                                    "quorum",
                                    new Shape.Part(),
                                    "0.6",
                                    "The part of all shares that willing groups must hold, above 0 and up to 1.")
                            .needed());

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

    private static final List<Key> NUMBERS =
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
                                    MapOf.defining(Kind.RED_LINE, RED_LINE),
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

    /// A group inside a party.
    public static final Structure GROUP =
            new Structure(
                    "group",
                    with(
                            NUMBERS,
                            title(),
                            Key.of(
                                            "share",
                                            number(NumberKind.SHARE),
                                            "0.4",
                                            "The part of the party's weight that it holds. Shares are divided by their sum.")
                                    .changeable()
                                    .orElse("anywhere from 0 to 1"),
                            Key.of(
                                            "leader",
                                            new Shape.Flag(),
                                            "true",
                                            "It leads the party: nothing is signed without it.")
                                    .changeable()
                                    .orElse("false"),
                            Key.of(
                                            "veto",
                                            new Shape.Flag(),
                                            "true",
                                            "Nothing is signed without it.")
                                    .changeable()
                                    .orElse("false")),
                    List.of(),
                    Optional.empty());

    /// A party.
    public static final Structure PARTY =
            new Structure(
                    "party",
                    with(
                            NUMBERS,
                            title(),
                            Key.of(
                                            "decides",
                                            new Shape.Flag(),
                                            "true",
                                            "Its signature is asked for. Whoever does not decide is a third party: it tables"
                                                    + " proposals and holds levers.")
                                    .orElse("false"),
                            Key.of(
                                    "groups",
                                    MapOf.defining(Kind.GROUP, GROUP).atLeast(1),
                                    "{cabinet: {share: 0.4, leader: true}, farmers: {share: 0.6}}",
                                    "Camps, audiences or a leader inside it, each with its own numbers."),
                            Key.of(
                                            "signs-when",
                                            Either.of(
                                                    new Words(
                                                            List.of("blend"), List.of("one-camp")),
                                                    GROUP_QUORUM),
                                            "{quorum: 0.6}",
                                            "How its consent follows from its groups: `blend` weighs their numbers by share;"
                                                    + " `{quorum: 0.6}` asks for groups that hold that part of the shares, every veto"
                                                    + " group and the leader.")
                                    .changeable(),
                            Key.later(
                                    "forbids",
                                    "Terms that a third party will not put forward. Until then, write a rule if nobody can have them.")),
                    List.of(),
                    Optional.empty());

    private PartyWords() {}

    /// A number, which a later release lets be relative to another number of the same holder.
    private static Shape number(NumberKind kind) {
        return Either.of(new Number(kind), RELATIVE);
    }

    private static Key title() {
        return Key.of(
                        "title",
                        new Shape.Text(),
                        "The ministry of water",
                        "One line in plain words.")
                .orElse("its id");
    }

    private static List<Key> with(List<Key> numbers, Key... first) {
        return Stream.concat(Arrays.stream(first), new ArrayList<>(numbers).stream()).toList();
    }
}
