package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// The weights of a holder make sense together: one issue at most outweighs all others, some issue matters, and a holder has
/// weights and likes, or points, not both.
final class Weights implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                Set<String> matters = view.names(holder, "matters");
                tops(view, holder, matters, report);
                zeros(subject, view, holder, matters, report);
                mixed(subject, view, holder, report);
            }
        }
    }

    private static void tops(View view, Path holder, Set<String> matters, Report report) {
        List<String> tops = new ArrayList<>();
        for (String issue : matters) {
            if (view.find(holder, "matters." + issue)
                    .map(Written::setting)
                    .filter(new Setting.Quantity(new Uncertain.Word("top"))::equals)
                    .isPresent()) {
                tops.add(issue);
            }
        }
        if (tops.size() > 1) {
            report.in(
                    view,
                    "weight.two-tops",
                    view.find(holder, "matters." + tops.getLast()).orElseThrow().document(),
                    "holder",
                    holder,
                    "issues",
                    Words.quoted(tops));
        }
    }

    private static void zeros(
            Subject subject, View view, Path holder, Set<String> matters, Report report) {
        boolean all =
                !matters.isEmpty()
                        && matters.stream()
                                .allMatch(issue -> {
                                    String leaf = "matters." + issue;
                                    Interval weight =
                                            Bounds.of(view, holder, leaf, NumberKind.WEIGHT)
                                                    .orElse(NumberKind.WEIGHT.scale());
                                    return weight.high() <= 0
                                            && !view.isAddedTo(holder, leaf)
                                            && !subject.byLevers().contains(holder, leaf);
                                });
        if (all) {
            String first = "matters." + matters.iterator().next();
            report.inAtKey(
                    view,
                    "weight.all-zero",
                    view.find(holder, first).orElseThrow().document(),
                    "holder",
                    holder);
        }
    }

    private static void mixed(Subject subject, View view, Path holder, Report report) {
        Set<String> points = view.names(holder, "points");
        if (points.isEmpty()) {
            return;
        }
        for (String branch : List.of("matters", "likes")) {
            Set<String> others = view.names(holder, branch);
            if (!others.isEmpty()) {
                String issue = others.iterator().next();
                String leaf = branch + "." + issue;
                report.inAtKey(
                        view,
                        "points.mixed",
                        subject.source().issue(issue).options().stream()
                                .map(option -> view.find(holder, leaf + "." + option.id()))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .or(() -> view.find(holder, leaf))
                                .map(Written::document)
                                .orElse("parties/" + holder.segments().getFirst()),
                        "holder",
                        holder,
                        "branch",
                        branch);
                return;
            }
        }
    }
}
