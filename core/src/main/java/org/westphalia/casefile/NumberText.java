package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.model.Uncertain;
import org.westphalia.vocabulary.NumberKind;

/// Numbers as an analyst writes them: `60`, `0.4`, `-8`, `55..65`, `{low: 50, likely: 60, high: 65}`, a word of the kind.
public final class NumberText {
    private static final String PLAIN = "-?[0-9]{1,15}(?:\\.[0-9]{1,15})?";
    private static final Pattern EXACT = Pattern.compile(PLAIN);
    private static final Pattern RANGE = Pattern.compile("(" + PLAIN + ")\\.\\.(" + PLAIN + ")");

    /// The keywords of three guesses, lowest first.
    static final List<String> GUESSES = List.of("low", "likely", "high");

    private NumberText() {}

    /// Whether that text may stand for a number of this kind: a number or a range on its scale, or one of its words.
    public static boolean isNumber(NumberKind kind, String text) {
        return ofText(kind, text).isPresent();
    }

    /// Whether a number or range reaches below 0 or above 100, the worst and the best terms.
    public static boolean isOffScale(String text) {
        List<Double> ends = range(text).orElseGet(() -> exact(text).stream().boxed().toList());
        return ends.stream().anyMatch(end -> end < 0 || end > 100);
    }

    /// One exact number.
    static OptionalDouble exact(String text) {
        return EXACT.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text) + 0.0)
                : OptionalDouble.empty();
    }

    /// The two ends of a range, in the order in which they are written.
    static Optional<List<Double>> range(String text) {
        Matcher matcher = RANGE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        List.of(
                                Double.parseDouble(matcher.group(1)) + 0.0,
                                Double.parseDouble(matcher.group(2)) + 0.0))
                : Optional.empty();
    }

    /// The number that is written there, if it is one that may be written for this kind.
    static Optional<Uncertain> read(NumberKind kind, Tree tree) {
        return switch (tree) {
            case Tree.Text text -> ofText(kind, text.value());
            case Tree.Mapping mapping -> guesses(kind, mapping);
            case Tree.Items _ -> Optional.empty();
        };
    }

    private static Optional<Uncertain> ofText(NumberKind kind, String text) {
        if (kind.knows(text)) {
            return Optional.of(new Uncertain.Word(text));
        }
        OptionalDouble exact = exact(text);
        if (exact.isPresent()) {
            double value = exact.getAsDouble();
            return kind.allowed().contains(value)
                    ? Optional.of(new Uncertain.Exact(value))
                    : Optional.empty();
        }
        return range(text)
                .filter(ends -> ends.get(0) <= ends.get(1))
                .filter(ends ->
                        kind.allowed().contains(ends.get(0))
                                && kind.allowed().contains(ends.get(1)))
                .map(ends -> new Uncertain.Range(ends.get(0), ends.get(1)));
    }

    private static Optional<Uncertain> guesses(NumberKind kind, Tree.Mapping mapping) {
        List<Double> found = new ArrayList<>();
        for (String guess : GUESSES) {
            mapping.text(guess)
                    .map(NumberText::exact)
                    .ifPresent(number -> number.ifPresent(found::add));
        }
        boolean fits =
                mapping.entries().size() == 3
                        && found.size() == 3
                        && found.get(0) <= found.get(1)
                        && found.get(1) <= found.get(2)
                        && kind.allowed().contains(found.get(0))
                        && kind.allowed().contains(found.get(2));
        return fits
                ? Optional.of(new Uncertain.Pert(found.get(0), found.get(1), found.get(2)))
                : Optional.empty();
    }
}
