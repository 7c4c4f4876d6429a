package org.westphalia.check;

import java.util.Optional;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;

/// The terms that a no-deal value is better than are not worth more to the holder than those it is worse than, and leave room
/// above them: an open end is 100, so that terms which are worth 100 tie with no deal, and ties sign.
final class Comparisons implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                view.find(holder, "no-deal")
                        .ifPresent(written -> {
                            if (written.setting() instanceof Setting.Comparison comparison) {
                                comparison(
                                        subject,
                                        view,
                                        holder,
                                        written.document(),
                                        comparison,
                                        report);
                            }
                        });
            }
        }
    }

    private static void comparison(
            Subject subject,
            View view,
            Path holder,
            String document,
            Setting.Comparison comparison,
            Report report) {
        Optional<Terms> better = comparison.betterThan().flatMap(subject.source()::findTerms);
        Optional<Terms> worse = comparison.worseThan().flatMap(subject.source()::findTerms);
        if (better.isPresent()
                && worse.isPresent()
                && new Preference(subject, view, holder).isCertain(better.get(), worse.get())) {
            report.in(
                    view,
                    "no-deal.reversed",
                    document,
                    "holder",
                    holder,
                    "better",
                    comparison.betterThan().get(),
                    "worse",
                    comparison.worseThan().get());
        }
        if (better.isPresent()
                && comparison.worseThan().isEmpty()
                && !view.isAddedTo(holder, "no-deal")
                && !subject.byLevers().contains(holder, "no-deal")
                && new Preference(subject, view, holder).isSurelyTop(better.get())) {
            report.in(
                    view,
                    "no-deal.no-room-above",
                    document,
                    "holder",
                    holder,
                    "better",
                    comparison.betterThan().get());
        }
    }
}
