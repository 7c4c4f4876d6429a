package org.westphalia.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.check.TermsSearch.Demand;
import org.westphalia.check.TermsSearch.Result;
import org.westphalia.model.Consent;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Setting;

/// Within each reading, terms that keep the rules can keep the red lines that one party holds at any price; and every red line
/// can be crossed by terms that keep the rules, or it says nothing.
///
/// The lines of a party that must be kept together are its own when it is of one mind, those of one group, and those of all
/// groups that can block it.
final class RedLineClashes implements Check {
    private static final String LINES = "red-lines";

    @Override
    public void check(Subject subject, Report report) {
        TermsSearch search = new TermsSearch(subject.source().issues(), Subject.STEPS);
        List<Demand> rules = subject.source().rules().stream().map(search::keeping).toList();
        if (subject.hasTerms()) {
            Lines lines =
                    new Lines(search, rules, new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (View view : subject.views()) {
                for (Party party : subject.source().decidingParties()) {
                    together(subject, view, party, lines, report);
                }
                for (Path holder : subject.holders()) {
                    view.things(holder, LINES)
                            .values()
                            .forEach(line -> bites(view, holder, line, lines, report));
                }
            }
        }
        if (search.isExhausted()) {
            report.addAtKey("limit.red-lines", "parties", "limit", Words.grouped(Subject.STEPS));
        }
    }

    /// Searches already made, because readings share most of their lines.
    ///
    /// @param clashes by the lines held together; empty when terms keep them all
    /// @param idle for a line that no terms cross, the rules that see to it; empty when some do
    /// @param alwaysCrossed whether all terms that keep the rules cross a line
    private record Lines(
            TermsSearch search,
            List<Demand> rules,
            Map<Set<RedLine.Demand>, List<String>> clashes,
            Map<RedLine.Demand, Optional<List<Demand>>> idle,
            Map<RedLine.Demand, Boolean> alwaysCrossed) {}

    /// A line that holds at any price, and where it was written.
    private record Held(Path holder, RedLine line, String document) {
        String name(String who) {
            return "red line '"
                    + line.id()
                    + "'"
                    + (who.equals(holder.toString()) ? "" : " of '" + holder + "'");
        }
    }

    private static void together(
            Subject subject, View view, Party party, Lines lines, Report report) {
        List<Path> blockers = new ArrayList<>();
        boolean blend =
                Consents.consent(view, party)
                        .filter(consent -> consent instanceof Consent.Blend)
                        .isPresent();
        Set<Set<RedLine.Demand>> told = new HashSet<>();
        for (Path holder : Holders.of(party)) {
            boolean blocks =
                    view.isTrue(holder, "veto") || (!blend && view.isTrue(holder, "leader"));
            if (blocks) {
                blockers.add(holder);
            }
            if (!blend || blocks) {
                clash(
                        view,
                        holder.toString(),
                        absolute(subject, view, List.of(holder)),
                        lines,
                        told,
                        report);
            }
        }
        if (blend) {
            blockers.add(Path.of(party.id()));
        }
        if (!party.groups().isEmpty()) {
            clash(view, party.id(), absolute(subject, view, blockers), lines, told, report);
        }
    }

    private static List<Held> absolute(Subject subject, View view, List<Path> holders) {
        Map<RedLine.Demand, Held> held = new LinkedHashMap<>();
        for (Path holder : holders) {
            view.things(holder, LINES)
                    .forEach((name, written) -> {
                        if (written.setting() instanceof Setting.Line(RedLine line)
                                && !isPriced(subject, view, holder, name)) {
                            held.putIfAbsent(
                                    line.demand(), new Held(holder, line, written.document()));
                        }
                    });
        }
        return List.copyOf(held.values());
    }

    private static boolean isPriced(Subject subject, View view, Path holder, String line) {
        String price = LINES + "." + line + ".price";
        return view.find(holder, price).isPresent()
                || subject.byLeversInForce().contains(holder, price);
    }

    private static void clash(
            View view,
            String who,
            List<Held> held,
            Lines lines,
            Set<Set<RedLine.Demand>> told,
            Report report) {
        Set<RedLine.Demand> demands =
                new HashSet<>(held.stream().map(each -> each.line().demand()).toList());
        if (demands.isEmpty() || !told.add(demands)) {
            return;
        }
        List<String> members =
                lines.clashes()
                        .computeIfAbsent(
                                demands,
                                _ -> {
                                    List<Demand> all = new ArrayList<>(lines.rules());
                                    held.forEach(each ->
                                            all.add(
                                                    lines.search()
                                                            .keeping(
                                                                    each.name(who),
                                                                    each.document(),
                                                                    each.line().demand())));
                                    if (!(lines.search().find(all) instanceof Result.None)) {
                                        return List.of();
                                    }
                                    return lines.search().clash(List.of(), all).orElse(all).stream()
                                            .map(Demand::name)
                                            .toList();
                                });
        if (!members.isEmpty()) {
            String document =
                    held.stream()
                            .filter(each -> members.contains(each.name(who)))
                            .reduce((_, last) -> last)
                            .map(Held::document)
                            .orElse(held.getLast().document());
            report.inAtKey(
                    view, "red-line.clash", document, "who", who, "members", Words.and(members));
        }
    }

    private static void bites(View view, Path holder, Written written, Lines lines, Report report) {
        if (!(written.setting() instanceof Setting.Line(RedLine line))) {
            return;
        }
        TermsSearch search = lines.search();
        lines.idle()
                .computeIfAbsent(
                        line.demand(),
                        demand -> {
                            List<Demand> crossed = new ArrayList<>(lines.rules());
                            crossed.add(search.crossing(demand));
                            return search.find(crossed) instanceof Result.None
                                    ? search.clash(List.of(search.crossing(demand)), lines.rules())
                                    : Optional.empty();
                        })
                .ifPresent(rules ->
                        report.inAtKey(
                                view,
                                rules.isEmpty() ? "red-line.says-nothing" : "red-line.never-bites",
                                written.document(),
                                "line",
                                line.id(),
                                "holder",
                                owner(written),
                                "rules",
                                Words.list(rules.stream().map(Demand::name).toList())));
        boolean always =
                lines.alwaysCrossed()
                        .computeIfAbsent(
                                line.demand(),
                                demand -> {
                                    List<Demand> kept = new ArrayList<>(lines.rules());
                                    kept.add(search.keeping("", "", demand));
                                    return search.find(kept) instanceof Result.None;
                                });
        if (always && view.find(holder, LINES + "." + line.id() + ".price").isPresent()) {
            report.inAtKey(
                    view,
                    "red-line.always-crossed",
                    written.document(),
                    "line",
                    line.id(),
                    "holder",
                    owner(written));
        }
    }

    /// Who has the line: the party when it was written for all of its groups.
    private static String owner(Written written) {
        List<String> segments = written.asWritten().segments();
        return String.join(".", segments.subList(0, segments.indexOf(LINES)));
    }
}
