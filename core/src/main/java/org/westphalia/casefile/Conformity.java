package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.vocabulary.Key;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.NumberKind;
import org.westphalia.vocabulary.RedLineWords;
import org.westphalia.vocabulary.Shape;

/// Holds a document against the language: every key, every id, every value. What it reports, the section readers leave out.
final class Conformity {
    /// Things of which there may be several, so that two that both hold are written as two.
    private static final Set<String> SEVERAL = Set.of("rule", "red line");

    private final Scope scope;
    private final Report report;
    private final Values values;
    private final NameCheck names;

    Conformity(Scope scope, Report report) {
        this.scope = scope;
        this.report = report;
        this.values = new Values(scope, report);
        this.names = new NameCheck(scope, report);
    }

    /// Checks a value.
    ///
    /// @param key the place of the key whose value it is, for what is missing
    /// @param issue the issue in whose context it stands
    /// @param added whether it is an amount to add
    void check(Shape shape, Tree tree, Place key, Optional<String> issue, boolean added) {
        if (tree instanceof Tree.Text text && text.isAbsent()) {
            if (!Resemblance.mayBeEmpty(shape)) {
                report.add("value.missing", key, "expected", Expectation.of(shape));
            }
            return;
        }
        switch (shape) {
            case Shape.Structure structure -> structure(structure, tree, key, issue, added);
            case Shape.MapOf map -> map(map, tree, key, issue, added);
            case Shape.ListOf list -> list(list, tree, issue, added);
            case Shape.Either either -> either(either, tree, key, issue, added);
            case Shape.Changes changes ->
                    new ChangesCheck(scope, report, false).check(changes, tree);
            case Shape.Number(NumberKind kind) ->
                    new NumberCheck(report).check(added ? kind.added() : kind, tree);
            case Shape.Anything _ -> {}
            case Shape.Scalar _ -> {
                if (tree instanceof Tree.Text text) {
                    values.check(shape, text, issue);
                } else {
                    wrongShape(shape, tree);
                }
            }
        }
    }

    private void structure(
            Shape.Structure structure,
            Tree tree,
            Place key,
            Optional<String> issue,
            boolean added) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            wrongShape(structure, tree);
            return;
        }
        for (Tree.Entry entry : mapping.entries()) {
            String name = entry.key().value();
            Optional<Key> known = structure.find(name);
            if (known.isPresent() && known.get().later()) {
                report.add(
                        "language.later",
                        entry.key().place(),
                        "name",
                        name,
                        "meaning",
                        known.get().meaning());
            } else if (known.isPresent()) {
                check(known.get().shape(), entry.value(), entry.key().place(), issue, added);
            } else if (structure.others().isPresent()
                    && isKnown(structure.others().get(), name, issue)) {
                entry(structure.others().get(), entry, issue, added);
            } else if (structure.equals(RedLineWords.LASTING)) {
                report.add("red-line.lasts-alone", entry.key().place(), "name", name);
            } else {
                report.add(
                        "key.unknown",
                        entry.key().place(),
                        "owner",
                        structure.name(),
                        "name",
                        name,
                        "nearest",
                        (Supplier<String>) () -> Nearest.hint(name, keysOf(structure)));
            }
        }
        missing(structure, mapping, key);
    }

    private void missing(Shape.Structure structure, Tree.Mapping mapping, Place key) {
        for (Key needed : structure.keys()) {
            if (needed.required() && !mapping.has(needed.name())) {
                report.add(
                        "key.missing",
                        key,
                        "owner",
                        structure.name(),
                        "name",
                        needed.name(),
                        "example",
                        needed.name() + ": " + needed.example());
            }
        }
        List<List<String>> alternatives = structure.alternatives();
        if (alternatives.isEmpty()) {
            return;
        }
        List<List<String>> begun =
                alternatives.stream().filter(keys -> keys.stream().anyMatch(mapping::has)).toList();
        String choices =
                alternatives.stream()
                        .map(keys -> "'" + String.join("' with '", keys) + "'")
                        .collect(java.util.stream.Collectors.joining(", or "));
        if (begun.size() > 1) {
            report.add(
                    "key.one-of",
                    key,
                    "owner",
                    structure.name(),
                    "choices",
                    choices,
                    "advice",
                    SEVERAL.contains(structure.name())
                            ? "Write two of them if both hold."
                            : "Keep the one that is meant.");
        } else if (begun.isEmpty() || !begun.getFirst().stream().allMatch(mapping::has)) {
            report.add("key.needs-one-of", key, "owner", structure.name(), "choices", choices);
        }
    }

    private void map(Shape.MapOf map, Tree tree, Place key, Optional<String> issue, boolean added) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            wrongShape(map, tree);
            return;
        }
        mapping.entries().forEach(entry -> entry(map, entry, issue, added));
        if (mapping.entries().size() < map.least()) {
            report.add(
                    "map.too-few",
                    key,
                    "least",
                    map.least(),
                    "kinds",
                    map.least() == 1 ? map.kind().word() : map.kind().plural(),
                    "found",
                    mapping.entries().size());
        }
    }

    private void entry(Shape.MapOf map, Tree.Entry entry, Optional<String> issue, boolean added) {
        String id = entry.key().value();
        if (map.defines()) {
            Ids.check(map.kind(), entry.key(), report);
        } else if (!names.reference(map.kind(), entry.key(), issue)) {
            return;
        }
        Optional<String> within = map.kind() == Kind.ISSUE ? Optional.of(id) : issue;
        if (map.defines()
                && map.kind() == Kind.PARTY
                && entry.value() instanceof Tree.Mapping party) {
            ThirdParties.check(id, party, scope.names(), report);
        }
        check(map.value(), entry.value(), entry.key().place(), within, added);
    }

    private void list(Shape.ListOf list, Tree tree, Optional<String> issue, boolean added) {
        if (!(tree instanceof Tree.Items items)) {
            wrongShape(list, tree);
            return;
        }
        if (items.items().size() < list.least()) {
            report.add("list.empty", items.place(), "expected", Expectation.of(list.item()));
        }
        Set<String> seen = new HashSet<>();
        Tree before = null;
        for (Tree item : items.items()) {
            check(list.item(), item, item.place(), issue, added);
            if (list.item() instanceof Shape.Reference
                    && item instanceof Tree.Text text
                    && !seen.add(text.value())) {
                report.add("list.twice", item.place(), "name", text.value());
            }
            if (before != null
                    && items.flow()
                    && list.item() instanceof Shape.Text
                    && Values.looksSplit(item)) {
                report.add("yaml.comma-in-list", item.place());
            }
            before = item;
        }
    }

    /// Of several shapes, the one that what is written resembles most.
    private void either(
            Shape.Either either, Tree tree, Place key, Optional<String> issue, boolean added) {
        List<Shape> fitting = Resemblance.fitting(either, tree, added);
        if (fitting.isEmpty()) {
            wrongShape(either, tree);
            return;
        }
        Report best = null;
        for (Shape shape : fitting) {
            Report trial = new Report();
            new Conformity(scope, trial).check(shape, tree, key, issue, added);
            if (best == null || trial.isBetterThan(best)) {
                best = trial;
            }
        }
        if (best != null) {
            report.addAll(best);
        }
    }

    private boolean isKnown(Shape.MapOf map, String name, Optional<String> issue) {
        return scope.names().all(map.kind(), issue).contains(name);
    }

    private Collection<String> keysOf(Shape.Structure structure) {
        List<String> keys = new ArrayList<>();
        structure.keys().stream().filter(key -> !key.later()).forEach(key -> keys.add(key.name()));
        structure
                .others()
                .ifPresent(map -> keys.addAll(scope.names().all(map.kind(), Optional.empty())));
        return keys;
    }

    private void wrongShape(Shape shape, Tree tree) {
        report.add(
                "value.shape",
                tree.place(),
                "found",
                Expectation.found(tree),
                "expected",
                Expectation.of(shape));
    }
}
