package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

class WouldItLastTest {
    private static final int CASES = 150;
    private static final Settings FEW = Settings.usual().withWorlds(3, 1);

    /// A truce on a line in the middle that nobody watches is worth 50 to north while it stands, and 55 once it has broken: north
    /// breaks it. The worked example of docs/methods/durability.md.
    private static final String TRUCE =
            """
            case: A truce
            issues:
              line: {options: {north: N, middle: M, south: S}}
              watch: {options: {nobody: N, patrols: P}}
            parties:
              north:
                decides: true
                points: {line: {north: 60, middle: 40, south: 20}, watch: {nobody: 10, patrols: 0}}
                no-deal: 30
                after-collapse: {base: 55, watch: {patrols: -20}}
              south:
                decides: true
                points: {line: {north: 20, middle: 40, south: 60}, watch: {nobody: 0, patrols: 10}}
                no-deal: 30
                after-collapse: 10
              bank: {}
              spoiler: {}
            levers:
              guarantee: {title: G, by: bank, cost: 3, add: {north.after-collapse.base: -10}}
              aid: {title: A, by: bank, cost: 1..2, add: {north.points.watch.nobody: 3}}
              visits: {title: V, by: bank, cost: 1, after: [aid], add: {north.points.watch.nobody: 3}}
              prestige: {title: P, by: bank, add: {north.bonus: 50}}
              sabotage: {title: S, by: spoiler, hostile: true, add: {north.after-collapse.base: -30}}
            durability: {horizon: 10 years, breaks: 0.5, rate: {watch: {nobody: 1, patrols: 0.5}}}
            """;

    @Test
    void aTruceThatOneSideWouldBreakIsMendedByOneClauseOrByLevers() {
        Case source = RandomLeverCases.read(TRUCE);
        Lasts.OfTerms about =
                WouldItLast.of(
                                source,
                                Optional.empty(),
                                WhatIf.none(),
                                Optional.empty(),
                                Optional.of(terms("middle", "nobody")),
                                FEW)
                        .orElseThrow()
                        .terms()
                        .orElseThrow();

        assertThat(about.standing().chance()).isEqualTo(0.5);
        assertThat(about.bounds()).isEqualTo(new Interval(0.5, 0.5));
        assertThat(about.standing().breakers())
                .extracting(Lasts.Choice::id, choice -> choice.more().intValueExact())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("north", 5));
        // Two single clauses do it: patrols (40 kept, 35 broken), or the line in the north (70 and
        // 55), which leaves south 20 kept and
        // 10 broken, 15 in all, and so is no deal.
        assertThat(about.changes().deal()).isTrue();
        assertThat(about.changes().complete()).isTrue();
        assertThat(about.changes().ways())
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.changed().choices()).isEqualTo(Map.of("watch", "patrols"));
                    assertThat(way.chance()).isCloseTo(StrictMath.sqrt(0.5), within(1e-6));
                });
        assertThat(about.levers().complete()).isTrue();
        assertThat(about.levers().levers()).isEqualTo(4);
        assertThat(about.levers().sets())
                .extracting(Lasts.LeverSet::levers)
                .containsExactly(List.of("guarantee"), List.of("aid", "visits"));
        assertThat(about.levers().sets().get(1).costs())
                .isEqualTo(Map.of("bank", new Interval(2, 3)));
    }

    @Test
    void amongAllDealsOneOfTheLikeliestToLastIsWorthKeepingToEverybody() {
        Lasts.OfDeals about =
                WouldItLast.of(
                                RandomLeverCases.read(TRUCE),
                                Optional.empty(),
                                WhatIf.none(),
                                Optional.empty(),
                                Optional.empty(),
                                FEW)
                        .orElseThrow()
                        .deals()
                        .orElseThrow();

        assertThat(about.extremesExact()).isTrue();
        assertThat(about.shortest().orElseThrow().chance()).isEqualTo(0.5);
        assertThat(about.longest().orElseThrow().chance())
                .isCloseTo(StrictMath.sqrt(0.5), within(1e-6));
        assertThat(about.selfEnforcing().orElseThrow().terms())
                .isEqualTo(terms("middle", "patrols"));
        assertThat(about.levers()).isEmpty();
    }

    @Test
    void aSearchThatIsStoppedSaysThatThereMayBeOtherSets() {
        Lasts.LeverSets levers =
                WouldItLast.of(
                                RandomLeverCases.read(TRUCE),
                                Optional.empty(),
                                WhatIf.none(),
                                Optional.empty(),
                                Optional.of(terms("middle", "nobody")),
                                FEW.withStop(() -> true))
                        .orElseThrow()
                        .terms()
                        .orElseThrow()
                        .levers();

        assertThat(levers.complete()).isFalse();
        assertThat(levers.size()).isZero();
        assertThat(levers.tried()).isEqualTo(1);
        assertThat(levers.sets())
                .extracting(Lasts.LeverSet::levers)
                .containsExactly(List.of("guarantee"));
    }

    @Test
    void smallRandomCasesAgreeWithTryingAllTerms() {
        int deals = 0;
        int kept = 0;
        int changed = 0;
        int hopeless = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Case source = RandomLeverCases.of(seed);
            Optional<World> drawn = world(source, Set.of(), Optional.empty());
            if (drawn.isEmpty()) {
                continue;
            }
            World world = drawn.get();
            String where = "seed " + seed;
            List<Terms> all = allTerms(source);
            List<Terms> dealTerms =
                    all.stream().filter(terms -> Judge.judge(world, terms).deal()).toList();
            List<Terms> keptTerms = all.stream().filter(terms -> isKept(world, terms)).toList();
            List<Terms> both = dealTerms.stream().filter(keptTerms::contains).toList();

            Lasts.OfDeals about = ask(source, Optional.empty()).deals().orElseThrow();
            assertThat(about.any())
                    .as(where)
                    .isEqualTo(dealTerms.isEmpty() ? Lasts.Answer.NO : Lasts.Answer.YES);
            assertThat(about.selfEnforcing().isPresent()).as(where).isEqualTo(!both.isEmpty());
            if (!dealTerms.isEmpty()) {
                deals++;
                double[] chances =
                        dealTerms.stream()
                                .mapToDouble(terms -> Judge.judge(world, terms).lasts())
                                .sorted()
                                .toArray();
                assertThat(about.shortest().orElseThrow().chance()).as(where).isEqualTo(chances[0]);
                assertThat(about.longest().orElseThrow().chance())
                        .as(where)
                        .isEqualTo(chances[chances.length - 1]);
                assertThat(about.extremesExact()).as(where).isTrue();
            }
            kept += both.isEmpty() ? 0 : 1;

            Terms from = all.get(new Random(seed).nextInt(all.size()));
            Lasts.OfTerms answer = ask(source, Optional.of(from)).terms().orElseThrow();
            assertThat(answer.standing().selfEnforcing())
                    .as(where)
                    .isEqualTo(keptTerms.contains(from));
            List<Terms> among = both.isEmpty() ? keptTerms : both;
            int fewest = among.stream().mapToInt(terms -> apart(from, terms)).min().orElse(-1);
            Set<Terms> nearest =
                    among.stream()
                            .filter(terms -> apart(from, terms) == fewest)
                            .collect(Collectors.toSet());
            assertThat(answer.changes().noneProved()).as(where).isEqualTo(among.isEmpty());
            assertThat(answer.changes().deal()).as(where).isEqualTo(!both.isEmpty());
            Set<Terms> ways =
                    answer.changes().ways().stream()
                            .map(Lasts.Way::terms)
                            .collect(Collectors.toSet());
            if (answer.changes().complete()) {
                assertThat(ways).as(where).isEqualTo(nearest);
            } else {
                assertThat(ways).as(where).hasSize(WhatToChange.MOST_WAYS);
                assertThat(nearest).as(where).containsAll(ways);
            }
            changed += fewest > 0 ? 1 : 0;
            hopeless += among.isEmpty() ? 1 : 0;
        }
        assertThat(deals).isGreaterThan(10);
        assertThat(kept).isGreaterThan(10);
        assertThat(changed).isGreaterThan(10);
        assertThat(hopeless).isGreaterThan(3);
    }

    @Test
    void theMinimalSetsOfLeversAreThoseFoundByTryingAll() {
        int mended = 0;
        int beyond = 0;
        int dealsMended = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Case source = RandomLeverCases.of(seed);
            Optional<World> present = world(source, Set.of(), Optional.empty());
            if (present.isEmpty()) {
                continue;
            }
            int attempt =
                    Model.resolve(source, Optional.empty(), WhatIf.none()).draw(1, 0).redrawn();
            List<Terms> all = allTerms(source);
            Terms terms = all.get(new Random(seed).nextInt(all.size()));
            Set<Set<String>> keeping = new HashSet<>();
            Set<Set<String>> dealing = new HashSet<>();
            for (Set<String> set : admissible(source)) {
                World there = world(source, set, Optional.of(attempt)).orElseThrow();
                if (isKept(there, terms)) {
                    keeping.add(set);
                }
                if (all.stream()
                        .anyMatch(each -> isKept(there, each) && Judge.judge(there, each).deal())) {
                    dealing.add(set);
                }
            }
            Lasts.LeverSets forTerms =
                    ask(source, Optional.of(terms)).terms().orElseThrow().levers();
            if (!isKept(present.get(), terms)) {
                assertThat(forTerms.complete()).as("seed " + seed).isTrue();
                assertThat(sets(forTerms)).as("seed " + seed).isEqualTo(minimal(keeping));
                mended += keeping.isEmpty() ? 0 : 1;
                beyond += keeping.isEmpty() ? 1 : 0;
            }
            Optional<Lasts.LeverSets> forDeals =
                    ask(source, Optional.empty()).deals().orElseThrow().levers();
            assertThat(forDeals.isPresent())
                    .as("seed " + seed)
                    .isEqualTo(!dealing.contains(Set.<String>of()));
            if (forDeals.isPresent()) {
                assertThat(sets(forDeals.get())).as("seed " + seed).isEqualTo(minimal(dealing));
                dealsMended += dealing.isEmpty() ? 0 : 1;
            }
        }
        assertThat(mended).isGreaterThan(3);
        assertThat(beyond).isGreaterThan(5);
        assertThat(dealsMended).isGreaterThan(3);
    }

    private static Set<Set<String>> sets(Lasts.LeverSets answer) {
        return answer.sets().stream()
                .map(set -> Set.copyOf(set.levers()))
                .collect(Collectors.toSet());
    }

    private static Set<Set<String>> minimal(Set<Set<String>> sets) {
        return sets.stream()
                .filter(set ->
                        sets.stream()
                                .noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .collect(Collectors.toSet());
    }

    /// All sets of levers that could be pulled beside those in force, the empty one among them.
    private static List<Set<String>> admissible(Case source) {
        List<Lever> free =
                source.levers().stream()
                        .filter(lever -> !lever.hostile() && !lever.inForce())
                        .toList();
        List<Set<String>> sets = new ArrayList<>();
        for (int some = 0; some < 1 << free.size(); some++) {
            Set<String> set = new LinkedHashSet<>();
            for (int l = 0; l < free.size(); l++) {
                if ((some >> l & 1) == 1) {
                    set.add(free.get(l).id());
                }
            }
            try {
                Model.resolve(source, Optional.empty(), pulling(set));
                sets.add(set);
            } catch (IllegalArgumentException cannotStandTogether) {
                assertThat(set).isNotEmpty();
            }
        }
        return sets;
    }

    private static Lasts ask(Case source, Optional<Terms> terms) {
        return WouldItLast.of(
                        source,
                        Optional.empty(),
                        WhatIf.none(),
                        Optional.of(0L),
                        terms,
                        Settings.usual().withWorlds(1, 1))
                .orElseThrow();
    }

    private static WhatIf pulling(Set<String> levers) {
        return new WhatIf(levers, Set.of(), List.of(), Set.of(), Map.of());
    }

    private static Optional<World> world(
            Case source, Set<String> levers, Optional<Integer> attempt) {
        Model model = Model.resolve(source, Optional.empty(), pulling(levers));
        try {
            return Optional.of(
                    attempt.isEmpty()
                            ? model.draw(1, 0).world()
                            : model.again(1, 0, attempt.get()).world());
        } catch (NoWorldException contradiction) {
            return Optional.empty();
        }
    }

    /// Whether keeping is worth at least as much as breaking to everybody, by two judgements: were it sure to last, and sure to break.
    private static boolean isKept(World world, Terms terms) {
        Map<String, BigDecimal> lasting = gains(world, terms, 0);
        Map<String, BigDecimal> breaking = gains(world, terms, 1);
        return lasting.entrySet().stream()
                .allMatch(entry -> entry.getValue().compareTo(breaking.get(entry.getKey())) >= 0);
    }

    private static Map<String, BigDecimal> gains(World world, Terms terms, double breaks) {
        Map<String, BigDecimal> gains = new LinkedHashMap<>();
        World sure =
                new World(
                                world.issues(),
                                world.rules(),
                                world.agreement(),
                                world.signatories(),
                                new org.westphalia.world.Hazard(
                                        new double[0][], List.of(), Map.of()),
                                world.decimals())
                        .withMembers(member -> member.withBreaks(breaks));
        for (Judgement.PartyView party : Judge.judge(sure, terms).parties()) {
            if (party.groups().isEmpty()) {
                gains.put(party.id(), party.gain());
            }
            for (Judgement.PartyView group : party.groups()) {
                if (group.share() > 0 || group.veto()) {
                    gains.put(group.id(), group.gain());
                }
            }
        }
        return gains;
    }

    private static int apart(Terms one, Terms other) {
        return (int)
                one.choices().entrySet().stream()
                        .filter(entry ->
                                !other.choices().get(entry.getKey()).equals(entry.getValue()))
                        .count();
    }

    private static List<Terms> allTerms(Case source) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Issue issue : source.issues()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : all) {
                for (Issue.Option option : issue.options()) {
                    Map<String, String> more = new LinkedHashMap<>(begun);
                    more.put(issue.id(), option.id());
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream().map(Terms::new).toList();
    }

    private static Terms terms(String line, String watch) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("line", line);
        choices.put("watch", watch);
        return new Terms(choices);
    }
}
