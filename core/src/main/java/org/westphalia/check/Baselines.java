package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Durability;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.vocabulary.Baseline;

/// A baseline has figures for some horizons only, and counts from a moment that need not be the case's.
final class Baselines implements Check {

    /// A baseline where it is named.
    private record Named(Baseline baseline, String document) {}

    @Override
    public void check(Subject subject, Report report) {
        Case source = subject.source();
        Optional<String> clock = source.durability().flatMap(Durability::clock);
        Set<String> told = new LinkedHashSet<>();
        for (Named named : named(subject)) {
            Baseline baseline = named.baseline();
            if (baseline.at(source.horizon()).isEmpty()) {
                report.add(
                        "durability.no-figure",
                        named.document(),
                        "baseline",
                        baseline.name(),
                        "horizon",
                        source.horizon()
                                .map(span -> "for a horizon of '" + span + "'")
                                .orElse("as long as the case names no horizon"),
                        "horizons",
                        baseline.horizons(),
                        "year",
                        baseline.nearest(source.horizon()));
            }
            if (clock.isPresent()
                    && !clock.get().strip().equals(Baseline.CLOCK)
                    && told.add(baseline.name())) {
                report.add(
                        "durability.other-clock",
                        "durability/clock",
                        "baseline",
                        baseline.name(),
                        "clock",
                        clock.get());
            }
        }
    }

    private static List<Named> named(Subject subject) {
        List<Named> all = new ArrayList<>();
        subject.source()
                .settings()
                .forEach((path, setting) -> collect(setting, subject.spots().written(path), all));
        for (Claim claim : subject.source().claims()) {
            changes(subject, claim.changes(), "claims/" + claim.id(), all);
        }
        for (Lever lever : subject.source().levers()) {
            changes(subject, lever.changes(), "levers/" + lever.id(), all);
            lever.jointly()
                    .forEach((other, changes) ->
                            changes(
                                    subject,
                                    changes,
                                    "levers/" + lever.id() + "/with/" + other,
                                    all));
        }
        return all;
    }

    private static void changes(
            Subject subject, List<Change> changes, String document, List<Named> all) {
        for (Change change : changes) {
            if (change instanceof Change.Set(Path path, Setting setting)) {
                collect(setting, subject.spots().changed(document + "/set", path), all);
            }
        }
    }

    private static void collect(Setting setting, String document, List<Named> all) {
        if (setting instanceof Setting.Quantity(Uncertain.Word(String word))) {
            Baseline.named(word).ifPresent(baseline -> all.add(new Named(baseline, document)));
        }
    }
}
