package org.westphalia.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.westphalia.finding.Nearest;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Shape;

/// Checks single texts: words, dates, references, orders.
final class Values {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

    private final NameCheck names;
    private final Report report;

    Values(Scope scope, Report report) {
        this.names = new NameCheck(scope, report);
        this.report = report;
    }

    /// Checks a text against a shape that takes one.
    void check(Shape shape, Tree.Text text, Optional<String> issue) {
        switch (shape) {
            case Shape.Words(List<String> words) -> words(words, text);
            case Shape.Flag _ -> flag(text);
            case Shape.Date _ -> date(text);
            case Shape.Count _ -> count(text);
            case Shape.Part _ -> part(text);
            case Shape.FileName _ -> fileName(text);
            case Shape.Order _ -> names.order(text, issue);
            case Shape.Preference _ -> names.preference(text);
            case Shape.OwnNumber _ -> words(Shape.OwnNumber.NAMES, text);
            case Shape.Reference(Kind kind) -> names.reference(kind, text, issue);
            case Shape.Holder _ -> names.holder(text);
            case Shape.RefusedBy _ -> names.refusedBy(text);
            case Shape.Text _,
                    Shape.Number _,
                    Shape.Changes _,
                    Shape.Structure _,
                    Shape.MapOf _,
                    Shape.ListOf _,
                    Shape.Either _,
                    Shape.Anything _ -> {}
        }
    }

    /// Whether an item of a list in brackets seems to be the rest of the text before it.
    static boolean looksSplit(Tree item) {
        return item instanceof Tree.Text text
                && text.plain()
                && !text.value().isEmpty()
                && Character.isLowerCase(text.value().codePointAt(0))
                && text.value().contains(" ");
    }

    private void words(List<String> words, Tree.Text text) {
        if (!words.contains(text.value())) {
            report.add(
                    "word.unknown",
                    text.place(),
                    "text",
                    text.value(),
                    "nearest",
                    (Supplier<String>) () -> Nearest.hint(text.value(), words));
        }
    }

    private void flag(Tree.Text text) {
        if (!text.value().equals("true") && !text.value().equals("false")) {
            report.add("value.flag", text.place(), "text", text.value());
        }
    }

    private void date(Tree.Text text) {
        if (!DATE.matcher(text.value()).matches() || !isDate(text.value())) {
            report.add("value.date", text.place(), "text", text.value());
        }
    }

    private static boolean isDate(String date) {
        try {
            switch (date.length()) {
                case 7 -> YearMonth.parse(date);
                case 10 -> LocalDate.parse(date);
                default -> {}
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void count(Tree.Text text) {
        if (!text.value().matches("[1-9][0-9]{0,5}")) {
            report.add("value.count", text.place(), "text", text.value());
        }
    }

    private void part(Tree.Text text) {
        OptionalDouble number = NumberText.exact(text.value());
        if (number.isEmpty() || number.getAsDouble() <= 0 || number.getAsDouble() > 1) {
            report.add("value.part", text.place(), "text", text.value());
        }
    }

    private void fileName(Tree.Text text) {
        String name = text.value();
        if (name.contains("/")
                || name.contains("\\")
                || name.startsWith(".")
                || name.contains(":")) {
            report.add("value.file-name", text.place(), "text", name);
        }
    }
}
