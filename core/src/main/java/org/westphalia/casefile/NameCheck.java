package org.westphalia.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.model.Path;
import org.westphalia.vocabulary.Kind;

/// Checks names: that they are known where they stand, and the orders and phrases that are made of them.
final class NameCheck {
    private final Scope scope;
    private final Report report;

    NameCheck(Scope scope, Report report) {
        this.scope = scope;
        this.report = report;
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

    /// Checks an order of the options of an issue.
    void order(Tree.Text text, Optional<String> issue) {
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

    /// Checks an order of named terms and `no-deal`.
    void preference(Tree.Text text) {
        List<List<String>> levels = OrderText.read(text.value()).levels();
        if (levels.size() < 2
                || levels.stream().anyMatch(level -> level.size() > 1 || level.contains(""))) {
            report.add("prefers.form", text.place(), "text", text.value());
            return;
        }
        Set<String> seen = new HashSet<>();
        for (List<String> level : levels) {
            String name = level.getFirst();
            Tree.Text part = new Tree.Text(name, text.plain(), part(text, name));
            if (!seen.add(name)) {
                report.add("order.twice", part.place(), "name", name);
            } else if (!name.equals("no-deal")) {
                reference(Kind.TERMS, part, Optional.empty());
            }
        }
    }

    /// Checks the name of a party or group whose numbers are taken over.
    void holder(Tree.Text text) {
        Path path = Path.of(text.value());
        String party = path.segments().getFirst();
        if (SettingsReader.isHolder(path, scope.names()) || !scope.complete()) {
            return;
        }
        if (scope.names().groups().containsKey(party) && !scope.names().decides(party)) {
            report.add("party.not-deciding", text.place(), "party", party);
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

    /// Checks `refused-by` and a party.
    void refusedBy(Tree.Text text) {
        Optional<String> party = LeverReader.refuser(text.value());
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
