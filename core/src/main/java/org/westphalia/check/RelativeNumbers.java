package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// A number that is relative to another comes to rest at one that is not, and at one that somebody sets.
final class RelativeNumbers implements Check {

    private static final List<String> LEAVES =
            List.of(
                    "no-deal",
                    "no-deal-estimate",
                    "floor",
                    "ceiling",
                    "bonus",
                    "after-collapse.base");

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                for (String leaf : LEAVES) {
                    follow(subject, view, holder, leaf, report);
                }
            }
        }
    }

    private static void follow(
            Subject subject, View view, Path holder, String leaf, Report report) {
        Optional<Written> start = view.find(holder, leaf);
        Set<String> way = new LinkedHashSet<>();
        String at = leaf;
        while (start.isPresent()
                && view.find(holder, at).map(Written::setting).orElse(null)
                        instanceof Setting.Relative(String other, boolean _)) {
            if (!way.add(at)) {
                break;
            }
            at = other;
        }
        if (way.contains(at)) {
            List<String> round = new ArrayList<>(way);
            boolean isTold = !at.equals(leaf) || !leaf.equals(first(round));
            if (isTold) {
                return;
            }
            round.add(at);
            report.in(
                    view,
                    "relative.circle",
                    start.orElseThrow().document(),
                    "holder",
                    holder,
                    "way",
                    String.join(" from ", round.stream().map(RelativeNumbers::name).toList()));
        } else if (!way.isEmpty()
                && (at.equals("floor") || at.equals("ceiling"))
                && view.find(holder, at).isEmpty()
                && !subject.byLevers().contains(holder, at)) {
            report.in(
                    view,
                    "relative.unset",
                    start.orElseThrow().document(),
                    "holder",
                    holder,
                    "number",
                    name(leaf),
                    "other",
                    at);
        }
    }

    /// The number of a circle at which the circle is told.
    private static String first(List<String> circle) {
        return LEAVES.stream().filter(circle::contains).findFirst().orElseThrow();
    }

    private static String name(String leaf) {
        return leaf.replace(".base", "");
    }
}
