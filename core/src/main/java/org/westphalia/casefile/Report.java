package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Messages;
import org.westphalia.finding.Place;

/// Collects the findings of one reading. After [#LIMIT] of them only their number is kept, so that a file that is wrong
/// throughout ends in a page, not in a flood.
final class Report {
    /// How many findings are told one by one.
    static final int LIMIT = 200;

    private final List<Finding> findings = new ArrayList<>();
    private int untold;

    /// Adds the finding of that code.
    ///
    /// @param namesAndValues as in [Messages#finding]; a value may be a supplier, asked only when the finding is told
    void add(String code, Optional<Place> place, Object... namesAndValues) {
        if (findings.size() >= LIMIT) {
            untold++;
            return;
        }
        Object[] values = namesAndValues.clone();
        for (int i = 1; i < values.length; i += 2) {
            if (values[i] instanceof Supplier<?> supplier) {
                values[i] = supplier.get();
            }
        }
        findings.add(Messages.finding(code, place, values));
    }

    /// Adds the finding of that code at a place.
    void add(String code, Place place, Object... namesAndValues) {
        add(code, Optional.of(place), namesAndValues);
    }

    /// Takes over what another report found.
    void addAll(Report other) {
        for (Finding finding : other.findings) {
            if (findings.size() >= LIMIT) {
                untold++;
            } else {
                findings.add(finding);
            }
        }
        untold += other.untold;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /// Whether it finds less than the other; of two that find as much, one that only meets keywords of a later release.
    boolean isBetterThan(Report other) {
        int here = findings.size() + untold;
        int there = other.findings.size() + other.untold;
        return here < there || (here == there && onlyLater() && !other.onlyLater());
    }

    private boolean onlyLater() {
        return findings.stream().allMatch(finding -> finding.code().equals("language.later"));
    }

    /// What was found: first what has no place, then by file in the given order, line and column; ended by the number of
    /// findings that are not told.
    List<Finding> findings(List<String> files) {
        List<Finding> all = new ArrayList<>(findings);
        all.sort(
                Comparator.comparingInt((Finding finding) ->
                                finding.place()
                                        .map(place -> files.indexOf(place.file()))
                                        .orElse(-1))
                        .thenComparing(finding -> finding.place().map(Place::line).orElse(0))
                        .thenComparing(finding -> finding.place().map(Place::column).orElse(0)));
        if (untold > 0) {
            all.add(
                    Messages.finding(
                            "findings.more", Optional.empty(), "count", untold, "limit", LIMIT));
        }
        return List.copyOf(all);
    }
}
