package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// Numbers that nobody sets are unknown, anywhere on their scale, and issues that a holder does not list do not matter to it: an
/// author is told both, once per holder.
final class UnknownNumbers implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                holder(subject, view, holder, report);
            }
            Path breaks = Path.of("durability.breaks");
            if (subject.source().durability().isPresent() && view.find(breaks).isEmpty()) {
                report.inAtKey(view, "durability.breaks-unknown", "durability");
            }
        }
    }

    private static void holder(Subject subject, View view, Path holder, Report report) {
        List<String> unknown = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        Set<String> weights = view.names(holder, "matters");
        Set<String> points = view.names(holder, "points");
        if (weights.isEmpty() && points.isEmpty()) {
            unknown.add("matters");
        }
        for (Issue issue : subject.source().issues()) {
            if (!points.isEmpty()) {
                if (points.contains(issue.id())) {
                    unknown.addAll(missing(view, holder, "points", issue));
                } else {
                    idle.add(issue.id());
                }
                continue;
            }
            String leaf = "matters." + issue.id();
            boolean moved =
                    view.isAddedTo(holder, leaf) || subject.byLevers().contains(holder, leaf);
            boolean listed = weights.contains(issue.id()) || moved;
            if (!weights.isEmpty() && !listed) {
                idle.add(issue.id());
            } else if (moved || weight(view, holder, issue).high() > 0) {
                unknown.addAll(missing(view, holder, "likes", issue));
            }
        }
        for (String name : view.things(holder, "combined").keySet()) {
            if (view.find(holder, "combined." + name + ".add").isEmpty()) {
                unknown.add("combined." + name + ".add");
            }
        }
        if (view.find(holder, "no-deal").isEmpty()) {
            unknown.add("no-deal");
        }
        for (String leaf : List.of("no-deal", "floor", "ceiling", "bonus", "after-collapse.base")) {
            if (view.find(holder, leaf).map(Written::setting).orElse(null)
                            instanceof Setting.Relative
                    && view.find(holder, leaf + ".by").isEmpty()) {
                unknown.add(leaf + ".by");
            }
        }
        if (view.find(holder, "no-deal").map(Written::setting).orElse(null)
                instanceof Setting.Contested) {
            for (String part : List.of("no-deal.win", "no-deal.lose")) {
                if (view.find(holder, part).isEmpty()) {
                    unknown.add(part);
                }
            }
        }
        if (!unknown.isEmpty()) {
            report.inAtKey(
                    view,
                    "number.unknown",
                    document(holder),
                    "holder",
                    holder,
                    "numbers",
                    Words.list(unknown));
        }
        if (!idle.isEmpty()) {
            report.inAtKey(
                    view,
                    "issue.does-not-matter",
                    document(holder),
                    "holder",
                    holder,
                    "issues",
                    Words.quoted(idle),
                    "example",
                    idle.getFirst());
        }
    }

    private static Interval weight(View view, Path holder, Issue issue) {
        return Bounds.of(view, holder, "matters." + issue.id(), NumberKind.WEIGHT)
                .orElse(NumberKind.WEIGHT.scale());
    }

    /// The options of an issue that nobody sets; the issue alone when it is all of them.
    private static List<String> missing(View view, Path holder, String branch, Issue issue) {
        List<String> missing =
                issue.options().stream()
                        .map(option -> branch + "." + issue.id() + "." + option.id())
                        .filter(leaf -> view.find(holder, leaf).isEmpty())
                        .toList();
        return missing.size() == issue.options().size()
                ? List.of(branch + "." + issue.id())
                : missing;
    }

    private static String document(Path holder) {
        List<String> segments = holder.segments();
        return segments.size() == 1
                ? "parties/" + segments.getFirst()
                : "parties/" + segments.getFirst() + "/groups/" + segments.get(1);
    }
}
