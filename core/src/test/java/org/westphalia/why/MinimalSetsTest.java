package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinimalSetsTest {
    private static final MinimalSets.Answer NEVER = new MinimalSets.Answer.Never();

    /// The example of the literature: C1 x1; C2 not x1; C3 not x1 or x2; C4 not x2; C5 not x1 or x3; C6 not x3.
    @Test
    void theTextbookExampleHasThreeConflictsAndFiveRepairs() {
        MinimalSets.Found found = MinimalSets.of(6, MinimalSetsTest::clauses, 1000);
        assertThat(found.complete()).isTrue();
        assertThat(found.conflicts()).containsExactlyInAnyOrder(of(1, 2), of(1, 3, 4), of(1, 5, 6));
        assertThat(found.repairs())
                .containsExactlyInAnyOrder(
                        of(1), of(2, 3, 5), of(2, 3, 6), of(2, 4, 5), of(2, 4, 6));
    }

    private static MinimalSets.Answer clauses(BitSet inForce) {
        for (int values = 0; values < 8; values++) {
            boolean x1 = (values & 1) != 0;
            boolean x2 = (values & 2) != 0;
            boolean x3 = (values & 4) != 0;
            boolean[] holds = {x1, !x1, !x1 || x2, !x2, !x1 || x3, !x3};
            if (inForce.stream().allMatch(c -> holds[c])) {
                return new MinimalSets.Answer.Together(inForce);
            }
        }
        return NEVER;
    }

    private static BitSet of(int... numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(number -> set.set(number - 1));
        return set;
    }

    @Test
    void whatCanHoldTogetherHasNoConflictAndTheEmptyRepair() {
        MinimalSets.Found found =
                MinimalSets.of(3, set -> new MinimalSets.Answer.Together(set), 1000);
        assertThat(found.complete()).isTrue();
        assertThat(found.conflicts()).isEmpty();
        assertThat(found.repairs()).containsExactly(new BitSet());
    }

    @Test
    void whatCanNeverHoldIsAConflictOfNothing() {
        MinimalSets.Found found = MinimalSets.of(3, _ -> NEVER, 1000);
        assertThat(found.complete()).isTrue();
        assertThat(found.conflicts()).containsExactly(new BitSet());
        assertThat(found.repairs()).isEmpty();
    }

    @Test
    void randomConflictsAndTheirRepairsAgreeWithTryingEverySubset() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(7);
            List<BitSet> clashes = randomSets(random, size);
            Predicate<BitSet> clash =
                    set -> clashes.stream().anyMatch(each -> MinimalSets.contains(set, each));
            MinimalSets.Found found =
                    MinimalSets.of(
                            size,
                            set -> clash.test(set) ? NEVER : new MinimalSets.Answer.Together(set),
                            100_000);
            assertThat(found.complete()).as("seed " + seed).isTrue();
            assertThat(found.conflicts())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(minimal(size, clash));
            assertThat(found.repairs())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            minimal(size, set -> !clash.test(complement(set, size))));
        }
    }

    @Test
    void theFirstConflictIsASmallestOneEvenWhenTheSearchStopsEarly() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            int size = 6;
            List<BitSet> clashes = randomSets(random, size);
            Predicate<BitSet> clash =
                    set -> clashes.stream().anyMatch(each -> MinimalSets.contains(set, each));
            for (int limit = 1; limit < 30; limit++) {
                MinimalSets.Found found =
                        MinimalSets.of(
                                size,
                                set ->
                                        clash.test(set)
                                                ? NEVER
                                                : new MinimalSets.Answer.Together(set),
                                limit);
                List<BitSet> all = minimal(size, clash);
                if (!found.conflicts().isEmpty()) {
                    assertThat(found.conflicts().getFirst().cardinality())
                            .as("seed " + seed)
                            .isEqualTo(all.getFirst().cardinality());
                }
                assertThat(all).containsAll(found.conflicts());
            }
        }
    }

    @Test
    void smallestSetsThatMoreMaySpoilAgreeWithTryingEverySubset() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(7);
            boolean[] works = new boolean[1 << size];
            for (int set = 0; set < works.length; set++) {
                works[set] = random.nextInt(12) == 0;
            }
            SmallestSets.Found found =
                    SmallestSets.of(
                            size,
                            size,
                            set ->
                                    works[set.isEmpty() ? 0 : (int) set.toLongArray()[0]]
                                            ? SmallestSets.Answer.YES
                                            : SmallestSets.Answer.NO,
                            100_000);
            assertThat(found.complete()).isTrue();
            assertThat(found.sets())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            minimal(
                                    size,
                                    set -> works[set.isEmpty() ? 0 : (int) set.toLongArray()[0]]));
        }
    }

    private static List<BitSet> randomSets(Random random, int size) {
        List<BitSet> sets = new ArrayList<>();
        for (int s = random.nextInt(5); s >= 0; s--) {
            BitSet set = new BitSet();
            for (int i = 0; i < size; i++) {
                if (random.nextInt(3) == 0) {
                    set.set(i);
                }
            }
            set.set(random.nextInt(size));
            sets.add(set);
        }
        return sets;
    }

    private static BitSet complement(BitSet set, int size) {
        BitSet rest = (BitSet) set.clone();
        rest.flip(0, size);
        return rest;
    }

    /// The sets that pass and no proper subset of which does, by size.
    private static List<BitSet> minimal(int size, Predicate<BitSet> passes) {
        List<BitSet> minimal = new ArrayList<>();
        IntStream.range(0, 1 << size)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(Integer::bitCount))
                .map(bits -> BitSet.valueOf(new long[] {bits}))
                .filter(passes)
                .forEach(set -> {
                    if (minimal.stream().noneMatch(less -> MinimalSets.contains(set, less))) {
                        minimal.add(set);
                    }
                });
        return minimal;
    }
}
