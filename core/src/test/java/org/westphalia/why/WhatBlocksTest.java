package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.RandomCases;
import org.westphalia.assess.Settings;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Verification;
import org.westphalia.world.Demand;
import org.westphalia.world.Demands;
import org.westphalia.world.Signatory;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

class WhatBlocksTest {
    private static final Settings FEW = Settings.usual().withWorlds(20, 1);

    private static Obstacles of(String id, String... reading) {
        Case source = ExplainTest.read(id);
        Optional<Reading> read =
                reading.length == 0 ? Optional.empty() : source.findReading(reading[0]);
        return WhatBlocks.of(source, read, WhatIf.none(), FEW);
    }

    private static List<Set<String>> conflicts(Obstacles found) {
        return found.obstacles().stream().map(each -> names(each.members())).toList();
    }

    private static List<Set<String>> repairs(Obstacles found) {
        return found.repairs().stream().map(each -> names(each.members())).toList();
    }

    private static Set<String> names(List<Demand> members) {
        return members.stream().map(Demand::name).collect(Collectors.toSet());
    }

    /// The worked example of docs/methods/obstacles.md.
    @Test
    void twoConflictsAndThreeRepairsOfTheTwoDelegations() {
        Obstacles found = of("published/minimal-conflicts");
        String arms = "red.red-lines.arms-capped";
        String strong = "red.red-lines.no-strong-guarantee";
        String full = "blue.red-lines.full-arms";
        String either = "blue.red-lines.guarantee-or-arms";
        assertThat(found.complete()).isTrue();
        assertThat(conflicts(found))
                .containsExactly(Set.of(arms, full), Set.of(arms, strong, either));
        assertThat(repairs(found))
                .containsExactlyInAnyOrder(
                        Set.of(arms), Set.of(strong, full), Set.of(full, either));
        assertThat(found.obstacles().getFirst().sacred()).contains("arms");
        assertThat(found.obstacles().getLast().sacred()).isEmpty();
    }

    @Test
    void theSixClausesHaveThreeConflictsAndFiveRepairs() {
        Obstacles found = of("published/minimal-conflicts-clauses");
        assertThat(found.complete()).isTrue();
        assertThat(conflicts(found))
                .containsExactlyInAnyOrder(clauses(1, 2), clauses(1, 3, 4), clauses(1, 5, 6));
        assertThat(repairs(found))
                .containsExactlyInAnyOrder(
                        clauses(1),
                        clauses(2, 3, 5),
                        clauses(2, 3, 6),
                        clauses(2, 4, 5),
                        clauses(2, 4, 6));
    }

    private static Set<String> clauses(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> "c" + number + ".red-lines.line")
                .collect(Collectors.toSet());
    }

    @Test
    void theStakeOfFearonIsBlockedByBothNoDealValues() {
        assertThat(conflicts(of("published/fearon-1995-indivisible", "near-even")))
                .containsExactly(Set.of("state-a.no-deal", "state-b.no-deal"));
    }

    @Test
    void nothingBlocksWhereThereIsADeal() {
        Obstacles found = of("published/fearon-1995-indivisible", "lopsided");
        assertThat(found.obstacles()).isEmpty();
        assertThat(found.repairs()).isEmpty();
        assertThat(found.deals().hits()).isEqualTo(1);
    }

    @Test
    void aConflictRestsOnClaimsWithoutWhichItDoesNotFollow() {
        Obstacles found = of("ukraine-2025", "out-of-reach");
        Obstacles.Obstacle first = found.obstacles().getFirst();
        assertThat(first.sacred()).contains("guarantees");
        assertThat(first.claims()).containsExactly("no-guarantee-that-works", "a-peace-that-lasts");
        assertThat(first.needed()).contains("no-guarantee-that-works", "a-peace-that-lasts");
    }

    @Test
    void randomWorldsHaveTheConflictsAndRepairsThatTryingEverythingFinds() {
        int blocked = 0;
        for (long seed = 1; seed <= 120; seed++) {
            RandomCases.Kind kind =
                    new RandomCases.Kind(
                            seed % 2 == 0, seed % 5 == 0, seed % 3 == 0, seed % 4 == 1, false, 3);
            World world =
                    RandomCases.model(seed, seed % 7 == 0 ? kind.withLasting() : kind).middle();
            List<Demand> demands = Demands.of(world);
            if (demands.size() > 9) {
                continue;
            }
            DemandsTogether question = new DemandsTogether(world, 100_000);
            MinimalSets.Found found = MinimalSets.of(demands.size(), question, 100_000);
            List<Certificate.Deal> everything = everything(world);
            boolean[] clash = new boolean[1 << demands.size()];
            for (int set = 0; set < clash.length; set++) {
                World only = Demands.only(world, question.chosen(BitSet.valueOf(new long[] {set})));
                clash[set] =
                        everything.stream()
                                .noneMatch(deal ->
                                        Checker.check(only, deal) instanceof Verification.Valid);
            }
            assertThat(found.complete()).as("seed " + seed).isTrue();
            assertThat(found.conflicts())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(minimal(clash, true));
            assertThat(found.repairs())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(minimal(clash, false));
            blocked += found.conflicts().isEmpty() ? 0 : 1;
        }
        assertThat(blocked).isGreaterThan(20);
    }

    /// All terms with all sets of signers.
    static List<Certificate.Deal> everything(World world) {
        List<Map<String, String>> terms = new ArrayList<>(List.of(Map.of()));
        for (Issue issue : world.issues()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> partial : terms) {
                for (Issue.Option option : issue.options()) {
                    Map<String, String> extended = new LinkedHashMap<>(partial);
                    extended.put(issue.id(), option.id());
                    more.add(extended);
                }
            }
            terms = more;
        }
        List<String> parties = world.signatories().stream().map(Signatory::party).toList();
        List<Certificate.Deal> all = new ArrayList<>();
        for (Map<String, String> choices : terms) {
            for (int set = 0; set < 1 << parties.size(); set++) {
                int chosen = set;
                all.add(
                        new Certificate.Deal(
                                new Terms(choices),
                                IntStream.range(0, parties.size())
                                        .filter(p -> (chosen >> p & 1) == 1)
                                        .mapToObj(parties::get)
                                        .collect(Collectors.toSet())));
            }
        }
        return all;
    }

    /// Minimal sets that clash, or minimal sets without which the rest does not.
    private static List<BitSet> minimal(boolean[] clash, boolean conflicts) {
        List<BitSet> minimal = new ArrayList<>();
        IntStream.range(0, clash.length)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .filter(set -> conflicts ? clash[set] : !clash[clash.length - 1 - set])
                .map(set -> BitSet.valueOf(new long[] {set}))
                .forEach(set -> {
                    if (minimal.stream().noneMatch(less -> MinimalSets.contains(set, less))) {
                        minimal.add(set);
                    }
                });
        return minimal;
    }
}
