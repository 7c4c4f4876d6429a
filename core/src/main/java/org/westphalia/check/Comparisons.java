package org.westphalia.check;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Terms;

/// A no-deal value told by comparison compares with complete terms, and the terms it is better than are not worth more to the
/// holder than those it is worse than.
final class Comparisons implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                view.find(holder, "no-deal").ifPresent(written -> {
                    if (written.setting() instanceof Setting.Comparison comparison) {
                        comparison(subject, view, holder, written.document(), comparison, report);
                    }
                });
            }
        }
    }

    private static void comparison(
            Subject subject, View view, Path holder, String document, Setting.Comparison comparison, Report report) {
        BiConsumer<String, String> complete = (key, name) -> {
            Optional<Terms> terms = subject.source().findTerms(name);
            if (terms.isPresent() && terms.get().choices().size() < subject.source().issues().size()) {
                report.in(
                        view,
                        "no-deal.partial-terms",
                        document + "/" + key,
                        "holder",
                        holder,
                        "terms",
                        name,
                        "open",
                        Words.quoted(subject.source().issues().stream()
                                .map(issue -> issue.id())
                                .filter(issue -> terms.get().option(issue).isEmpty())
                                .toList()));
            }
        };
        comparison.betterThan().ifPresent(name -> complete.accept("better-than", name));
        comparison.worseThan().ifPresent(name -> complete.accept("worse-than", name));
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
    }
}
