package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Contest;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.model.Rule;
import org.westphalia.model.Source;
import org.westphalia.why.VersionsDiffer.Happened;
import org.westphalia.why.VersionsDiffer.Thing;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Where do two versions of a case differ? What was added, removed and changed; the numbers of each reading that changed; the
/// verdicts before and after.
public final class CompareVersions {
    private final Case before;
    private final Case after;
    private final List<Thing> things = new ArrayList<>();

    private CompareVersions(Case before, Case after) {
        this.before = before;
        this.after = after;
    }

    /// Compares two versions.
    ///
    /// @param asked which readings to compare (an id, or `case`); the things of the case are compared all
    /// @param soundBefore whether the old version can answer by this reading (an id, or `case`); errors may touch it
    /// @param soundAfter the same of the new version
    public static VersionsDiffer of(
            Case before,
            Case after,
            Predicate<String> asked,
            Predicate<String> soundBefore,
            Predicate<String> soundAfter,
            Settings settings) {
        CompareVersions compare = new CompareVersions(before, after);
        compare.frame();
        Set<String> ids = new LinkedHashSet<>(readings(before));
        ids.addAll(readings(after));
        ids.removeIf(asked.negate());
        List<VersionsDiffer.OfReading> readings = new ArrayList<>();
        for (String id : ids) {
            Optional<Model> first = model(before, id, soundBefore);
            Optional<Model> second = model(after, id, soundAfter);
            readings.add(
                    new VersionsDiffer.OfReading(
                            id,
                            first.isPresent() && second.isPresent()
                                    ? NumberChanges.between(first.get(), second.get())
                                    : List.of(),
                            first.map(model -> Brief.of(model, settings)),
                            second.map(model -> Brief.of(model, settings))));
        }
        return new VersionsDiffer(List.copyOf(compare.things), readings);
    }

    private static List<String> readings(Case source) {
        return source.readings().isEmpty()
                ? List.of("case")
                : source.readings().stream().map(Reading::id).toList();
    }

    private static Optional<Model> model(Case source, String id, Predicate<String> sound) {
        if (!readings(source).contains(id) || !sound.test(id)) {
            return Optional.empty();
        }
        Optional<String> reading = source.readings().isEmpty() ? Optional.empty() : Optional.of(id);
        return Optional.of(Model.resolve(source, reading, WhatIf.none()));
    }

    private void frame() {
        things("issue", Case::issues, Issue::id, CompareVersions::issue);
        things("rule", Case::rules, Rule::id, (_, _) -> List.of("what it forbids or asks for"));
        things("party", Case::parties, Party::id, CompareVersions::party);
        things("contest", Case::contests, Contest::id, (_, _) -> List.of("title"));
        one("agreement", before.agreement(), after.agreement());
        one("durability", before.durability(), after.durability());
        one("not-modelled", before.notModelled(), after.notModelled());
        things("proposal", Case::proposals, Proposal::id, CompareVersions::proposal);
        things("lever", Case::levers, Lever::id, CompareVersions::lever);
        things("claim", Case::claims, Claim::id, CompareVersions::claim);
        things("reading", Case::readings, Reading::id, CompareVersions::reading);
        one("beliefs", before.beliefs(), after.beliefs());
        one("named-terms", before.namedTerms(), after.namedTerms());
        things("source", Case::sources, Source::id, (_, _) -> List.of("bibliography"));
    }

    private void one(String kind, Object first, Object second) {
        if (!first.equals(second)) {
            things.add(new Thing(kind, "", Happened.CHANGED, List.of()));
        }
    }

    /// What differs between two things of the same id.
    private interface Details<T> {
        List<String> between(T first, T second);
    }

    private <T> void things(
            String kind,
            Function<Case, List<T>> among,
            Function<T, String> id,
            Details<T> details) {
        Map<String, T> first = byId(among.apply(before), id);
        Map<String, T> second = byId(among.apply(after), id);
        Set<String> ids = new LinkedHashSet<>(first.keySet());
        ids.addAll(second.keySet());
        for (String name : ids) {
            T old = first.get(name);
            T now = second.get(name);
            if (old == null) {
                things.add(new Thing(kind, name, Happened.ADDED, List.of()));
            } else if (now == null) {
                things.add(new Thing(kind, name, Happened.REMOVED, List.of()));
            } else if (!old.equals(now)) {
                things.add(new Thing(kind, name, Happened.CHANGED, details.between(old, now)));
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(each -> map.put(id.apply(each), each));
        return map;
    }

    private static List<String> issue(Issue first, Issue second) {
        List<String> details = new ArrayList<>();
        different(details, "title", first.title(), second.title());
        members(
                details,
                "option",
                first.options().stream().map(Issue.Option::id).toList(),
                second.options().stream().map(Issue.Option::id).toList());
        for (Issue.Option option : first.options()) {
            second.findOption(option.id())
                    .filter(now -> !now.equals(option))
                    .ifPresent(_ -> details.add("option " + option.id() + " told otherwise"));
        }
        return details;
    }

    private static List<String> party(Party first, Party second) {
        List<String> details = new ArrayList<>();
        different(details, "title", first.title(), second.title());
        different(details, "whether it signs", first.decides(), second.decides());
        different(details, "what it forbids", first.forbids(), second.forbids());
        members(
                details,
                "group",
                first.groups().stream().map(Party.Group::id).toList(),
                second.groups().stream().map(Party.Group::id).toList());
        return details;
    }

    private static List<String> proposal(Proposal first, Proposal second) {
        List<String> details = new ArrayList<>();
        different(details, "title", first.title(), second.title());
        different(details, "who made it", first.by(), second.by());
        different(details, "date", first.date(), second.date());
        different(details, "terms", first.terms(), second.terms());
        different(details, "answers", first.answers(), second.answers());
        different(details, "evidence", first.because(), second.because());
        return details;
    }

    private static List<String> lever(Lever first, Lever second) {
        List<String> details = new ArrayList<>();
        different(details, "title", first.title(), second.title());
        different(details, "who holds it", first.by(), second.by());
        different(details, "in force", first.inForce(), second.inForce());
        different(details, "hostile", first.hostile(), second.hostile());
        different(details, "when it counts", first.when(), second.when());
        different(
                details,
                "what it comes after or excludes",
                List.of(first.after(), first.excludes()),
                List.of(second.after(), second.excludes()));
        different(
                details,
                "what it does",
                List.of(first.changes(), first.jointly()),
                List.of(second.changes(), second.jointly()));
        return details;
    }

    private static List<String> claim(Claim first, Claim second) {
        List<String> details = new ArrayList<>();
        different(details, "question", first.question(), second.question());
        different(details, "sentence", first.says(), second.says());
        different(details, "evidence", first.because(), second.because());
        different(details, "numbers", first.changes(), second.changes());
        different(
                details,
                "how sure, when and how it was said",
                List.of(first.sure(), first.asOf(), first.said(), first.confidential()),
                List.of(second.sure(), second.asOf(), second.said(), second.confidential()));
        return details;
    }

    private static List<String> reading(Reading first, Reading second) {
        List<String> details = new ArrayList<>();
        different(details, "title", first.title(), second.title());
        different(details, "what it comes from", first.from(), second.from());
        members(details, "claim", first.holds(), second.holds());
        different(details, "claims it drops", first.without(), second.without());
        different(details, "beliefs", first.beliefs(), second.beliefs());
        return details;
    }

    private static void different(List<String> details, String what, Object first, Object second) {
        if (!Objects.equals(first, second)) {
            details.add(what);
        }
    }

    private static void members(
            List<String> details, String kind, List<String> first, List<String> second) {
        second.stream()
                .filter(id -> !first.contains(id))
                .forEach(id -> details.add(kind + " " + id + " added"));
        first.stream()
                .filter(id -> !second.contains(id))
                .forEach(id -> details.add(kind + " " + id + " removed"));
    }
}
