package org.westphalia.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.model.Path;

/// Whom a path belongs to. A path to a group's number that is written on the party stands for every group.
final class Holders {
    private static final Set<String> SPREAD =
            Set.of(
                    "matters",
                    "likes",
                    "points",
                    "combined",
                    "no-deal",
                    "no-deal-estimate",
                    "floor",
                    "ceiling",
                    "red-lines",
                    "bonus",
                    "after-collapse",
                    "breaks",
                    "odds-believed",
                    "prefers",
                    "like");

    private final Map<String, List<Path>> groups = new HashMap<>();
    private final Set<Path> all = new HashSet<>();

    Holders(Case source) {
        for (Party party : source.parties()) {
            groups.put(party.id(), party.groups().isEmpty() ? List.of() : of(party));
            all.addAll(of(party));
        }
    }

    /// The holders of one party's numbers: itself, or its groups.
    static List<Path> of(Party party) {
        Path name = Path.of(party.id());
        return party.groups().isEmpty()
                ? List.of(name)
                : party.groups().stream().map(group -> name.then(group.id())).toList();
    }

    /// The groups of a party that a path stands for, when it is written on the party and means all of them; else none.
    List<Path> spread(Path path) {
        List<String> segments = path.segments();
        return segments.size() > 1 && SPREAD.contains(segments.get(1))
                ? groups.getOrDefault(segments.getFirst(), List.of())
                : List.of();
    }

    /// The holder at the beginning of a path: a group, a party, or the first name alone.
    Path holder(Path path) {
        List<String> segments = path.segments();
        if (segments.size() > 2) {
            Path group = new Path(segments.subList(0, 2));
            if (all.contains(group)) {
                return group;
            }
        }
        return new Path(segments.subList(0, 1));
    }

    /// A path without its holder.
    static String leaf(Path path, Path holder) {
        return String.join(
                ".", path.segments().subList(holder.segments().size(), path.segments().size()));
    }

    /// Whether these are the numbers of a party or group, rather than of a lever or of durability.
    boolean isHolder(Path holder) {
        return groups.containsKey(holder.segments().getFirst());
    }
}
