package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Settings;
import org.westphalia.casefile.CaseReader;
import org.westphalia.deal.Judge;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// What opens a deal, against trying every set of levers and all terms of small random cases.
class WhatOpensTest {
    private static final int CASES = 200;
    private static final Settings FEW = Settings.usual().withWorlds(3, 1);

    @Test
    void theMinimalSetsOfLeversAreThoseFoundByTryingAll() {
        int closed = 0;
        int opened = 0;
        int several = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Case source = RandomLeverCases.of(seed);
            Model present = Model.resolve(source, Optional.empty(), WhatIf.none());
            Model.Drawn drawn;
            try {
                drawn = present.draw(1, 0);
            } catch (NoWorldException contradiction) {
                continue;
            }
            Set<Set<String>> expected = minimal(source, drawn.redrawn());
            Openings answer =
                    WhatOpens.of(
                            source,
                            Optional.empty(),
                            WhatIf.none(),
                            new WhatOpens.Where.Drawn(0),
                            FEW);
            Set<Set<String>> found =
                    answer.openings().stream()
                            .map(opening ->
                                    opening.moves().stream()
                                            .map(Openings.Move::lever)
                                            .collect(Collectors.toSet()))
                            .collect(Collectors.toSet());
            assertThat(sets(source, 1)).as("seed " + seed).isEqualTo(expected);
            assertThat(answer.complete()).as("seed " + seed).isTrue();
            assertThat(found).as("seed " + seed).isEqualTo(expected);
            assertThat(answer.openings()).allMatch(opening -> opening.deal().deal());
            assertThat(answer.none().isPresent()).as("seed " + seed).isEqualTo(expected.isEmpty());
            closed += expected.isEmpty() ? 1 : 0;
            opened += expected.contains(Set.<String>of()) || expected.isEmpty() ? 0 : 1;
            several += expected.stream().anyMatch(set -> set.size() > 1) ? 1 : 0;
        }
        assertThat(closed).isGreaterThan(10);
        assertThat(opened).isGreaterThan(25);
        assertThat(several).isGreaterThan(10);
    }

    @Test
    void ofFiveLeversOnlyReliefGuaranteeAndRecognitionAreNeeded() {
        Case source =
                CaseReader.read(Path.of("../cases/published/least-cost-levers"))
                        .source()
                        .orElseThrow();
        Openings answer =
                WhatOpens.of(
                        source,
                        Optional.empty(),
                        WhatIf.none(),
                        new WhatOpens.Where.Nearest(),
                        FEW);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.openings()).hasSize(1);
        Openings.Opening only = answer.openings().getFirst();
        assertThat(only.moves())
                .extracting(Openings.Move::lever)
                .containsExactly("relief", "guarantee", "recognition");
        assertThat(only.cost()).containsExactly(Map.entry("mediator", Interval.of(9)));
        assertThat(only.cheapestFor()).containsExactly("mediator");
        assertThat(only.undominated()).isTrue();
        assertThat(sufficient(source)).isEqualTo(2);
    }

    private static long sufficient(Case source) {
        List<Lever> levers = source.levers();
        return IntStream.range(0, 1 << levers.size())
                .filter(some -> {
                    Set<String> moved = new LinkedHashSet<>();
                    for (int l = 0; l < levers.size(); l++) {
                        if ((some >> l & 1) == 1) {
                            moved.add(levers.get(l).id());
                        }
                    }
                    return hasADeal(source, moved, 0);
                })
                .count();
    }

    @Test
    void costsOfDifferentOwnersAreNeverComparedAndSharedRangesCancelOut() {
        Case source =
                RandomLeverCases.read(
                        """
                        case: Costs
                        issues: {text: {options: {a: A, b: B}}}
                        parties:
                          north: {decides: true, points: {text: {a: 10, b: 0}}, no-deal: 30}
                          bank: {}
                          union: {}
                        levers:
                          base: {by: bank, cost: 1..9, add: {north.no-deal: -10}}
                          dear: {by: bank, cost: 2, add: {north.no-deal: -10}}
                          cheap: {by: bank, cost: 1, add: {north.no-deal: -10}}
                          other: {by: union, cost: 1, add: {north.no-deal: -10}}
                        """);
        Openings answer =
                WhatOpens.of(
                        source,
                        Optional.empty(),
                        WhatIf.none(),
                        new WhatOpens.Where.Nearest(),
                        FEW);
        assertThat(answer.openings()).hasSize(6);
        assertThat(answer.openings())
                .filteredOn(opening -> !opening.undominated())
                .extracting(opening -> opening.moves().stream().map(Openings.Move::lever).toList())
                .containsExactly(List.of("base", "dear"), List.of("dear", "other"));
    }

    /// The sets found with levers as issues of the world, however few they are.
    private static Set<Set<String>> sets(Case source, long questions) {
        Openings answer =
                WhatOpens.of(
                        source,
                        Optional.empty(),
                        WhatIf.none(),
                        new WhatOpens.Where.Drawn(0),
                        false,
                        FEW,
                        questions);
        assertThat(answer.complete()).isTrue();
        return answer.openings().stream()
                .map(opening ->
                        opening.moves().stream()
                                .map(Openings.Move::lever)
                                .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /// Sets of levers moved after which some terms are a deal, while after none of their parts any are.
    private static Set<Set<String>> minimal(Case source, int attempt) {
        List<Lever> free = source.levers().stream().filter(lever -> !lever.hostile()).toList();
        Set<Set<String>> open = new HashSet<>();
        for (int some = 0; some < 1 << free.size(); some++) {
            Set<String> moved = new LinkedHashSet<>();
            for (int l = 0; l < free.size(); l++) {
                if ((some >> l & 1) == 1) {
                    moved.add(free.get(l).id());
                }
            }
            if (isPossible(source, moved) && hasADeal(source, moved, attempt)) {
                open.add(moved);
            }
        }
        return open.stream()
                .filter(set ->
                        open.stream()
                                .noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .collect(Collectors.toSet());
    }

    private static Set<String> pulled(Case source, Set<String> moved) {
        return source.levers().stream()
                .filter(lever -> lever.inForce() != moved.contains(lever.id()))
                .map(Lever::id)
                .collect(Collectors.toSet());
    }

    private static boolean isPossible(Case source, Set<String> moved) {
        Set<String> pulled = pulled(source, moved);
        return source.levers().stream()
                .filter(lever -> pulled.contains(lever.id()))
                .allMatch(lever ->
                        pulled.containsAll(lever.after())
                                && lever.excludes().stream().noneMatch(pulled::contains));
    }

    private static boolean hasADeal(Case source, Set<String> moved, int attempt) {
        Set<String> pull =
                moved.stream()
                        .filter(id -> !source.findLever(id).orElseThrow().inForce())
                        .collect(Collectors.toSet());
        Set<String> drop = new HashSet<>(moved);
        drop.removeAll(pull);
        Model model =
                Model.resolve(
                        source,
                        Optional.empty(),
                        new WhatIf(pull, drop, List.of(), Set.of(), Map.of()));
        World world = model.again(1, 0, attempt).world();
        return all(source.issues()).stream().anyMatch(terms -> Judge.judge(world, terms).deal());
    }

    private static List<Terms> all(List<Issue> issues) {
        List<Terms> all = new ArrayList<>(List.of(new Terms(Map.of())));
        for (Issue issue : issues) {
            List<Terms> longer = new ArrayList<>();
            for (Terms terms : all) {
                for (Issue.Option option : issue.options()) {
                    Map<String, String> choices = new java.util.LinkedHashMap<>(terms.choices());
                    choices.put(issue.id(), option.id());
                    longer.add(new Terms(choices));
                }
            }
            all = longer;
        }
        return all;
    }
}
