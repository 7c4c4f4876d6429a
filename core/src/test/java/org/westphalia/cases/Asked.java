package org.westphalia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Verdict;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// A question to a reading of a case: what if these levers were pulled or dropped, these claims held or left out?
record Asked(
        Case source,
        String reading,
        Set<String> pull,
        Set<String> drop,
        List<String> hold,
        Set<String> without) {
    static final long SEED = 20250521;
    private static final int FEW = 10;

    static Asked of(Case source, String reading) {
        return new Asked(source, reading, Set.of(), Set.of(), List.of(), Set.of());
    }

    Asked pulling(String... levers) {
        return pulling(List.of(levers));
    }

    Asked pulling(Collection<String> levers) {
        return new Asked(source, reading, union(pull, levers), drop, hold, without);
    }

    Asked dropping(String... levers) {
        return new Asked(source, reading, pull, union(drop, List.of(levers)), hold, without);
    }

    Asked holding(String... claims) {
        List<String> more = new ArrayList<>(hold);
        more.addAll(List.of(claims));
        return new Asked(source, reading, pull, drop, more, without);
    }

    Asked without(String... claims) {
        return new Asked(source, reading, pull, drop, hold, union(without, List.of(claims)));
    }

    Model model() {
        return Model.resolve(
                source, Optional.of(reading), new WhatIf(pull, drop, hold, without, Map.of()));
    }

    /// The first so many drawn worlds.
    Stream<World> worlds(int count) {
        Model model = model();
        return IntStream.range(0, count).mapToObj(world -> model.draw(SEED, world).world());
    }

    /// In how many of the first so many drawn worlds there is a deal.
    int deals(int count) {
        return (int)
                worlds(count)
                        .map(world -> Search.decide(world, Search.USUAL_LIMIT))
                        .peek(outcome ->
                                assertThat(outcome).isNotInstanceOf(Outcome.Undecided.class))
                        .filter(Outcome.Found.class::isInstance)
                        .count();
    }

    Verdict verdict() {
        return assessment(FEW).verdict();
    }

    /// The assessment over so many drawn worlds; its certificate was accepted by the checker.
    Assessment assessment(int worlds) {
        Assessment assessment =
                Assess.assess(
                                model(),
                                Optional.of(reading),
                                Settings.usual().withWorlds(worlds, SEED),
                                Assess.Progress.unheard())
                        .assessment();
        assertThat(assessment.basis().checked()).isTrue();
        return assessment;
    }

    private static Set<String> union(Set<String> some, Collection<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
