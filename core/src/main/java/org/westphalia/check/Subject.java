package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;

/// A case under check, with what several checks need to know of it.
///
/// @param views the case as each of its readings sees it; without readings, the case alone
/// @param layers what the frame and each claim set
/// @param byLevers every number that some lever of the case changes
/// @param byLeversInForce every number that a lever in force changes
/// @param rules whether terms keep all rules; unknown too when an issue has no options
record Subject(
        Case source,
        List<View> views,
        Layers layers,
        Leaves byLevers,
        Leaves byLeversInForce,
        TermsSearch.Result rules) {
    /// How many clauses a search over terms may look at.
    static final long STEPS = 5_000_000;

    Subject {
        views = List.copyOf(views);
    }

    static Subject of(Case source, Places places) {
        Holders holders = new Holders(source);
        Layers layers = new Layers(source, holders, new Spots(places));
        List<View> views = new ArrayList<>();
        for (Reading reading : source.readings()) {
            views.add(new View(source, Optional.of(reading), layers));
        }
        if (views.isEmpty()) {
            views.add(new View(source, Optional.empty(), layers));
        }
        Leaves byLevers = new Leaves();
        Leaves inForce = new Leaves();
        for (Lever lever : source.levers()) {
            changes(lever)
                    .forEach(change -> {
                        byLevers.add(holders, change.path());
                        if (lever.inForce()) {
                            inForce.add(holders, change.path());
                        }
                    });
        }
        return new Subject(source, views, layers, byLevers, inForce, rules(source));
    }

    private static TermsSearch.Result rules(Case source) {
        TermsSearch search = new TermsSearch(source.issues(), STEPS);
        return source.issues().stream().anyMatch(issue -> issue.options().isEmpty())
                ? new TermsSearch.Result.Unknown()
                : search.find(source.rules().stream().map(search::keeping).toList());
    }

    /// Whether terms that keep all rules are known to exist.
    boolean hasTerms() {
        return rules instanceof TermsSearch.Result.Found;
    }

    /// All changes of a lever, those with another lever included.
    static Stream<Change> changes(Lever lever) {
        return Stream.concat(
                lever.changes().stream(), lever.jointly().values().stream().flatMap(List::stream));
    }

    Spots spots() {
        return layers.spots();
    }

    /// The holders whose numbers count: each deciding party of one mind, and each group of the others.
    List<Path> holders() {
        return source.decidingParties().stream()
                .flatMap(party -> Holders.of(party).stream())
                .toList();
    }
}
