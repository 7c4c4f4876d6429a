package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.world.World;

/// Is there a lottery over terms that everybody whose consent is needed prefers on average to no deal? Each terms in it keep all
/// rules and all absolute red lines of those who consent.
///
/// For each way to reach the agreement ([Consenting]) this is a linear program with one column for each terms. Columns are made as
/// they are needed (Gilmore and Gomory 1961, *A linear programming approach to the cutting-stock problem*, Operations Research 9):
/// the best mixture of those known gives weights of the members ([MatrixGame]); the exact search then finds the terms with the
/// largest sum of gains so weighted ([JointGain]). If that sum is negative, it is so for all terms: by duality there is no lottery,
/// and the weights prove it. Otherwise the terms are a new column. All comparisons are in whole numbers.
public final class Lotteries {
    private static final int COLUMNS = 500;

    /// More ways to reach the agreement than this are not gone through.
    static final int WAYS = 2_000;

    private Lotteries() {}

    /// What is known of lotteries.
    public sealed interface Answer {
        /// There is one.
        ///
        /// @param way the world of [Consenting] in which everybody gains from it on average
        record Found(Mixture mixture, World way) implements Answer {}

        /// There is none: one proof for each way to reach the agreement.
        record None(List<Proof> proofs) implements Answer {}

        /// Not found out within the limits.
        record Unknown() implements Answer {}
    }

    /// Why there is no lottery in a way to reach the agreement.
    ///
    /// @param world the world of [Consenting]
    /// @param refutation closes all terms, each box by a broken rule, a crossed red line or these very multipliers
    /// @param multipliers by member of the world
    public record Proof(World world, Outcome.Refuted refutation, long[] multipliers) {}

    /// Whether there is one; `limit` counts search nodes for each way to reach the agreement.
    public static Answer in(World world, long limit) {
        Optional<List<Consenting>> ways = Consenting.of(world, WAYS);
        if (ways.isEmpty()) {
            return new Answer.Unknown();
        }
        List<Proof> proofs = new ArrayList<>();
        boolean unknown = false;
        for (Consenting way : ways.get()) {
            switch (in(way, limit)) {
                case Answer.Found found -> {
                    return found;
                }
                case Answer.None(List<Proof> more) -> proofs.addAll(more);
                case Answer.Unknown() -> unknown = true;
            }
        }
        return unknown ? new Answer.Unknown() : new Answer.None(proofs);
    }

    private static Answer in(Consenting way, long limit) {
        DealProblem problem = DealProblem.compile(way.world());
        int members = problem.shape().members();
        if (members == 0) {
            return unopposed(way, problem, limit);
        }
        Box box = Box.whole(problem.shape());
        long[] equal = new long[members];
        Arrays.fill(equal, 1);
        long[] multipliers = equal;
        List<int[]> terms = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        long left = limit;
        while (terms.size() < COLUMNS && left > 0) {
            JointGain.Found next = JointGain.of(problem, box, multipliers, left);
            left -= next.nodes();
            switch (next.answer()) {
                case JointGain.Answer.Negative(Outcome.Closing proof) -> {
                    return new Answer.None(
                            List.of(
                                    new Proof(
                                            way.world(),
                                            new Outcome.Refuted(proof, 0),
                                            multipliers)));
                }
                case JointGain.Answer.Unknown() -> {
                    return new Answer.Unknown();
                }
                case JointGain.Answer.Most(int[] options) -> {
                    if (terms.stream().anyMatch(known -> Arrays.equals(known, options))) {
                        return new Answer.Unknown();
                    }
                    terms.add(options);
                    rows.add(gains(problem, options));
                }
            }
            MatrixGame game = MatrixGame.of(rows);
            if (game.least()) {
                return new Answer.Found(
                        mixture(problem, terms, game, way.signers(), Optional.empty()),
                        way.world());
            }
            multipliers = game.multipliers();
        }
        return new Answer.Unknown();
    }

    /// Where nobody's consent is needed, any terms that keep the rules will do.
    private static Answer unopposed(Consenting way, DealProblem problem, long limit) {
        Outcome outcome = Search.decide(problem, limit);
        return switch (outcome) {
            case Outcome.Found(var terms, var _) ->
                    new Answer.Found(
                            new Mixture(
                                    List.of(new Mixture.Ticket(terms, BigInteger.ONE)),
                                    BigInteger.ONE,
                                    way.signers(),
                                    Optional.empty()),
                            way.world());
            case Outcome.Refuted refuted ->
                    new Answer.None(List.of(new Proof(way.world(), refuted, new long[0])));
            case Outcome.Undecided _ -> new Answer.Unknown();
        };
    }

    /// The whole frame with everybody in.
    static Box everybodyIn(DealProblem problem) {
        Box box = Box.whole(problem.shape());
        for (int which = 0; which < problem.shape().switches(); which++) {
            box.decide(which, Box.IN);
        }
        return box;
    }

    /// The mixture that a game found.
    static Mixture mixture(
            DealProblem problem,
            List<int[]> terms,
            MatrixGame game,
            Set<String> signers,
            Optional<String> money) {
        BigInteger whole = BigInteger.ZERO;
        BigInteger common = BigInteger.ZERO;
        for (BigInteger part : game.parts()) {
            whole = whole.add(part);
            common = common.gcd(part);
        }
        List<Mixture.Ticket> tickets = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            if (game.parts()[t].signum() > 0) {
                tickets.add(
                        new Mixture.Ticket(
                                problem.shape().terms(terms.get(t)),
                                game.parts()[t].divide(common)));
            }
        }
        return new Mixture(tickets, whole.divide(common), new LinkedHashSet<>(signers), money);
    }

    /// Gains of all members when all sign.
    static long[] gains(DealProblem problem, int[] options) {
        double hazard = hazard(problem, options);
        long[] gains = new long[problem.shape().members()];
        for (int m = 0; m < gains.length; m++) {
            gains[m] = problem.gain(m, options, hazard);
        }
        return gains;
    }

    /// Whether terms keep all rules and all red lines.
    static boolean isAllowed(DealProblem problem, int[] options) {
        if (problem.shape().breaksRule(options)) {
            return false;
        }
        double hazard = hazard(problem, options);
        for (int m = 0; m < problem.shape().members(); m++) {
            if (problem.crossesLine(m, options, hazard)) {
                return false;
            }
        }
        return true;
    }

    private static double hazard(DealProblem problem, int[] options) {
        boolean[] all = new boolean[problem.shape().signatories()];
        Arrays.fill(all, true);
        return problem.hazard(options, all);
    }
}
