package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.casefile.Assignments;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.world.WhatIf;

/// Reads the departures of a command line, and reports all mistakes in them together.
final class WhatIfs {
    private final Case source;
    private final List<Finding> mistakes = new ArrayList<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private WhatIfs(Case source) {
        this.source = source;
    }

    /// The departures that the options ask for, as findings where they make no sense.
    ///
    /// @throws Refused when a name is unknown, a value cannot be read, a claim is private in an answer to be
    ///     shared, or levers cannot stand together
    static WhatIf of(OpenedCase opened, CaseOptions options) {
        opened.refusePrivate("--hold", options.hold);
        opened.refusePrivate("--without", options.without);
        WhatIfs reader = new WhatIfs(opened.source());
        WhatIf whatIf = reader.read(options);
        if (!reader.mistakes.isEmpty()) {
            throw opened.refused(reader.mistakes, reader.lines);
        }
        return whatIf;
    }

    private WhatIf read(CaseOptions options) {
        List<String> levers = source.levers().stream().map(Lever::id).toList();
        List<String> claims = source.claims().stream().map(Claim::id).toList();
        known("lever", "--pull", options.pull, levers);
        known("lever", "--drop", options.drop, levers);
        known("claim", "--hold", options.hold, claims);
        known("claim", "--without", options.without, claims);
        if (!options.reading.isEmpty()) {
            known("reading", "--reading", List.of(options.reading), readings(source));
        }
        if (!options.as.isEmpty()) {
            known(
                    "actor",
                    "--as",
                    List.of(options.as),
                    source.parties().stream().map(Party::id).toList());
        }
        Map<Path, Setting> set = assignments(options.set);
        both("--pull", options.pull, "--drop", options.drop);
        both("--hold", options.hold, "--without", options.without);
        rivals(options.hold);
        if (mistakes.isEmpty()) {
            levers(options);
        }
        mistakes.addAll(options.given.mistakes(source));
        return new WhatIf(
                        new LinkedHashSet<>(options.pull),
                        new LinkedHashSet<>(options.drop),
                        options.hold,
                        new LinkedHashSet<>(options.without),
                        set)
                .withSift(mistakes.isEmpty() ? options.given.sift() : Optional.empty());
    }

    /// The ids of readings that a user may name; a case without readings has one, `case`.
    static List<String> readings(Case source) {
        return source.readings().isEmpty()
                ? List.of("case")
                : source.readings().stream().map(Reading::id).toList();
    }

    private void known(String kind, String option, List<String> names, List<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                mistakes.add(Mistakes.unknown(kind, option, name, known));
            }
        }
    }

    private void both(
            String one, Collection<String> first, String other, Collection<String> second) {
        for (String name : first) {
            if (second.contains(name)) {
                mistakes.add(Mistakes.both(name, one, other));
            }
        }
    }

    private void rivals(List<String> hold) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(hold)) {
            Optional<String> question = source.findClaim(id).flatMap(Claim::question);
            if (question.isPresent()) {
                String rival = answers.putIfAbsent(question.get(), id);
                if (rival != null) {
                    mistakes.add(Mistakes.rivals(rival, id, question.get()));
                }
            }
        }
    }

    private Map<Path, Setting> assignments(List<String> written) {
        List<String> whole =
                written.stream().filter(assignment -> assignment.indexOf('=') > 0).toList();
        written.stream()
                .filter(assignment -> !whole.contains(assignment))
                .forEach(assignment -> mistakes.add(Mistakes.noValue(assignment)));
        Assignments read = Assignments.read(source, whole);
        mistakes.addAll(read.findings().stream().filter(Finding::isError).toList());
        lines.putAll(read.lines());
        return read.set();
    }

    /// Levers in force after pulling and dropping must not exclude each other, and must have those they come after.
    private void levers(CaseOptions options) {
        Set<String> pulled = new LinkedHashSet<>();
        source.levers().stream().filter(Lever::inForce).map(Lever::id).forEach(pulled::add);
        pulled.addAll(options.pull);
        options.drop.forEach(pulled::remove);
        for (Lever lever : source.levers()) {
            if (!pulled.contains(lever.id())) {
                continue;
            }
            for (String other : lever.excludes()) {
                if (pulled.contains(other)) {
                    mistakes.add(Mistakes.excludes(lever.id(), other));
                }
            }
            for (String before : lever.after()) {
                if (!pulled.contains(before)) {
                    mistakes.add(Mistakes.tooEarly(lever.id(), before));
                }
            }
        }
    }
}
