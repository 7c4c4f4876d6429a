package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.model.Lever;

/// `after`, `excludes` and `with` let every lever be pulled, and the levers in force could have been pulled together.
final class LeverLinks implements Check {

    @Override
    public void check(Subject subject, Report report) {
        Map<String, Lever> levers = new LinkedHashMap<>();
        subject.source().levers().forEach(lever -> levers.put(lever.id(), lever));
        Set<Set<String>> circles = new LinkedHashSet<>();
        Set<Set<String>> quarrels = new LinkedHashSet<>();
        for (Lever lever : levers.values()) {
            Map<String, String> askedBy = before(levers, lever);
            String document = "levers/" + lever.id();
            toItself(lever, document, report);
            circle(lever, askedBy, document, circles, report);
            needsWhatItExcludes(levers, lever, askedBy, document, report);
            jointly(levers, lever, document, report);
            if (lever.inForce()) {
                inForce(levers, lever, document, quarrels, report);
            }
        }
    }

    /// Every lever that must be pulled before this one, near ones first, each with the one that asks for it.
    private static Map<String, String> before(Map<String, Lever> levers, Lever lever) {
        Map<String, String> askedBy = new LinkedHashMap<>();
        List<Lever> open = new ArrayList<>(List.of(lever));
        for (int i = 0; i < open.size(); i++) {
            for (String id : open.get(i).after()) {
                if (askedBy.putIfAbsent(id, open.get(i).id()) == null) {
                    Optional.ofNullable(levers.get(id)).ifPresent(open::add);
                }
            }
        }
        return askedBy;
    }

    private static boolean exclude(Lever one, Lever other) {
        return one.excludes().contains(other.id()) || other.excludes().contains(one.id());
    }

    private static void toItself(Lever lever, String document, Report report) {
        if (lever.excludes().contains(lever.id())) {
            report.add("lever.excludes-itself", document + "/excludes", "lever", lever.id());
        }
        if (lever.jointly().containsKey(lever.id())) {
            report.addAtKey(
                    "lever.joint-with-itself",
                    document + "/with/" + lever.id(),
                    "lever",
                    lever.id());
        }
    }

    private static void circle(
            Lever lever,
            Map<String, String> askedBy,
            String document,
            Set<Set<String>> told,
            Report report) {
        if (!askedBy.containsKey(lever.id())) {
            return;
        }
        List<String> way = new ArrayList<>(List.of(lever.id()));
        String at = askedBy.get(lever.id());
        while (!lever.id().equals(at)) {
            way.add(1, String.valueOf(at));
            at = askedBy.get(at);
        }
        way.add(lever.id());
        if (told.add(Set.copyOf(way))) {
            report.add(
                    "lever.circle",
                    document + "/after",
                    "way",
                    way.stream().map(id -> "'" + id + "'").collect(Collectors.joining(" after ")));
        }
    }

    private static void needsWhatItExcludes(
            Map<String, Lever> levers,
            Lever lever,
            Map<String, String> askedBy,
            String document,
            Report report) {
        Set<String> together = new LinkedHashSet<>(Set.of(lever.id()));
        together.addAll(askedBy.keySet());
        for (String one : together) {
            Lever pulled = levers.get(one);
            List<String> excluded = pulled == null ? List.of() : pulled.excludes();
            for (String other : excluded) {
                if (!other.equals(one) && together.contains(other)) {
                    report.add(
                            "lever.never-pulled",
                            document + "/after",
                            "lever",
                            lever.id(),
                            "one",
                            one,
                            "other",
                            other);
                    return;
                }
            }
        }
    }

    private static void jointly(
            Map<String, Lever> levers, Lever lever, String document, Report report) {
        for (String other : lever.jointly().keySet()) {
            Optional<Lever> partner =
                    Optional.ofNullable(levers.get(other)).filter(each -> !each.equals(lever));
            if (partner.isPresent() && exclude(lever, partner.get())) {
                report.addAtKey(
                        "lever.joint-but-excluded",
                        document + "/with/" + other,
                        "lever",
                        lever.id(),
                        "other",
                        other);
            }
        }
    }

    private static void inForce(
            Map<String, Lever> levers,
            Lever lever,
            String document,
            Set<Set<String>> quarrels,
            Report report) {
        for (Lever other : levers.values()) {
            if (!other.equals(lever)
                    && other.inForce()
                    && exclude(lever, other)
                    && quarrels.add(Set.of(lever.id(), other.id()))) {
                report.add(
                        "lever.in-force-together",
                        document + "/in-force",
                        "lever",
                        lever.id(),
                        "other",
                        other.id());
            }
        }
        for (String needed : lever.after()) {
            if (Optional.ofNullable(levers.get(needed))
                    .filter(other -> !other.inForce())
                    .isPresent()) {
                report.add(
                        "lever.in-force-too-early",
                        document + "/in-force",
                        "lever",
                        lever.id(),
                        "needed",
                        needed);
            }
        }
    }
}
