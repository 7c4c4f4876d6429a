package org.westphalia.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Condition;
import org.westphalia.model.Durability;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Rule;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;
import org.westphalia.model.Uncertain;

/// Writes small cases for tests without a file.
final class CaseBuilder {
    final List<Issue> issues = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Party> parties = new ArrayList<>();
    final List<Lever> levers = new ArrayList<>();
    final Map<Path, Setting> settings = new LinkedHashMap<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();
    final Map<String, Terms> named = new LinkedHashMap<>();
    Agreement agreement = new Agreement.All();
    Optional<Durability> durability = Optional.empty();

    CaseBuilder issue(String id, String... options) {
        issues.add(
                new Issue(
                        id, id, Arrays.stream(options).map(o -> new Issue.Option(o, o)).toList()));
        return this;
    }

    CaseBuilder party(String id, String... groups) {
        parties.add(
                new Party(
                        id,
                        id,
                        true,
                        Arrays.stream(groups).map(g -> new Party.Group(g, g)).toList()));
        return this;
    }

    CaseBuilder set(String path, Object value) {
        settings.put(Path.of(path), setting(value));
        return this;
    }

    CaseBuilder lever(String id, boolean inForce, Lever.When when, Change... changes) {
        levers.add(
                new Lever(
                        id,
                        id,
                        "somebody",
                        inForce,
                        false,
                        when,
                        List.of(),
                        List.of(),
                        List.of(changes),
                        Map.of()));
        return this;
    }

    CaseBuilder claim(String id, String question, Change... changes) {
        claims.add(
                new Claim(
                        id,
                        Optional.of(question),
                        id,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of(changes)));
        return this;
    }

    CaseBuilder reading(String id, String... holds) {
        readings.add(new Reading(id, id, Optional.empty(), List.of(holds), List.of(), Map.of()));
        return this;
    }

    CaseBuilder order(String path, String order) {
        String[] levels = order.split(" > ");
        for (int level = 0; level < levels.length; level++) {
            for (String option : levels[level].split(" = ")) {
                set(path + "." + option, new Uncertain.Ranked(level, levels.length));
            }
        }
        return this;
    }

    static Change adds(String path, double amount) {
        return new Change.Add(Path.of(path), new Uncertain.Exact(amount));
    }

    static Change sets(String path, double value) {
        return new Change.Set(Path.of(path), setting(value));
    }

    static Condition when(String issue, String... options) {
        return new Condition(Map.of(issue, new LinkedHashSet<>(Set.of(options))));
    }

    static Setting setting(Object value) {
        return switch (value) {
            case Setting setting -> setting;
            case Uncertain number -> new Setting.Quantity(number);
            case Number number -> new Setting.Quantity(new Uncertain.Exact(number.doubleValue()));
            case String word -> new Setting.Quantity(new Uncertain.Word(word));
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    Case build() {
        return new Case(
                "test",
                "test",
                "",
                List.of(),
                issues,
                rules,
                parties,
                agreement,
                List.of(),
                levers,
                durability,
                settings,
                claims,
                readings,
                Map.of(),
                named,
                List.of());
    }

    Model model() {
        return Model.resolve(build(), Optional.empty(), WhatIf.none());
    }

    Model model(WhatIf whatIf) {
        return Model.resolve(build(), Optional.empty(), whatIf);
    }
}
