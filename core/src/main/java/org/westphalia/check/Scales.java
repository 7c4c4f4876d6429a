package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// The numbers of a holder leave room for its values: no floor above the ceiling, and no sum beyond the grid of exact numbers.
final class Scales implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                bounds(view, holder, report);
                sum(subject, view, holder, report);
            }
        }
    }

    private static void bounds(View view, Path holder, Report report) {
        Optional<Interval> floor = Bounds.of(view, holder, "floor", NumberKind.BOUND);
        Optional<Interval> ceiling = Bounds.of(view, holder, "ceiling", NumberKind.BOUND);
        if (floor.isPresent() && ceiling.isPresent() && floor.get().low() > ceiling.get().high()) {
            report.in(
                    view,
                    "no-deal.floor-above-ceiling",
                    view.find(holder, "floor").orElseThrow().document(),
                    "holder",
                    holder);
        }
    }

    private static void sum(Subject subject, View view, Path holder, Report report) {
        double sum =
                size(view, holder, "no-deal", NumberKind.NO_DEAL)
                        + size(view, holder, "bonus", NumberKind.BONUS);
        double collapse = size(view, holder, "after-collapse.base", NumberKind.COLLAPSE);
        for (String name : view.things(holder, "combined").keySet()) {
            sum += size(view, holder, "combined." + name + ".add", NumberKind.COMBINED);
        }
        for (String name : view.things(holder, "red-lines").keySet()) {
            sum += size(view, holder, "red-lines." + name + ".price", NumberKind.PRICE);
        }
        boolean byTerms =
                !view.names(holder, "points").isEmpty()
                        || view.names(holder, "after-collapse").size() > 1;
        for (Issue issue : byTerms ? subject.source().issues() : List.<Issue>of()) {
            double points = 0;
            double changes = 0;
            for (Issue.Option option : issue.options()) {
                String leaf = issue.id() + "." + option.id();
                points = Math.max(points, size(view, holder, "points." + leaf, NumberKind.POINTS));
                changes =
                        Math.max(
                                changes,
                                size(
                                        view,
                                        holder,
                                        "after-collapse." + leaf,
                                        NumberKind.COLLAPSE_CHANGE));
            }
            sum += points;
            collapse += changes;
        }
        if (Math.max(sum, collapse) > Grid.LARGEST) {
            report.inAtKey(
                    view,
                    "number.too-large",
                    "parties/" + holder.segments().getFirst(),
                    "holder",
                    holder);
        }
    }

    private static double size(View view, Path holder, String leaf, NumberKind kind) {
        return Bounds.of(view, holder, leaf, kind)
                .map(bounds -> Math.max(Math.abs(bounds.low()), Math.abs(bounds.high())))
                .orElse(0.0);
    }
}
