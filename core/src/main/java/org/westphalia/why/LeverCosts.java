package org.westphalia.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Path;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NumberTrace;

/// What moves cost those who make them: by owner, never added across owners, as ranges. Stopping a lever costs nothing. What two sets
/// have in common costs the same in both, so only what sets them apart is compared.
final class LeverCosts {
    private static final Interval NOTHING = Interval.of(0);

    private final Model model;

    LeverCosts(Model model) {
        this.model = model;
    }

    Map<String, Interval> of(Collection<Openings.Move> moves) {
        Map<String, Interval> byOwner = new LinkedHashMap<>();
        for (Openings.Move move : moves) {
            Interval cost = move.pulled() ? cost(move.lever()) : NOTHING;
            byOwner.merge(
                    move.by(),
                    cost,
                    (a, b) -> new Interval(a.low() + b.low(), a.high() + b.high()));
        }
        return byOwner;
    }

    private Interval cost(String lever) {
        return model.trace(Path.of("levers").then(lever).then("cost")).stream()
                .findFirst()
                .flatMap(NumberTrace::range)
                .orElse(NOTHING);
    }

    /// Owners for whom a set is not certain to be dearer than another of these, among those who move something in some of them.
    List<String> cheapestFor(List<Openings.Move> set, List<List<Openings.Move>> all) {
        Set<String> owners = new LinkedHashSet<>();
        all.forEach(each -> each.forEach(move -> owners.add(move.by())));
        List<String> cheapest = new ArrayList<>();
        for (String owner : owners) {
            if (all.stream().noneMatch(other -> difference(other, set, owner).high() < 0)) {
                cheapest.add(owner);
            }
        }
        return cheapest;
    }

    /// Whether some other set is certain to cost some owner less and no owner more.
    boolean isDominated(List<Openings.Move> set, List<List<Openings.Move>> all) {
        for (List<Openings.Move> other : all) {
            Set<String> owners = new LinkedHashSet<>();
            set.forEach(move -> owners.add(move.by()));
            other.forEach(move -> owners.add(move.by()));
            boolean never = true;
            boolean once = false;
            for (String owner : owners) {
                Interval more = difference(other, set, owner);
                never &= more.high() <= 0;
                once |= more.high() < 0;
            }
            if (never && once) {
                return true;
            }
        }
        return false;
    }

    /// What one set costs an owner more than another.
    private Interval difference(List<Openings.Move> one, List<Openings.Move> other, String owner) {
        Interval own = only(one, other, owner);
        Interval others = only(other, one, owner);
        return new Interval(own.low() - others.high(), own.high() - others.low());
    }

    private Interval only(List<Openings.Move> in, List<Openings.Move> notIn, String owner) {
        List<Openings.Move> moves =
                in.stream()
                        .filter(move -> move.by().equals(owner) && !notIn.contains(move))
                        .toList();
        return of(moves).getOrDefault(owner, NOTHING);
    }
}
