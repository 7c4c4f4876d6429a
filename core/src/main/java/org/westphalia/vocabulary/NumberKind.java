package org.westphalia.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.westphalia.number.Interval;

/// The kinds of number in the language: the scale on which each lies, its words with their ranges, and its default.
/// A number without a default that nobody sets is unknown: anywhere on its scale.
public enum NumberKind {
    /// How much an issue matters to a holder, relative to its other issues. The word `top` is relative: between one
    /// and two times the sum of the highest weights that the holder's other issues may have, so it outweighs them all.
    WEIGHT(
            new Interval(0, 1e9),
            new Interval(0, 100),
            OptionalDouble.empty(),
            words("none 0..0, low 10..20, medium 25..45, high 55..85")),
    /// How much a holder likes an option, 0 its worst and 100 its best on that issue.
    VALUE(new Interval(0, 100), new Interval(0, 100), OptionalDouble.empty(), levels()),
    /// Points of an option that add up; any number.
    POINTS(new Interval(-1e9, 1e9), new Interval(0, 100), OptionalDouble.empty(), Map.of()),
    /// Points that a combination of options adds or takes.
    COMBINED(
            new Interval(-1e9, 1e9),
            new Interval(-100, 100),
            OptionalDouble.empty(),
            signedSteps()),
    /// What a holder gets, or believes it gets, without agreement; may lie outside 0..100.
    NO_DEAL(new Interval(-1e9, 1e9), new Interval(0, 100), OptionalDouble.empty(), levels()),
    /// A bound on the no-deal value whatever levers do.
    BOUND(new Interval(-1e9, 1e9), new Interval(0, 100), OptionalDouble.empty(), levels()),
    /// Points for signing at all.
    BONUS(new Interval(-1e9, 1e9), new Interval(-100, 100), OptionalDouble.of(0), signedSteps()),
    /// Points that crossing a red line costs.
    PRICE(new Interval(0, 1e9), new Interval(0, 100), OptionalDouble.empty(), steps()),
    /// The value of the path on which an agreement is signed and breaks; default: the no-deal value.
    COLLAPSE(new Interval(-1e9, 1e9), new Interval(0, 100), OptionalDouble.empty(), levels()),
    /// Points that an option adds to the value after collapse.
    COLLAPSE_CHANGE(
            new Interval(-1e9, 1e9), new Interval(-100, 100), OptionalDouble.of(0), signedSteps()),
    /// The part of a party's weight that a group holds; shares are divided by their sum.
    SHARE(new Interval(0, 1e9), new Interval(0, 1), OptionalDouble.empty(), Map.of()),
    /// How far a lever is believed; its changes count in that proportion.
    BELIEF(new Interval(0, 1), new Interval(0, 1), OptionalDouble.of(1), chances()),
    /// What pulling a lever costs its owner, in the owner's own units.
    COST(
            new Interval(0, 1e9),
            new Interval(0, 10),
            OptionalDouble.of(0),
            words("none 0..0, low 1..3, medium 3..6, high 6..10")),
    /// The chance that an agreement breaks within the horizon when every rate is 1. Beside the words, the names of [Baseline] stand
    /// for it; what they mean depends on the horizon.
    BREAKS(new Interval(0, 1), new Interval(0, 1), OptionalDouble.empty(), chances()),
    /// The chance of winning a contest.
    CHANCE(new Interval(0, 1), new Interval(0, 1), OptionalDouble.empty(), chances()),
    /// A hazard ratio: multiplies the rate of breaking.
    RATE(
            new Interval(0, 1e6),
            new Interval(0, 10),
            OptionalDouble.of(1),
            words(
                    "quarters 0.2..0.3, halves 0.4..0.6, unchanged 1..1, doubles 1.7..2.3, triples 2.6..3.4")),
    /// Points added to any number that is counted in points.
    POINTS_ADDED(
            new Interval(-1e9, 1e9), new Interval(-100, 100), OptionalDouble.of(0), signedSteps()),
    /// An amount added to a number that is not counted in points.
    AMOUNT_ADDED(new Interval(-1e9, 1e9), new Interval(-10, 10), OptionalDouble.of(0), Map.of());

    /// The relative word for a weight that outweighs all others together.
    public static final String TOP = "top";

    private final Interval allowed;
    private final Interval scale;
    private final OptionalDouble defaultNumber;
    private final Map<String, Interval> words;

    NumberKind(
            Interval allowed,
            Interval scale,
            OptionalDouble defaultNumber,
            Map<String, Interval> words) {
        this.allowed = allowed;
        this.scale = scale;
        this.defaultNumber = defaultNumber;
        this.words = words;
    }

    /// What an author may write without an error.
    public Interval allowed() {
        return allowed;
    }

    /// Where an unknown number of this kind may lie.
    public Interval scale() {
        return scale;
    }

    /// What holds when nobody sets the number; empty when it is then unknown (or has a rule of its own).
    public OptionalDouble defaultNumber() {
        return defaultNumber;
    }

    /// The words of this kind and their ranges, in order; `top` is not among them because it is relative.
    public Map<String, Interval> words() {
        return words;
    }

    /// Whether a word may stand for a number of this kind.
    public boolean knows(String word) {
        return words.containsKey(word)
                || (this == WEIGHT && word.equals(TOP))
                || (this == BREAKS && Baseline.named(word).isPresent());
    }

    /// What a word of this kind stands for in a case of this horizon. Empty for `top`, which is relative, for a word of other
    /// kinds, and for a [Baseline] without a figure at the horizon.
    public Optional<Interval> meaning(String word, Optional<String> horizon) {
        return Optional.ofNullable(words.get(word))
                .or(() ->
                        this == BREAKS
                                ? Baseline.named(word)
                                        .flatMap(baseline -> baseline.at(horizon))
                                        .map(Baseline.Figure::breaks)
                                : Optional.empty());
    }

    /// The kind of an amount that is added to a number of this kind.
    public NumberKind added() {
        return switch (this) {
            case VALUE,
                    POINTS,
                    COMBINED,
                    NO_DEAL,
                    BOUND,
                    BONUS,
                    PRICE,
                    COLLAPSE,
                    COLLAPSE_CHANGE,
                    POINTS_ADDED ->
                    POINTS_ADDED;
            case WEIGHT, SHARE, BELIEF, COST, BREAKS, CHANCE, RATE, AMOUNT_ADDED -> AMOUNT_ADDED;
        };
    }

    private static Map<String, Interval> levels() {
        return words(
                "worst 0..0, very-low 0..15, low 10..30, medium 35..65, high 70..90, very-high 85..100, best 100..100");
    }

    private static Map<String, Interval> steps() {
        return words("none 0..0, small 1..5, medium 5..15, large 15..30");
    }

    private static Map<String, Interval> signedSteps() {
        return words(
                "minus-large -30..-15, minus-medium -15..-5, minus-small -5..-1, none 0..0, small 1..5, medium 5..15,"
                        + " large 15..30");
    }

    private static Map<String, Interval> chances() {
        return words(
                "never 0..0, unlikely 0.05..0.25, possible 0.25..0.55, even 0.4..0.6, likely 0.6..0.85, almost-certain 0.85..0.98, certain 1..1");
    }

    /// Words with their ranges, such as `low 10..20, medium 25..45`.
    private static Map<String, Interval> words(String text) {
        Map<String, Interval> result = new LinkedHashMap<>();
        for (String entry : text.split(", ", -1)) {
            int blank = entry.indexOf(' ');
            int dots = entry.indexOf("..");
            result.put(
                    entry.substring(0, blank),
                    new Interval(
                            Double.parseDouble(entry.substring(blank + 1, dots)),
                            Double.parseDouble(entry.substring(dots + 2))));
        }
        return Collections.unmodifiableMap(result);
    }
}
