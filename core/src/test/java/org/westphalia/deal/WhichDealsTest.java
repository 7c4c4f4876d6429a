package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

class WhichDealsTest {

    @Test
    void countsAndFrontiersAgreeWithBruteForceOnRandomWorlds() {
        for (long seed = 0; seed < 700; seed++) {
            World world =
                    new RandomWorlds(seed, seed % 4 != 0)
                            .next(2 + (int) (seed % 3), 3, 2 + (int) (seed / 3 % 2));
            BruteForce oracle = new BruteForce(world);
            List<Terms> keeping = oracle.allTerms().stream().filter(oracle::keepsRules).toList();
            Deals deals = WhichDeals.in(world, false, 100_000);
            Deals all = WhichDeals.in(world, true, 100_000);
            List<Terms> expected = oracle.deals();
            assertThat(deals.terms()).as("seed %d", seed).isEqualTo(keeping.size());
            assertThat(deals.dealsLow()).as("seed %d", seed).isEqualTo(expected.size());
            assertThat(deals.dealsHigh()).as("seed %d", seed).isEqualTo(expected.size());
            assertThat(deals.frontierComplete()).isTrue();
            assertThat(termsOf(deals))
                    .as("deals, seed %d", seed)
                    .isEqualTo(undominated(world, expected));
            assertThat(termsOf(all))
                    .as("all terms, seed %d", seed)
                    .isEqualTo(undominated(world, keeping));
            assertThat(deals.solutions().isPresent()).isEqualTo(!expected.isEmpty());
        }
    }

    @Test
    void solutionsSearchedForAreThoseOfTheFrontier() {
        int compared = 0;
        for (long seed = 0; seed < 300; seed++) {
            World world = new RandomWorlds(seed, seed % 3 != 0).next(2 + (int) (seed % 3), 5, 3);
            DealProblem problem = DealProblem.compile(world);
            List<int[]> frontier = MergedFrontier.find(problem, false).orElse(List.of());
            if (frontier.isEmpty()) {
                continue;
            }
            List<int[]> known =
                    List.of(
                            problem.shape()
                                    .options(
                                            ((Outcome.Found) Search.decide(problem, 10_000))
                                                    .terms()));
            Optional<Deals.Solutions> searched = SolutionConcepts.search(problem, known, 100_000);
            if (searched.isPresent()) {
                compared++;
                assertThat(searched.get())
                        .as("seed %d", seed)
                        .isEqualTo(SolutionConcepts.of(problem, frontier));
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void whereTheWalkEndsAtItsLimitTheNashSolutionIsStillTheBestOfAllDeals() {
        int compared = 0;
        for (long seed = 0; seed < 200; seed++) {
            World world = new RandomWorlds(seed, true).next(2 + (int) (seed % 2), 4, 3);
            Optional<Deals.Solutions> whole = WhichDeals.in(world, false, 100_000).solutions();
            Optional<Terms> searched = NashDeal.searched(world, 100_000);
            if (searched.isEmpty() || whole.isEmpty() || gainless(whole.get().nash())) {
                continue;
            }
            compared++;
            assertThat(searched.get()).as("seed %d", seed).isEqualTo(whole.get().nash().terms());
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void noPointThatIsShownIsDominatedByASolutionThatIsShown() {
        int cut = 0;
        for (long seed = 0; seed < 150; seed++) {
            World world = new RandomWorlds(seed, true).next(2 + (int) (seed % 2), 6, 3);
            Deals deals = WhichDeals.in(world, false, 60);
            if (deals.frontierComplete() || deals.solutions().isEmpty()) {
                continue;
            }
            cut++;
            Deals.Solutions found = deals.solutions().get();
            for (Point solution :
                    List.of(
                            found.nash(),
                            found.kalaiSmorodinsky(),
                            found.egalitarian(),
                            found.utilitarian())) {
                assertThat(deals.frontier())
                        .as("seed %d", seed)
                        .noneMatch(point -> dominates(solution, point));
            }
        }
        assertThat(cut).isGreaterThan(10);
    }

    private static boolean dominates(Point one, Point other) {
        boolean better = false;
        for (int p = 0; p < one.gains().size(); p++) {
            int compared = one.gains().get(p).compareTo(other.gains().get(p));
            if (compared < 0) {
                return false;
            }
            better |= compared > 0;
        }
        return better;
    }

    private static boolean gainless(Point point) {
        return point.gains().stream().anyMatch(gain -> gain.signum() == 0);
    }

    @Test
    void walkingFindsTheFrontierThatMergingFinds() {
        for (long seed = 0; seed < 100; seed++) {
            DealProblem problem = DealProblem.compile(new RandomWorlds(seed, false).next(3, 5, 3));
            List<int[]> merged = MergedFrontier.find(problem, true).orElseThrow();
            Frontier walked = WalkedFrontier.find(problem, true, 1_000_000);
            assertThat(walked.terms())
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .isEqualTo(merged);
        }
    }

    @Test
    void walkingAndMergingAgreeWhereRedLinesAskForAChanceToLast() {
        int compared = 0;
        for (long seed = 0; seed < 200; seed++) {
            DealProblem problem =
                    DealProblem.compile(new RandomWorlds(seed, true, 3).next(2, 4, 3));
            boolean asks =
                    problem.asksLasting(0) || problem.asksLasting(problem.shape().members() - 1);
            if (!asks || !MergedFrontier.fits(problem)) {
                continue;
            }
            for (boolean allTerms : new boolean[] {false, true}) {
                compared++;
                assertThat(WalkedFrontier.find(problem, allTerms, 1_000_000).terms())
                        .as("seed %d, all terms: %s", seed, allTerms)
                        .usingRecursiveComparison()
                        .isEqualTo(MergedFrontier.find(problem, allTerms).orElseThrow());
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void aLimitIsSaidAndItsBoundsHold() {
        for (long seed = 1; seed < 60; seed++) {
            World world = new RandomWorlds(seed, true).next(3, 4, 3);
            Deals exact = WhichDeals.in(world, false, 1_000_000);
            Deals limited = WhichDeals.in(world, false, 3);
            assertThat(limited.dealsLow()).isLessThanOrEqualTo(exact.dealsLow());
            assertThat(limited.dealsHigh()).isGreaterThanOrEqualTo(exact.dealsHigh());
            assertThat(limited.limits().isEmpty())
                    .isEqualTo(
                            limited.frontierComplete()
                                    && limited.dealsLow().equals(limited.dealsHigh()));
        }
    }

    private static List<Terms> termsOf(Deals deals) {
        return deals.frontier().stream().map(Point::terms).toList();
    }

    /// By the judge's exact values: one per distinct values, the first terms in option order, best for the first party first.
    private static List<Terms> undominated(World world, List<Terms> among) {
        TreeMap<List<java.math.BigDecimal>, Terms> byGains = new TreeMap<>(WhichDealsTest::compare);
        for (Terms terms : among) {
            List<java.math.BigDecimal> gains =
                    Judge.judge(world, terms).parties().stream()
                            .map(Judgement.PartyView::gain)
                            .toList();
            byGains.putIfAbsent(gains, terms);
        }
        List<Terms> kept = new ArrayList<>();
        byGains.forEach((gains, terms) -> {
            boolean dominated =
                    byGains.keySet().stream()
                            .anyMatch(other -> other != gains && covers(other, gains));
            if (!dominated) {
                kept.add(terms);
            }
        });
        return kept;
    }

    private static boolean covers(List<java.math.BigDecimal> a, List<java.math.BigDecimal> b) {
        for (int k = 0; k < a.size(); k++) {
            if (a.get(k).compareTo(b.get(k)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int compare(List<java.math.BigDecimal> a, List<java.math.BigDecimal> b) {
        for (int k = 0; k < a.size(); k++) {
            int order = b.get(k).compareTo(a.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
