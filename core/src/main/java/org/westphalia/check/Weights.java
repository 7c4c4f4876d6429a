package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
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
                mixed(view, holder, report);
            }
        }
    }

    private static void tops(View view, Path holder, Set<String> matters, Report report) {
        List<String> tops = new ArrayList<>();
        for (String issue : matters) {
            if (view.find(holder, "matters." + issue)
                    .map(View.Written::setting)
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

    private static void zeros(Subject subject, View view, Path holder, Set<String> matters, Report report) {
        boolean all = !matters.isEmpty() && matters.stream().allMatch(issue -> {
            Path path = holder.then("matters").then(issue);
            Interval weight = Bounds.of(view, holder, "matters." + issue, NumberKind.WEIGHT)
                    .orElse(NumberKind.WEIGHT.scale());
            return weight.high() <= 0 && !view.isAddedTo(path) && !subject.isChangedByLever(path);
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

    private static void mixed(View view, Path holder, Report report) {
        Set<String> points = view.names(holder, "points");
        if (points.isEmpty()) {
            return;
        }
        for (String branch : List.of("matters", "likes")) {
            Set<String> others = view.names(holder, branch);
            if (!others.isEmpty()) {
                String issue = others.iterator().next();
                Path path = holder.then(branch).then(issue);
                report.inAtKey(
                        view,
                        "points.mixed",
                        view.settings().values().stream()
                                .filter(written -> written.path().startsWith(path))
                                .findFirst()
                                .map(View.Written::document)
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
