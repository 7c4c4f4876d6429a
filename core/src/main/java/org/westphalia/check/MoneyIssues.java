package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Issue;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// The amounts of an issue of money are written in order, so what a holder likes about them rises or falls along it.
final class MoneyIssues implements Check {

    @Override
    public void check(Subject subject, Report report) {
        List<Issue> issues = subject.source().issues().stream().filter(Issue::money).toList();
        for (View view : subject.views()) {
            for (Path holder : issues.isEmpty() ? List.<Path>of() : subject.holders()) {
                for (Issue issue : issues) {
                    turn(view, holder, issue)
                            .ifPresent(option ->
                                    report.in(
                                            view,
                                            "issue.money-not-in-order",
                                            option.document(),
                                            "issue",
                                            issue.id(),
                                            "holder",
                                            holder,
                                            "option",
                                            option.name()));
                }
            }
        }
    }

    /// The first option at which the holder's values turn for certain; options that cannot be compared are passed over.
    private static Optional<Written> turn(View view, Path holder, Issue issue) {
        boolean points = !view.names(holder, "points").isEmpty();
        String branch = (points ? "points." : "likes.") + issue.id() + ".";
        NumberKind kind = points ? NumberKind.POINTS : NumberKind.VALUE;
        int direction = 0;
        for (int i = 0; i + 1 < issue.options().size(); i++) {
            Optional<Written> here = view.find(holder, branch + issue.options().get(i).id());
            Optional<Written> next = view.find(holder, branch + issue.options().get(i + 1).id());
            int step =
                    here.isPresent() && next.isPresent() ? step(here.get(), next.get(), kind) : 0;
            if (step * direction < 0) {
                return next;
            }
            direction = step == 0 ? direction : step;
        }
        return Optional.empty();
    }

    private static int step(Written here, Written next, NumberKind kind) {
        if (here.setting() instanceof Setting.Quantity(Uncertain.Ranked(int one, int levels))
                && next.setting() instanceof Setting.Quantity(Uncertain.Ranked(int two, int same))
                && levels == same) {
            return Integer.compare(one, two);
        }
        if (here.setting() instanceof Setting.Quantity(Uncertain one)
                && next.setting() instanceof Setting.Quantity(Uncertain two)) {
            Interval from = Bounds.of(one, kind);
            Interval to = Bounds.of(two, kind);
            return from.high() < to.low() ? 1 : from.low() > to.high() ? -1 : 0;
        }
        return 0;
    }
}
