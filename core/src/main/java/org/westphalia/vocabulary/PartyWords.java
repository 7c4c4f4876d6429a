package org.westphalia.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of parties and groups.
public final class PartyWords {
    private static final List<String> WISHES = List.of("matters", "likes");

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

    /// A group inside a party.
    public static final Structure GROUP =
            new Structure(
                    "group",
                    with(
                            HolderWords.NUMBERS,
                            title(),
                            Key.of(
                                            "share",
                                            new Shape.Number(NumberKind.SHARE),
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
                            withForbids(),
                            title(),
                            Key.of(
                                            "decides",
                                            new Shape.Flag(),
                                            "true",
                                            "Its signature is asked for. Whoever does not decide is a third party: it tables"
                                                    + " proposals and holds levers. It may have `matters`, `likes` and `forbids`"
                                                    + " of its own, and no other numbers.")
                                    .orElse("false"),
                            Key.of(
                                    "groups",
                                    MapOf.defining(Kind.GROUP, GROUP).atLeast(1),
                                    "{cabinet: {share: 0.4, leader: true}, farmers: {share: 0.6}}",
                                    "Camps, audiences or a leader inside it, each with its own numbers."),
                            Key.of(
                                            "signs-when",
                                            Either.of(Words.of("blend", "one-camp"), GROUP_QUORUM),
                                            "{quorum: 0.6}",
                                            "How its consent follows from its groups: `blend` weighs their numbers by share;"
                                                    + " with `one-camp` nobody knows which group will decide, and in each world"
                                                    + " one does for all, as often as its share;"
                                                    + " `{quorum: 0.6}` asks for groups that hold that part of the shares, every veto"
                                                    + " group and the leader.")
                                    .changeable()),
                    List.of(),
                    Optional.empty());

    /// What can be set of a party that does not sign: its own wishes.
    public static final Structure THIRD_PARTY =
            new Structure(
                    "third party",
                    HolderWords.NUMBERS.stream()
                            .filter(key -> WISHES.contains(key.name()))
                            .toList(),
                    List.of(),
                    Optional.empty());

    private static Key title() {
        return Key.of(
                        "title",
                        new Shape.Text(),
                        "The ministry of water",
                        "One line in plain words.")
                .orElse("its id");
    }

    /// The numbers of a holder, and what only a third party has.
    private static List<Key> withForbids() {
        Key forbids =
                Key.of(
                        "forbids",
                        new ListOf(TermsWords.CONDITION, 1),
                        "[{monitor: nobody}]",
                        "Of a third party: terms that match any of these it will not put forward. They bind"
                                + " nobody else.");
        return Stream.concat(HolderWords.NUMBERS.stream(), Stream.of(forbids)).toList();
    }

    private static List<Key> with(List<Key> numbers, Key... first) {
        return Stream.concat(Arrays.stream(first), new ArrayList<>(numbers).stream()).toList();
    }

    private PartyWords() {}
}
