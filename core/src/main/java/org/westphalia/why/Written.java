package org.westphalia.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;

/// Settings as an author would have written them.
public final class Written {
    private Written() {}

    /// One setting in a few characters: `55..65`, `high`, `{better-than: may-draft}`.
    public static String of(Setting setting) {
        return switch (setting) {
            case Setting.Quantity(Uncertain number) -> of(number);
            case Setting.Comparison(Optional<String> better, Optional<String> worse) ->
                    "{"
                            + String.join(
                                    ", ",
                                    java.util.stream.Stream.concat(
                                                    better
                                                            .map(name -> "better-than: " + name)
                                                            .stream(),
                                                    worse
                                                            .map(name -> "worse-than: " + name)
                                                            .stream())
                                            .toList())
                            + "}";
            case Setting.Contested(String contest) -> "{contest: " + contest + "}";
            case Setting.Relative(String leaf, boolean above) ->
                    "{" + (above ? "above: " : "below: ") + leaf + "}";
            case Setting.Preferred(List<String> names) -> String.join(" > ", names);
            case Setting.Flag(boolean value) -> String.valueOf(value);
            case Setting.SignsWhen(var consent) ->
                    switch (consent) {
                        case org.westphalia.model.Consent.Alone() -> "alone";
                        case org.westphalia.model.Consent.Blend() -> "blend";
                        case org.westphalia.model.Consent.OneCamp() -> "one-camp";
                        case org.westphalia.model.Consent.Quorum(double share) ->
                                "{quorum: " + number(share) + "}";
                    };
            case Setting.Like(var holder) -> "like " + holder;
            case Setting.Line(var line) ->
                    "a red line" + line.by().map(by -> " by " + by).orElse("");
            case Setting.Combination _ -> "a combination";
        };
    }

    /// A number as written.
    public static String of(Uncertain number) {
        return switch (number) {
            case Uncertain.Exact(double value) -> number(value);
            case Uncertain.Range(double low, double high) -> number(low) + ".." + number(high);
            case Uncertain.Pert(double low, double likely, double high) ->
                    "{low: "
                            + number(low)
                            + ", likely: "
                            + number(likely)
                            + ", high: "
                            + number(high)
                            + "}";
            case Uncertain.Word(String word) -> word;
            case Uncertain.Ranked(int level, int levels) ->
                    "place " + (level + 1) + " of " + levels + " in an order";
            case Uncertain.Unknown() -> "unknown";
        };
    }

    /// A plain decimal of at most six significant digits.
    public static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value)
                        .round(new MathContext(6, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
