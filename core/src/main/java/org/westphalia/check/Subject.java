package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.finding.Places;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;

/// A case under check.
///
/// @param views the case as each of its readings sees it; without readings, the case alone
record Subject(Case source, Places places, List<View> views) {

    Subject {
        views = List.copyOf(views);
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
        return new Subject(source, places, views);
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
