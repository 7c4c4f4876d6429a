package org.westphalia.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.World;

class SearchTest {

    @Test
    void agreesWithBruteForceOnRandomWorlds() {
        int found = 0;
        for (long seed = 0; seed < 1600; seed++) {
            World world = new RandomWorlds(seed, seed % 4 != 0).next();
            BruteForce oracle = new BruteForce(world);
            Outcome outcome = Search.decide(world, 100_000);
            List<Terms> deals = oracle.deals();
            switch (outcome) {
                case Outcome.Found(Terms terms, Set<String> signers) -> {
                    found++;
                    assertThat(deals).as("seed %d", seed).contains(terms);
                    assertThat(
                                    world.signatories().stream()
                                            .filter(signatory ->
                                                    signers.contains(signatory.party()))
                                            .allMatch(signatory ->
                                                    oracle.signs(signatory, terms, signers)))
                            .as("seed %d", seed)
                            .isTrue();
                }
                case Outcome.Refuted(Outcome.Closing root, long _) -> {
                    assertThat(deals).as("seed %d", seed).isEmpty();
                    everyPointIsRefuted(world, root, seed);
                }
                case Outcome.Undecided(long nodes) ->
                        throw new AssertionError("undecided, seed " + seed + " " + nodes);
            }
        }
        assertThat(found).isBetween(150, 1450);
    }

    @Test
    void manyBeliefsOfBreakingAreNoObstacle() {
        int found = 0;
        for (long seed = 0; seed < 300; seed++) {
            World world =
                    RandomWorlds.everybodyBelievesOtherwise(
                            new RandomWorlds(seed, true).next(6, 4, 2), seed);
            Outcome outcome = Search.decide(world, 100_000);
            assertThat(outcome).isNotInstanceOf(Outcome.Undecided.class);
            boolean exists = outcome instanceof Outcome.Found;
            assertThat(exists)
                    .as("seed %d", seed)
                    .isEqualTo(!new BruteForce(world).deals().isEmpty());
            found += exists ? 1 : 0;
        }
        assertThat(found).isBetween(20, 280);
    }

    @Test
    void theSameWorldIsRefutedByTheSameTree() {
        for (long seed = 0; seed < 50; seed++) {
            Outcome once = Search.decide(new RandomWorlds(seed, true).next(), 100_000);
            Outcome again = Search.decide(new RandomWorlds(seed, true).next(), 100_000);
            assertThat(again).as("seed %d", seed).usingRecursiveComparison().isEqualTo(once);
        }
    }

    @Test
    void aLimitOfNodesLeavesTheAnswerOpenButNeverWrong() {
        int open = 0;
        for (long seed = 0; seed < 300; seed++) {
            World world = new RandomWorlds(seed, true).next(3, 4, 3);
            if (Search.decide(world, 2) instanceof Outcome.Undecided) {
                open++;
            }
        }
        assertThat(open).isPositive();
    }

    @Test
    void judgingAgreesWithBruteForce() {
        for (long seed = 0; seed < 200; seed++) {
            World world = new RandomWorlds(seed, true).next(3, 2, 2);
            BruteForce oracle = new BruteForce(world);
            for (Terms terms : oracle.allTerms()) {
                Judgement judgement = Judge.judge(world, terms);
                assertThat(judgement.deal())
                        .as("seed %d %s", seed, terms)
                        .isEqualTo(oracle.signers(terms).isPresent());
                assertThat(judgement.rulesBroken().isEmpty()).isEqualTo(oracle.keepsRules(terms));
            }
        }
    }

    /// Walks the tree with every terms and every state of the switches: the leaf must really exclude it.
    private static void everyPointIsRefuted(World world, Outcome.Closing root, long seed) {
        DealProblem problem = DealProblem.compile(world);
        Shape shape = problem.shape();
        BruteForce oracle = new BruteForce(world);
        for (Terms terms : oracle.allTerms()) {
            for (int mask = 0; mask < 1 << shape.switches(); mask++) {
                assertThat(refutes(world, problem, oracle, root, terms, mask))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    private static boolean refutes(
            World world,
            DealProblem problem,
            BruteForce oracle,
            Outcome.Closing closing,
            Terms terms,
            int mask) {
        Shape shape = problem.shape();
        Set<String> signers = new LinkedHashSet<>();
        for (int s = 0; s < shape.signatories(); s++) {
            if ((mask >> s & 1) == 1) {
                signers.add(shape.party(s));
            }
        }
        return switch (closing) {
            case Outcome.Closing.ByIssue(
                            int issue,
                            int[][] options,
                            List<Outcome.Closing> parts) -> {
                int option = shape.options(terms)[issue];
                List<Outcome.Closing> into = new ArrayList<>();
                for (int p = 0; p < options.length; p++) {
                    for (int o : options[p]) {
                        if (o == option) {
                            into.add(parts.get(p));
                        }
                    }
                }
                yield into.size() == 1
                        && refutes(world, problem, oracle, into.getFirst(), terms, mask);
            }
            case Outcome.Closing.BySwitch(int which, Outcome.Closing in, Outcome.Closing out) ->
                    refutes(
                            world,
                            problem,
                            oracle,
                            (mask >> which & 1) == 1 ? in : out,
                            terms,
                            mask);
            case Outcome.Closing.Rule(int rule) -> world.rules().get(rule).brokenBy(terms);
            case Outcome.Closing.Line(int member, int line) ->
                    isIn(shape, member, mask)
                            && oracle.crosses(problem.member(member), line, terms, signers);
            case Outcome.Closing.AgreementShort() ->
                    !world.agreement().reachedBy(signers, shape.names(allOf(shape)));
            case Outcome.Closing.ConsentShort(int signatory) -> {
                long share = 0;
                boolean vetoed = false;
                for (int m = shape.firstMember(signatory); m < shape.endMember(signatory); m++) {
                    boolean in = (mask >> shape.switchOf(m) & 1) == 1;
                    share += in ? problem.share(m) : 0;
                    vetoed |= !in && shape.veto(m);
                }
                yield (mask >> signatory & 1) == 1
                        && (vetoed || share < problem.neededShare(signatory));
            }
            case Outcome.Closing.Shortfall(long[] multipliers) -> {
                BigInteger sum = BigInteger.ZERO;
                for (int m = 0; m < multipliers.length; m++) {
                    if (multipliers[m] > 0) {
                        if (!isIn(shape, m, mask)) {
                            yield false;
                        }
                        Member member = problem.member(m);
                        sum =
                                sum.add(
                                        oracle.gain(member, terms, signers)
                                                .multiply(BigInteger.valueOf(multipliers[m])));
                    }
                }
                yield sum.signum() < 0;
            }
        };
    }

    private static boolean isIn(Shape shape, int member, int mask) {
        return (mask >> shape.switchOf(member) & 1) == 1
                && (mask >> shape.signatoryOf(member) & 1) == 1;
    }

    private static boolean[] allOf(Shape shape) {
        boolean[] all = new boolean[shape.signatories()];
        java.util.Arrays.fill(all, true);
        return all;
    }
}
