package org.westphalia.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Held;
import org.westphalia.world.NumberTrace;

/// The claims that would have a number otherwise.
///
/// @param held the claims that are held and so are nobody's rivals here
record Rivals(Case source, List<Claim> held) {

    /// Claims that are not held and would set one of these, or of the holders from which a number is taken over.
    List<Explanation.Rival> of(List<Path> paths, List<NumberTrace> traces) {
        List<Path> all = new ArrayList<>(paths);
        traces.forEach(trace -> all.add(trace.path()));
        List<Explanation.Rival> rivals = new ArrayList<>();
        for (Claim claim : source.claims()) {
            if (held.contains(claim)) {
                continue;
            }
            for (Change change : claim.changes()) {
                if (all.stream().anyMatch(path -> isSame(path, change.path()))) {
                    rivals.add(
                            switch (change) {
                                case Change.Set(Path path, Setting setting) ->
                                        new Explanation.Rival(
                                                claim.id(),
                                                path,
                                                Optional.of(setting),
                                                Optional.empty(),
                                                heldBy(claim));
                                case Change.Add(Path path, Uncertain amount) ->
                                        new Explanation.Rival(
                                                claim.id(),
                                                path,
                                                Optional.empty(),
                                                Optional.of(new Setting.Quantity(amount)),
                                                heldBy(claim));
                            });
                }
            }
        }
        return rivals;
    }

    /// Whether one path stands for the other: they are equal, or one is written on the party and the other on a group of it.
    private boolean isSame(Path one, Path other) {
        return expanded(one).anyMatch(path -> expanded(other).anyMatch(path::equals));
    }

    /// The path itself, and with a party that has groups the same on each group.
    Stream<Path> expanded(Path path) {
        List<String> names = path.segments();
        Optional<Party> party = source.findParty(names.getFirst());
        if (party.isEmpty()
                || names.size() < 2
                || party.get().groups().stream()
                        .anyMatch(group -> group.id().equals(names.get(1)))) {
            return Stream.of(path);
        }
        return Stream.concat(
                Stream.of(path),
                party.get().groups().stream()
                        .map(group ->
                                Path.of(names.getFirst())
                                        .then(group.id())
                                        .then(path.from(1).toString())));
    }

    /// The readings that hold a claim.
    List<String> heldBy(Claim claim) {
        return source.readings().stream()
                .filter(reading -> Held.claims(source, reading).contains(claim))
                .map(Reading::id)
                .toList();
    }
}
