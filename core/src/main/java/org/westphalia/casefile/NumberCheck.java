package org.westphalia.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.Baseline;
import org.westphalia.vocabulary.NumberKind;

/// Tells what is wrong with a number, and how it would be written.
final class NumberCheck {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z. -]*");
    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?%");
    private static final Pattern DASHED =
            Pattern.compile("(-?[0-9.]+) *(?:-|–|—|to|\\.{3,}|…| \\.\\. ?|\\.\\. ) *(-?[0-9.]+)");
    private static final Pattern PARTIAL =
            Pattern.compile("[-+]?(?:[0-9]{1,9}\\.?|[0-9]{0,9}\\.[0-9]{1,9})");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[ ,'][0-9]{3})+");
    private static final Pattern COMMA = Pattern.compile("(-?[0-9]+),([0-9]+)");

    private final Report report;

    NumberCheck(Report report) {
        this.report = report;
    }

    /// Checks a number of that kind.
    void check(NumberKind kind, Tree tree) {
        switch (tree) {
            case Tree.Text text -> text(kind, text);
            case Tree.Mapping mapping -> guesses(kind, mapping);
            case Tree.Items items ->
                    report.add(
                            "value.shape",
                            items.place(),
                            "found",
                            "a list",
                            "expected",
                            Expectation.of(new org.westphalia.vocabulary.Shape.Number(kind)));
        }
    }

    private void text(NumberKind kind, Tree.Text tree) {
        String text = tree.value();
        if (kind.knows(text)) {
            return;
        }
        OptionalDouble exact = NumberText.exact(text);
        Optional<List<Double>> range = NumberText.range(text);
        if (exact.isPresent()) {
            onScale(kind, exact.getAsDouble(), text, tree.place());
        } else if (range.isPresent()) {
            range(kind, range.get(), tree);
        } else if (WORD.matcher(text).matches()) {
            word(kind, tree);
        } else {
            report.add(
                    "number.form",
                    tree.place(),
                    "text",
                    text,
                    "hint",
                    (Supplier<String>) () -> hint(kind, text));
        }
    }

    private void word(NumberKind kind, Tree.Text tree) {
        List<String> words = words(kind);
        if (words.isEmpty()) {
            report.add("number.no-words", tree.place(), "text", tree.value());
        } else {
            report.add(
                    "word.unknown",
                    tree.place(),
                    "text",
                    tree.value(),
                    "nearest",
                    (Supplier<String>) () -> Nearest.hint(tree.value(), words));
        }
    }

    private void range(NumberKind kind, List<Double> ends, Tree.Text tree) {
        String[] written = tree.value().split("\\.\\.");
        if (ends.get(0) > ends.get(1)) {
            report.add("number.reversed", tree.place(), "low", written[0], "high", written[1]);
        } else if (onScale(kind, ends.get(0), written[0], tree.place())) {
            onScale(kind, ends.get(1), written[1], tree.place());
        }
    }

    private void guesses(NumberKind kind, Tree.Mapping mapping) {
        double before = Double.NEGATIVE_INFINITY;
        String beforeText = "";
        for (Tree.Entry entry : mapping.entries()) {
            if (!NumberText.GUESSES.contains(entry.key().value())) {
                report.add(
                        "key.unknown",
                        entry.key().place(),
                        "owner",
                        "number in three guesses",
                        "name",
                        entry.key().value(),
                        "nearest",
                        (Supplier<String>)
                                () -> Nearest.hint(entry.key().value(), NumberText.GUESSES));
            }
        }
        for (String guess : NumberText.GUESSES) {
            Optional<Tree> value = mapping.find(guess);
            if (value.isEmpty()) {
                report.add("number.guess-missing", mapping.place(), "guess", guess);
                continue;
            }
            String text = value.get().asText().orElse("");
            OptionalDouble number = NumberText.exact(text);
            if (number.isEmpty()) {
                report.add("number.guess-form", value.get().place(), "guess", guess);
                return;
            }
            if (number.getAsDouble() < before) {
                report.add(
                        "number.guesses-reversed",
                        value.get().place(),
                        "guess",
                        guess,
                        "value",
                        text,
                        "before",
                        beforeText);
                return;
            }
            if (!onScale(kind, number.getAsDouble(), text, value.get().place())) {
                return;
            }
            before = number.getAsDouble();
            beforeText = text;
        }
    }

    private boolean onScale(NumberKind kind, double value, String text, Place place) {
        Interval allowed = kind.allowed();
        if (allowed.contains(value)) {
            return true;
        }
        report.add(
                "number.off-scale",
                place,
                "text",
                text,
                "low",
                plain(allowed.low()),
                "high",
                plain(allowed.high()),
                "hint",
                allowed.high() <= 1 && value > 1 && value <= 100
                        ? "If it is meant as " + text + " %, write " + plain(value / 100) + "."
                        : "");
        return false;
    }

    private static String hint(NumberKind kind, String text) {
        Matcher percent = PERCENT.matcher(text);
        Matcher dashed = DASHED.matcher(text);
        Matcher comma = COMMA.matcher(text);
        if (percent.matches()) {
            return kind.scale().high() <= 1
                    ? "Write " + plain(Double.parseDouble(percent.group(1)) / 100) + "."
                    : "Write " + percent.group(1) + ".";
        }
        if (PARTIAL.matcher(text).matches()) {
            return "Write " + plain(Double.parseDouble(text)) + ".";
        }
        if (GROUPED.matcher(text).matches()) {
            return "Write " + text.replaceAll("[ ,']", "") + ".";
        }
        if (comma.matches()) {
            return "Write " + comma.group(1) + "." + comma.group(2) + ".";
        }
        if (dashed.matches()) {
            return "Write " + dashed.group(1) + ".." + dashed.group(2) + ".";
        }
        return OrderText.looksLikeOne(text)
                ? "An order of options belongs under 'likes'."
                : "Expected "
                        + Expectation.of(new org.westphalia.vocabulary.Shape.Number(kind))
                        + ".";
    }

    private static List<String> words(NumberKind kind) {
        List<String> words = new java.util.ArrayList<>(kind.words().keySet());
        if (kind.knows(NumberKind.TOP)) {
            words.add(NumberKind.TOP);
        }
        if (kind == NumberKind.BREAKS) {
            words.addAll(Baseline.names());
        }
        return words;
    }

    /// A number without needless decimals.
    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
