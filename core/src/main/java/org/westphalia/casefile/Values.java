package org.westphalia.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.model.Path;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.Shape;

/// Checks single texts: words, dates, references, orders.
final class Values {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

    private final Scope scope;
    private final Report report;

    Values(Scope scope, Report report) {
        this.scope = scope;
        this.report = report;
    }

    /// Checks a text against a shape that takes one.
    void check(Shape shape, Tree.Text text, Optional<String> issue) {
        switch (shape) {
            case Shape.Words(List<String> words, List<String> later) -> words(words, later, text);
            case Shape.Flag _ -> flag(text);
            case Shape.Date _ -> date(text);
            case Shape.Count _ -> count(text);
            case Shape.Part _ -> part(text);
            case Shape.FileName _ -> fileName(text);
            case Shape.Order _ -> order(text, issue);
            case Shape.Reference(Kind kind) -> reference(kind, text, issue);
            case Shape.Holder _ -> holder(text);
            case Shape.RefusedBy _ -> refusedBy(text);
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

    /// Whether the name is known; a finding when it is not.
    boolean reference(Kind kind, Tree.Text text, Optional<String> issue) {
        String name = text.value();
        Collection<String> known = scope.names().all(kind, issue);
        if (!known.contains(name)) {
            unknown(kind, name, known, text.place(), issue);
            return false;
        }
        List<String> open =
                kind == Kind.TERMS ? scope.open().getOrDefault(name, List.of()) : List.of();
        if (!open.isEmpty()) {
            report.add(
                    "comparison.open-terms",
                    text.place(),
                    "name",
                    name,
                    "issues",
                    Nearest.list(open));
        }
        return true;
    }

    /// Whether an item of a list in brackets seems to be the rest of the text before it.
    static boolean looksSplit(Tree item) {
        return item instanceof Tree.Text text
                && text.plain()
                && !text.value().isEmpty()
                && Character.isLowerCase(text.value().codePointAt(0))
                && text.value().contains(" ");
    }

    private void unknown(
            Kind kind, String name, Collection<String> known, Place place, Optional<String> issue) {
        if (!scope.complete()) {
            return;
        }
        boolean isThirdParty =
                kind == Kind.DECIDING_PARTY && scope.names().groups().containsKey(name);
        if (isThirdParty) {
            report.add("party.not-deciding", place, "party", name);
            return;
        }
        String where =
                kind == Kind.OPTION ? issue.map(id -> " of the issue '" + id + "'").orElse("") : "";
        report.add(
                "name.unknown",
                place,
                "kind",
                kind.word(),
                "name",
                name,
                "where",
                where,
                "nearest",
                (Supplier<String>) () -> Nearest.hint(name, known));
    }

    private void words(List<String> words, List<String> later, Tree.Text text) {
        if (later.contains(text.value())) {
            report.add(
                    "language.later",
                    text.place(),
                    "name",
                    text.value(),
                    "meaning",
                    "Until then, write " + Nearest.list(words) + ".");
        } else if (!words.contains(text.value())) {
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

    private void order(Tree.Text text, Optional<String> issue) {
        OrderText order = OrderText.read(text.value());
        Collection<String> options = scope.names().all(Kind.OPTION, issue);
        Set<String> seen = new HashSet<>();
        for (String name : order.names()) {
            Place place = part(text, name);
            if (name.isEmpty()) {
                report.add("order.form", place);
                return;
            }
            if (!options.contains(name)) {
                unknown(Kind.OPTION, name, options, place, issue);
            } else if (!seen.add(name)) {
                report.add("order.twice", place, "name", name);
            }
        }
        if (order.names().size() == 1 && options.size() > 1) {
            report.add("order.single", text.place(), "name", text.value());
        }
    }

    private void holder(Tree.Text text) {
        Path path = Path.of(text.value());
        String party = path.segments().getFirst();
        if (SettingsReader.isHolder(path, scope.names())
                || scope.names().groups().containsKey(party) && path.segments().size() == 1) {
            return;
        }
        if (!scope.complete()) {
            return;
        }
        List<String> holders =
                scope.names().groups().entrySet().stream()
                        .filter(entry -> scope.names().decides(entry.getKey()))
                        .flatMap(entry ->
                                java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(entry.getKey()),
                                        entry.getValue().stream()
                                                .map(group -> entry.getKey() + "." + group)))
                        .toList();
        report.add(
                "name.unknown",
                text.place(),
                "kind",
                "party or group",
                "name",
                text.value(),
                "where",
                "",
                "nearest",
                (Supplier<String>) () -> Nearest.hint(text.value(), holders));
    }

    private void refusedBy(Tree.Text text) {
        Optional<String> party = BeliefReader.refuser(text.value());
        if (party.isEmpty()) {
            report.add("lever.if", text.place(), "text", text.value());
        } else if (!scope.names().decides(party.get())) {
            unknown(
                    Kind.DECIDING_PARTY,
                    party.get(),
                    scope.names().all(Kind.DECIDING_PARTY, Optional.empty()),
                    part(text, party.get()),
                    Optional.empty());
        }
    }

    /// The place of a name inside a text of one line.
    static Place part(Tree.Text text, String name) {
        Place place = text.place();
        java.util.regex.Matcher found =
                Pattern.compile("(?<![a-zA-Z0-9-])" + Pattern.quote(name) + "(?![a-zA-Z0-9-])")
                        .matcher(text.value());
        boolean inOneLine = text.plain() && place.length() == text.value().length();
        return inOneLine && !name.isEmpty() && found.find()
                ? new Place(
                        place.file(), place.line(), place.column() + found.start(), name.length())
                : place;
    }
}
