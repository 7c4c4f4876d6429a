package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;

/// A claim that says how much a lever changes (`levers.aid-stop.add.upland.no-deal`) names a change that the lever makes, in the
/// very words of the lever.
final class EffectsOfClaims implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (Claim claim : subject.source().claims()) {
            for (Change change : claim.changes()) {
                List<String> segments = change.path().segments();
                if (segments.size() > 3 && segments.getFirst().equals("levers")) {
                    subject.source()
                            .findLever(segments.get(1))
                            .ifPresent(lever -> effect(subject, claim, change, lever, report));
                }
            }
        }
    }

    private static void effect(
            Subject subject, Claim claim, Change change, Lever lever, Report report) {
        Path inner = change.path().from(2);
        List<Path> effects = effects(lever);
        boolean aboutAnEffect =
                Stream.of("set", "add", "with").anyMatch(inner.segments().getFirst()::equals);
        if (aboutAnEffect && !effects.contains(inner)) {
            String verb = change instanceof Change.Set ? "set" : "add";
            report.addAtKey(
                    "claim.no-such-effect",
                    subject.spots().changed("claims/" + claim.id() + "/" + verb, change.path()),
                    "lever",
                    lever.id(),
                    "effect",
                    inner,
                    "effects",
                    effects.isEmpty()
                            ? "It changes nothing."
                            : "It has " + Words.quoted(effects) + ".");
        }
    }

    private static List<Path> effects(Lever lever) {
        List<Path> effects = new ArrayList<>();
        lever.changes().forEach(change -> effects.add(effect(Optional.empty(), change)));
        lever.jointly()
                .forEach((other, changes) ->
                        changes.forEach(change -> effects.add(effect(Optional.of(other), change))));
        return effects;
    }

    private static Path effect(Optional<String> other, Change change) {
        String verb = change instanceof Change.Set ? "set" : "add";
        return other.map(id -> Path.of("with").then(id).then(verb))
                .orElse(Path.of(verb))
                .then(change.path().toString());
    }
}
