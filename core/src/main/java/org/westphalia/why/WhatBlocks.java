package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Case;
import org.westphalia.model.Condition;
import org.westphalia.model.Reading;
import org.westphalia.model.RedLine;
import org.westphalia.world.Demand;
import org.westphalia.world.Demands;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// What blocks a deal? All minimal sets of red lines, rules and consent thresholds that no terms meet together, and all minimal sets
/// of them that would have to give ([MinimalSets]); in the drawn world nearest a deal, with the share of worlds in which each
/// conflict stands, and in further worlds that none of these explain.
public final class WhatBlocks {
    /// Questions asked of one world.
    private static final long QUESTIONS = 6_000;

    /// Worlds beside the nearest whose own obstacles are looked for when those listed do not explain them.
    private static final int MORE_WORLDS = 5;

    /// Obstacles of such a world that are listed: its smallest.
    private static final int OF_OTHERS = 3;

    private final Asking asking;
    private final Settings settings;
    private final ClaimsBehind claims;

    private WhatBlocks(Asking asking, Model model) {
        this.asking = asking;
        this.settings = asking.settings();
        this.claims = new ClaimsBehind(model);
    }

    /// The obstacles over drawn worlds of a reading.
    public static Obstacles of(
            Case source, Optional<Reading> reading, WhatIf whatIf, Settings settings) {
        Asking asking = new Asking(source, reading, whatIf, settings);
        Model model = asking.model();
        return of(asking, model, SampledWorlds.of(model, settings));
    }

    /// The obstacles over worlds that are drawn and decided already.
    static Obstacles of(Asking asking, Model model, SampledWorlds worlds) {
        return new WhatBlocks(asking, model).in(worlds, worlds.nearest());
    }

    /// The obstacles in a single world of a reading.
    ///
    /// @param number of the drawn world; empty for the middle one
    public static Obstacles in(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            OptionalLong number,
            Settings settings) {
        Asking asking = new Asking(source, reading, whatIf, settings);
        Model model = asking.model();
        World world =
                number.isPresent()
                        ? model.draw(settings.seed(), number.getAsLong()).world()
                        : model.middle();
        return in(asking, model, world, number);
    }

    /// The obstacles in a world of a model.
    static Obstacles in(Asking asking, Model model, World world, OptionalLong number) {
        Settings settings = asking.settings();
        WhatBlocks question = new WhatBlocks(asking, model);
        Outcome outcome = Decided.in(world, settings.nodeLimit());
        long deals = outcome instanceof Outcome.Found ? 1 : 0;
        List<Obstacles.Obstacle> obstacles = new ArrayList<>();
        Blocked blocked = question.blocked(world, outcome);
        for (BitSet conflict : blocked.sets().conflicts()) {
            obstacles.add(question.obstacle(blocked, conflict, number, Share.known(1, 1)));
        }
        return new Obstacles(
                number,
                Share.known(deals, 1),
                outcome instanceof Outcome.Undecided ? 1 : 0,
                obstacles,
                question.repairs(blocked),
                blocked.sets().complete(),
                0,
                blocked.sets().leastOther());
    }

    private Obstacles in(SampledWorlds worlds, int nearest) {
        if (nearest < 0) {
            return new Obstacles(
                    OptionalLong.empty(),
                    worlds.deals(),
                    worlds.undecided(),
                    List.of(),
                    List.of(),
                    worlds.undecided() == 0,
                    0,
                    0);
        }
        Blocked blocked = blocked(worlds.world(nearest), worlds.outcome(nearest));
        List<Obstacles.Obstacle> told = new ArrayList<>();
        Set<Integer> unexplained =
                IntStream.of(worlds.withoutDeal())
                        .boxed()
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        tell(blocked, blocked.sets().conflicts(), worlds, nearest, told, unexplained);
        int more = 0;
        for (int k : List.copyOf(unexplained)) {
            if (more < MORE_WORLDS && unexplained.contains(k) && !settings.stop().getAsBoolean()) {
                more++;
                Blocked other = blocked(worlds.world(k), worlds.outcome(k));
                List<BitSet> smallest = other.sets().conflicts().stream().limit(OF_OTHERS).toList();
                tell(other, smallest, worlds, k, told, unexplained);
            }
        }
        return new Obstacles(
                worlds.name(nearest),
                worlds.deals(),
                worlds.undecided(),
                told,
                repairs(blocked),
                blocked.sets().complete(),
                unexplained.size(),
                blocked.sets().leastOther());
    }

    /// A world, what it demands, and the minimal sets found.
    private record Blocked(DemandsTogether question, MinimalSets.Found sets) {}

    private Blocked blocked(World world, Outcome outcome) {
        DemandsTogether question = new DemandsTogether(world, settings.nodeLimit());
        return new Blocked(
                question,
                outcome instanceof Outcome.Found
                        ? new MinimalSets.Found(List.of(), List.of(), true, 0)
                        : MinimalSets.of(
                                question.demands().size(),
                                set ->
                                        settings.stop().getAsBoolean()
                                                ? new MinimalSets.Answer.Unknown()
                                                : question.ask(set),
                                QUESTIONS));
    }

    private void tell(
            Blocked blocked,
            List<BitSet> conflicts,
            SampledWorlds worlds,
            int k,
            List<Obstacles.Obstacle> told,
            Set<Integer> unexplained) {
        List<Obstacles.Obstacle> found = new ArrayList<>();
        for (BitSet conflict : conflicts) {
            List<Demand> members = blocked.question().chosen(conflict);
            List<Integer> where = conflictIn(worlds, members);
            unexplained.removeAll(where);
            found.add(obstacle(blocked, conflict, worlds.name(k), worlds.share(where.size())));
        }
        found.sort(
                Comparator.comparingInt((Obstacles.Obstacle each) -> each.members().size())
                        .thenComparing(each -> -each.share().hits()));
        told.addAll(found);
    }

    /// The worlds in which no terms meet these demands together.
    private List<Integer> conflictIn(SampledWorlds worlds, List<Demand> members) {
        return IntStream.of(worlds.withoutDeal())
                .parallel()
                .filter(k ->
                        Decided.in(Demands.only(worlds.world(k), members), settings.nodeLimit())
                                instanceof Outcome.Refuted)
                .boxed()
                .toList();
    }

    private Obstacles.Obstacle obstacle(
            Blocked blocked, BitSet conflict, OptionalLong world, Share share) {
        List<Demand> members = blocked.question().chosen(conflict);
        List<Obstacles.Escape> escapes = new ArrayList<>();
        conflict.stream()
                .forEach(d -> {
                    BitSet fewer = (BitSet) conflict.clone();
                    fewer.clear(d);
                    blocked.question()
                            .terms(fewer)
                            .ifPresent(terms ->
                                    escapes.add(
                                            new Obstacles.Escape(
                                                    blocked.question().demands().get(d), terms)));
                });
        if (escapes.size() != members.size()) {
            throw new IllegalStateException(
                    "a conflict that is not minimal was found; this is an error of the program: "
                            + members.stream().map(Demand::name).toList());
        }
        List<String> behind = claims.behind(members);
        return new Obstacles.Obstacle(
                world,
                members,
                behind,
                NeededClaims.of(asking, members, behind),
                share,
                escapes,
                sacred(members));
    }

    private List<Obstacles.Repair> repairs(Blocked blocked) {
        List<Obstacles.Repair> repairs = new ArrayList<>();
        for (BitSet repair : blocked.sets().repairs()) {
            List<Demand> members = blocked.question().chosen(repair);
            blocked.question()
                    .terms(blocked.question().complement(repair))
                    .ifPresent(terms ->
                            repairs.add(
                                    new Obstacles.Repair(members, terms, claims.behind(members))));
        }
        return repairs;
    }

    /// The one issue of which all members speak, when all are red lines.
    private static Optional<String> sacred(List<Demand> members) {
        Set<String> issues = new LinkedHashSet<>();
        for (Demand demand : members) {
            if (!(demand instanceof Demand.Line(String _, RedLine line))) {
                return Optional.empty();
            }
            issues.addAll(issues(line));
        }
        return issues.size() == 1 ? Optional.of(issues.iterator().next()) : Optional.empty();
    }

    private static Set<String> issues(RedLine line) {
        Set<String> issues = new LinkedHashSet<>();
        switch (line.demand()) {
            case RedLine.Never(Condition condition) -> issues.addAll(condition.options().keySet());
            case RedLine.Needs(List<Condition> anyOf) ->
                    anyOf.forEach(condition -> issues.addAll(condition.options().keySet()));
            case RedLine.NeedsLasting(List<Condition> anyOf, double _) -> {
                anyOf.forEach(condition -> issues.addAll(condition.options().keySet()));
                issues.add("its chance to last");
            }
        }
        return issues;
    }
}
