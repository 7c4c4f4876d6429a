package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

class LotteriesTest {
    private static final long LIMIT = 20_000;

    @Test
    void lotteriesAreThereExactlyWhereALinearProgramOverAllTermsFindsThem() {
        int found = 0;
        int none = 0;
        for (long seed = 1; seed <= 200; seed++) {
            World world = withoutDeal(new RandomWorlds(seed, seed % 4 != 0).next());
            double best = new LotteryOracle(world).bestLottery();
            Lotteries.Answer answer = Lotteries.in(world, LIMIT);
            assertThat(answer).as("seed %d", seed).isNotInstanceOf(Lotteries.Answer.Unknown.class);
            if (Math.abs(best) > 1e-6) {
                assertThat(answer instanceof Lotteries.Answer.Found)
                        .as("seed %d, best %s", seed, best)
                        .isEqualTo(best > 0);
            }
            found += answer instanceof Lotteries.Answer.Found ? 1 : 0;
            none += answer instanceof Lotteries.Answer.None ? 1 : 0;
        }
        assertThat(found).isGreaterThan(30);
        assertThat(none).isGreaterThan(40);
    }

    /// The world in which everybody expects so much from no deal that there is just none.
    private static World withoutDeal(World world) {
        World raised = world;
        while (!(Search.decide(raised, LIMIT) instanceof Outcome.Refuted)) {
            raised = raised.withMembers(member -> member.withNoDeal(member.noDeal() + 2_000));
        }
        return raised;
    }

    @Test
    void theWaysToConsentTogetherHaveTheDealsOfTheWorld() {
        for (long seed = 1; seed <= 120; seed++) {
            World world = new RandomWorlds(seed, true).next();
            Set<Terms> deals = new LinkedHashSet<>();
            for (Consenting way : Consenting.of(world, 1000).orElseThrow()) {
                deals.addAll(new BruteForce(way.world()).deals());
            }
            assertThat(deals)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(new BruteForce(world).deals());
        }
    }

    @Test
    void theLeastSumOfMovesIsThatOfAllTermsAndWaysToConsent() {
        int moved = 0;
        for (long seed = 1; seed <= 200; seed++) {
            World world = new RandomWorlds(seed, seed % 4 != 0).next();
            Optional<LeastSum.Least> least = LeastSum.in(world, LIMIT);
            if (least.isEmpty()) {
                assertThat(new LotteryOracle(world).leastSum().signum())
                        .as("seed %d", seed)
                        .isNegative();
            } else {
                assertThat(least.get().exact()).as("seed %d", seed).isTrue();
                assertThat(least.get().sum())
                        .as("seed %d", seed)
                        .isEqualByComparingTo(new LotteryOracle(world).leastSum());
                moved += least.get().sum().signum();
            }
        }
        assertThat(moved).isGreaterThan(20);
    }

    /// Worked out by hand: half of (3, -1) and half of (-1, 3) give 1 to both.
    @Test
    void theBestMixtureOfTwoOppositesIsHalfOfEach() {
        MatrixGame game = MatrixGame.of(List.of(new long[] {3, -1}, new long[] {-1, 3}));
        assertThat(game.least()).isTrue();
        assertThat(game.parts()[0]).isEqualTo(game.parts()[1]).isPositive();
        assertThat(game.weights()[0]).isEqualTo(game.weights()[1]).isPositive();
        assertThat(MatrixGame.of(List.of(new long[] {3, -3}, new long[] {-3, 3})).least()).isTrue();
        assertThat(MatrixGame.of(List.of(new long[] {3, -4}, new long[] {-3, 3})).least())
                .isFalse();
        assertThat(MatrixGame.of(List.of(new long[] {0})).least()).isTrue();
        assertThat(MatrixGame.of(List.of(new long[] {-1})).least()).isFalse();
    }

    @Test
    void aGameIsDecidedAsItsBestPairOfRowsSays() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            long[][] rows = new long[1 + random.nextInt(5)][2];
            for (long[] row : rows) {
                row[0] = random.nextInt(21) - 12;
                row[1] = random.nextInt(21) - 12;
            }
            boolean least = false;
            for (long[] one : rows) {
                for (long[] other : rows) {
                    least |= isEnough(one, other);
                }
            }
            assertThat(MatrixGame.of(List.of(rows)).least())
                    .as("round %d of seed 7: %s", round, Arrays.deepToString(rows))
                    .isEqualTo(least);
        }
    }

    /// Whether a mixture of two rows has nothing negative: for one member the share of `one` has a lower bound, for the other an
    /// upper one.
    private static boolean isEnough(long[] one, long[] other) {
        for (int n = 0; n <= 24 * 23; n++) {
            for (long d = 1; d <= 24; d++) {
                if (n <= d
                        && n * one[0] + (d - n) * other[0] >= 0
                        && n * one[1] + (d - n) * other[1] >= 0) {
                    return true;
                }
            }
            if (n > 24) {
                return false;
            }
        }
        return false;
    }

    /// A pays B an amount of 0, 10 or 20 of its points; nothing is worth 6 to A, B needs 4: 4 to 6 of the way to 10.
    @Test
    void anAmountBetweenTwoThatAreWrittenIsFound() {
        Optional<Lotteries.Answer.Found> found = Payments.in(payment(-6, 4), LIMIT);
        assertThat(found).isPresent();
        Mixture mixture = found.get().mixture();
        assertThat(mixture.money()).contains("sum");
        assertThat(mixture.tickets()).hasSize(2);
        BigInteger ten = mixture.tickets().getLast().part();
        assertThat(mixture.tickets().getLast().terms().option("sum")).contains("o1");
        assertThat(ten.doubleValue() / mixture.whole().doubleValue()).isBetween(0.4, 0.6);
        assertThat(Search.decide(payment(-6, 4), LIMIT)).isInstanceOf(Outcome.Refuted.class);
    }

    @Test
    void noAmountIsFoundWhereNobodyCouldPayEnough() {
        assertThat(Payments.in(payment(-4, 6), LIMIT)).isEmpty();
        assertThat(Lotteries.in(payment(-4, 6), LIMIT)).isInstanceOf(Lotteries.Answer.None.class);
    }

    private static World payment(long noDealOfPayer, long noDealOfPaid) {
        Issue sum =
                new Issue(
                        "sum",
                        "A sum",
                        List.of(
                                new Issue.Option("o0", "Nothing"),
                                new Issue.Option("o1", "Ten"),
                                new Issue.Option("o2", "Twenty")),
                        true);
        return new World(
                List.of(sum),
                List.of(),
                new Agreement.All(),
                List.of(
                        party("payer", noDealOfPayer, 0, -10, -20),
                        party("paid", noDealOfPaid, 0, 10, 20)),
                new Hazard(new double[0][], List.of(), Map.of()),
                0);
    }

    private static Signatory party(String id, long noDeal, long... values) {
        Worth value = new Worth(0, new long[][] {values}, List.of());
        Worth nothing = new Worth(0, new long[][] {new long[3]}, List.of());
        Member member =
                new Member(
                        id,
                        1_000_000_000,
                        false,
                        value,
                        nothing,
                        nothing,
                        noDeal,
                        noDeal,
                        Map.of(),
                        0,
                        List.of());
        return new Signatory(id, 0, List.of(member));
    }
}
