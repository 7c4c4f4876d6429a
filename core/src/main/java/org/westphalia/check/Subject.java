package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;

/// A case under check.
///
/// @param views the case as each of its readings sees it; without readings, the case alone
/// @param leverPaths every path that some lever of the case changes, after spreading over groups
/// @param rules whether terms keep all rules; unknown too when an issue has no options
record Subject(
        Case source, Places places, List<View> views, Set<Path> leverPaths, TermsSearch.Result rules) {
    /// How many nodes a search over terms may visit.
    static final long NODES = 200_000;


    Subject {
        views = List.copyOf(views);
        leverPaths = Set.copyOf(leverPaths);
    }

    static Subject of(Case source, Places places) {
        Spots spots = new Spots(places);
        List<View> views = new ArrayList<>();
        for (Reading reading : source.readings()) {
            views.add(View.of(source, Optional.of(reading), spots));
        }
        if (views.isEmpty()) {
            views.add(View.of(source, Optional.empty(), spots));
        }
        Set<Path> leverPaths = source.levers().stream()
                .flatMap(Subject::changes)
                .flatMap(change -> View.spread(source, change.path()).stream())
                .collect(Collectors.toSet());
        TermsSearch search = new TermsSearch(source.issues(), NODES);
        TermsSearch.Result rules = source.issues().stream().anyMatch(issue -> issue.options().isEmpty())
                ? new TermsSearch.Result.Unknown()
                : search.find(source.rules().stream().map(search::keeping).toList());
        return new Subject(source, places, views, leverPaths, rules);
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

    /// Whether any lever of the case, in force or not, changes this number.
    boolean isChangedByLever(Path path) {
        return leverPaths.contains(path);
    }

    Spots spots() {
        return new Spots(places);
    }

    /// The holders whose numbers count: each deciding party of one mind, and each group of the others.
    List<Path> holders() {
        return source.decidingParties().stream().flatMap(party -> holders(party).stream()).toList();
    }

    /// The holders of one party's numbers: itself, or its groups.
    static List<Path> holders(Party party) {
        Path name = Path.of(party.id());
        return party.groups().isEmpty()
                ? List.of(name)
                : party.groups().stream().map(group -> name.then(group.id())).toList();
    }
}
