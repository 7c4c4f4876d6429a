package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Shape;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// What is said of every world, against all corners of the ranges and many worlds inside.
class EveryWorldTest {
    private static final int SAMPLES = 60;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /// All terms that are a deal in a world, by trying each.
    private static List<int[]> deals(World world) {
        DealProblem problem = DealProblem.compile(world);
        List<int[]> deals = new ArrayList<>();
        for (int[] options : all(problem.shape())) {
            if (problem.signers(options) != null) {
                deals.add(options);
            }
        }
        return deals;
    }

    private static List<int[]> all(Shape shape) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int i = 0; i < shape.issues(); i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] begun : all) {
                for (int o = 0; o < shape.options(i); o++) {
                    int[] one = java.util.Arrays.copyOf(begun, i + 1);
                    one[i] = o;
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    /// Every corner of the ranges (up to 256 of them) and worlds inside.
    private static List<World> worlds(Model model, long seed) {
        int n = model.variables().size();
        List<World> worlds = new ArrayList<>();
        for (int corner = 0; corner < 1 << Math.min(8, n); corner++) {
            double[] values = model.middleValues();
            for (int v = 0; v < Math.min(8, n); v++) {
                var range = model.variables().get(v).range();
                values[v] = (corner >> v & 1) == 1 ? range.high() : range.low();
            }
            model.at(values).ifPresent(worlds::add);
        }
        Random random = new Random(seed);
        for (int k = 0; k < SAMPLES; k++) {
            double[] values = model.middleValues();
            for (int v = 0; v < n; v++) {
                var range = model.variables().get(v).range();
                double part = random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(2);
                values[v] = range.low() + part * (range.high() - range.low());
            }
            model.at(values).ifPresent(worlds::add);
        }
        return worlds;
    }

    private static void agrees(long seed, RandomCases.Kind kind, boolean exact) {
        agrees(seed, RandomCases.model(seed, kind), exact);
    }

    private static void agrees(long seed, Model model, boolean exact) {
        if (model.variables().isEmpty()) {
            return;
        }
        List<World> worlds = worlds(model, seed);
        List<List<int[]>> deals = worlds.stream().map(EveryWorldTest::deals).toList();
        boolean some = deals.stream().anyMatch(list -> !list.isEmpty());
        switch (EveryWorld.hasADeal(model, Settings.usual(), List.of(model.middleValues()))) {
            case EveryWorld.Answer.NoDeal refuted -> {
                Verified.inEveryWorld(model, refuted.certificate());
                assertThat(some).as("seed %d: refuted, but a world has a deal", seed).isFalse();
            }
            case EveryWorld.Answer.Deal deal -> {
                DealProblem problem = DealProblem.compile(deal.world());
                assertThat(problem.signers(problem.shape().options(deal.terms()))).isNotNull();
            }
            case EveryWorld.Answer.Unknown _ ->
                    assertThat(exact)
                            .as("seed %d: undecided where bounds are exact", seed)
                            .isFalse();
        }
        Optional<Outcome.Found> each = EveryWorld.dealInEach(model, Settings.usual());
        if (each.isPresent()) {
            Verified.inEveryWorld(
                    model, new Certificate.Deal(each.get().terms(), each.get().signers()));
            for (World world : worlds) {
                DealProblem problem = DealProblem.compile(world);
                assertThat(problem.signers(problem.shape().options(each.get().terms())))
                        .as("seed %d: said to be a deal in every world", seed)
                        .isNotNull();
            }
        } else if (exact) {
            List<int[]> left = new ArrayList<>(deals.getFirst());
            for (List<int[]> other : deals) {
                left.removeIf(x -> other.stream().noneMatch(y -> java.util.Arrays.equals(x, y)));
            }
            assertThat(left).as("seed %d: deals in every corner, none found", seed).isEmpty();
        }
    }

    /// What one party gains by believing in the loan the other loses: together they never have enough, though each might alone.
    private static final String SEESAW =
            """
            case: A seesaw
            issues:
              land: {options: {east: East, west: West}}
            parties:
              north: {decides: true, points: {land: {east: 50, west: 40}}, no-deal: 40}
              south: {decides: true, points: {land: {east: 40, west: 50}}, no-deal: 40}
              bank: {}
            levers:
              loan:
                title: A loan
                by: bank
                in-force: true
                believed: 0..1
                add: {north.no-deal: 30, south.no-deal: -30}
              bond:
                title: A bond
                by: bank
                in-force: true
                add: {south.no-deal: 27}
            """;

    @Test
    void aNumberOnWhichBothDependIsHalvedUntilEachHalfIsRefuted() {
        Model model = RandomCases.read(SEESAW);
        assertThat(EveryWorld.hasADeal(model, Settings.usual(), List.of(model.middleValues())))
                .isInstanceOfSatisfying(
                        EveryWorld.Answer.NoDeal.class,
                        refuted -> {
                            assertThat(refuted.certificate().root())
                                    .isInstanceOf(Certificate.SplitNumber.class);
                            assertThat(Verified.inEveryWorld(model, refuted.certificate()))
                                    .isGreaterThan(3);
                        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partiesOfOneMindAreDecidedExactly(long seed) {
        agrees(seed, new RandomCases.Kind(false, false, false, false, false, 8), true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void durabilityIsSharedByAll(long seed) {
        agrees(seed, new RandomCases.Kind(false, false, true, false, false, 8), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsUnderAQuorumKeepToTheWorlds(long seed) {
        agrees(seed, new RandomCases.Kind(true, false, true, false, false, 8), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void blendedGroupsKeepToTheWorlds(long seed) {
        agrees(seed, new RandomCases.Kind(true, true, true, false, false, 8), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreementsByQuorumKeepToTheWorlds(long seed) {
        agrees(seed, new RandomCases.Kind(false, false, true, true, false, 8), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void redLinesOnLastingKeepToTheWorlds(long seed) {
        List<RandomCases.Kind> kinds =
                List.of(
                        new RandomCases.Kind(false, false, true, false, false, 8),
                        new RandomCases.Kind(true, false, true, false, false, 8),
                        new RandomCases.Kind(true, true, true, false, false, 8),
                        new RandomCases.Kind(false, false, true, true, false, 8));
        agrees(seed, kinds.get((int) seed % kinds.size()).withLasting(), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allWordsTogetherKeepToTheWorlds(long seed) {
        List<RandomCases.Kind> kinds =
                List.of(
                        new RandomCases.Kind(false, false, true, true, true, 10),
                        new RandomCases.Kind(true, false, true, true, true, 10),
                        new RandomCases.Kind(true, true, true, false, true, 10));
        agrees(seed, kinds.get((int) seed % kinds.size()).withWords(), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparedNoDealValuesKeepToTheWorlds(long seed) {
        agrees(seed, new RandomCases.Kind(true, false, true, false, true, 8), false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partiesOfWhichOneCampDecidesKeepToTheWorlds(long seed) {
        RandomCases.Kind kind = new RandomCases.Kind(true, false, true, false, false, 7);
        agrees(seed, RandomCases.ofOneCamp(seed, kind), false);
    }
}
