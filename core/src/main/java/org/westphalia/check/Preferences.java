package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;

/// The comparisons that a holder `prefers` do not go round in a circle, and its numbers do not say the opposite in every world.
final class Preferences implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                Map<String, Set<String>> below = new LinkedHashMap<>();
                for (Written written : view.things(holder, "prefers").values()) {
                    if (written.setting() instanceof Setting.Preferred(List<String> names)) {
                        order(subject, view, holder, written, names, report);
                        circle(view, holder, written, names, below, report);
                    }
                }
            }
        }
    }

    private static void order(
            Subject subject,
            View view,
            Path holder,
            Written written,
            List<String> names,
            Report report) {
        for (int i = 0; i + 1 < names.size(); i++) {
            Optional<Terms> better = subject.source().findTerms(names.get(i));
            Optional<Terms> worse = subject.source().findTerms(names.get(i + 1));
            if (better.isPresent()
                    && worse.isPresent()
                    && new Preference(subject, view, holder).isCertain(worse.get(), better.get())) {
                report.in(
                        view,
                        "prefers.contradicted",
                        written.document(),
                        "holder",
                        holder,
                        "better",
                        names.get(i),
                        "worse",
                        names.get(i + 1));
            }
        }
    }

    /// Adds an order to those before it; tells when the terms it puts above others were already below them.
    private static void circle(
            View view,
            Path holder,
            Written written,
            List<String> names,
            Map<String, Set<String>> below,
            Report report) {
        for (int i = 0; i + 1 < names.size(); i++) {
            Optional<List<String>> way = way(names.get(i + 1), names.get(i), below);
            if (way.isPresent()) {
                List<String> round = new ArrayList<>(List.of(names.get(i)));
                round.addAll(way.get());
                report.in(
                        view,
                        "prefers.circle",
                        written.document(),
                        "holder",
                        holder,
                        "way",
                        String.join(" > ", round));
                return;
            }
            below.computeIfAbsent(names.get(i), _ -> new LinkedHashSet<>()).add(names.get(i + 1));
        }
    }

    /// How the comparisons lead down from some terms to others; each name is visited once.
    private static Optional<List<String>> way(
            String from, String to, Map<String, Set<String>> below) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(from, List.of(from));
        List<String> queue = new ArrayList<>(List.of(from));
        for (int i = 0; i < queue.size(); i++) {
            List<String> way = ways.getOrDefault(queue.get(i), List.of());
            for (String next : below.getOrDefault(queue.get(i), Set.of())) {
                if (!ways.containsKey(next)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next);
                    ways.put(next, longer);
                    queue.add(next);
                }
            }
        }
        return Optional.ofNullable(ways.get(to));
    }
}
