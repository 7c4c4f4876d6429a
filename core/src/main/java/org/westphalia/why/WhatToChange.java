package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Condition;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// The fewest clauses of terms that must be another so that breaking is worth more than keeping for nobody: among deals, and only where
/// no deal does it among all terms that keep the rules.
///
/// One question of the search for each number of clauses, from none upwards: those who keep ([Required#keepers]) and one who allows so many
/// changes must sign too. Every way found is then forbidden by a rule, until no other has as few changes.
final class WhatToChange {
    /// More ways with equally few changes are not listed.
    static final int MOST_WAYS = 12;

    private final World world;
    private final Model model;
    private final Terms from;
    private final long nodeLimit;
    private boolean decided = true;

    WhatToChange(World world, Model model, Terms from, long nodeLimit) {
        this.world = world;
        this.model = model;
        this.from = from;
        this.nodeLimit = nodeLimit;
    }

    Lasts.FewestChanges find() {
        List<Signatory> keepers = Required.keepers(world);
        World deals = Required.in(world, keepers);
        Outcome any = Decided.in(deals, nodeLimit);
        boolean noDeal = any instanceof Outcome.Refuted;
        if (any instanceof Outcome.Found) {
            return fewest(deals, true, false);
        }
        World terms = Required.alone(world, keepers);
        Outcome some = Decided.in(terms, nodeLimit);
        decided = noDeal;
        return some instanceof Outcome.Found
                ? fewest(terms, false, noDeal)
                : new Lasts.FewestChanges(
                        List.of(),
                        false,
                        some instanceof Outcome.Refuted,
                        noDeal || some instanceof Outcome.Refuted,
                        some instanceof Outcome.Refuted);
    }

    private Lasts.FewestChanges fewest(World among, boolean deal, boolean noDeal) {
        for (int changes = 0; changes <= world.issues().size(); changes++) {
            List<Signatory> few = List.of(Required.changesAtMost(world, from, changes));
            World near = Required.in(among, few);
            List<Lasts.Way> ways = new ArrayList<>();
            Outcome outcome = Decided.in(near, nodeLimit);
            while (outcome instanceof Outcome.Found(Terms found, Set<String> _)
                    && ways.size() < MOST_WAYS) {
                Lasts.Way way = way(found);
                ways.add(way);
                if (way.changed().choices().isEmpty()) {
                    return new Lasts.FewestChanges(ways, deal, false, noDeal, true);
                }
                near = near.withRules(without(near.rules(), way.changed()));
                outcome = Decided.in(near, nodeLimit);
            }
            decided &= !(outcome instanceof Outcome.Undecided);
            if (!ways.isEmpty()) {
                boolean all = decided && outcome instanceof Outcome.Refuted;
                return new Lasts.FewestChanges(ways, deal, false, noDeal, all);
            }
        }
        return new Lasts.FewestChanges(List.of(), deal, false, noDeal, false);
    }

    private Lasts.Way way(Terms found) {
        Map<String, String> changed = new LinkedHashMap<>();
        found.choices()
                .forEach((issue, option) -> {
                    if (!from.option(issue).equals(Optional.of(option))) {
                        changed.put(issue, option);
                    }
                });
        return new Lasts.Way(new Terms(changed), found, Standings.of(world, model, found).chance());
    }

    private static List<Rule> without(List<Rule> rules, Terms changed) {
        Map<String, Set<String>> these = new LinkedHashMap<>();
        changed.choices().forEach((issue, option) -> these.put(issue, Set.of(option)));
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule.Never("another way " + rules.size(), new Condition(these)));
        return more;
    }
}
