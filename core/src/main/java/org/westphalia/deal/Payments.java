package org.westphalia.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Issue;
import org.westphalia.world.World;

/// Is there a deal with an amount between two options of an issue of money? Everything else of the terms is as the options say, and
/// what an amount between two neighbouring options is worth to somebody lies on the straight line between them.
///
/// Branch and bound over the other issues for each pair of neighbours; a box is closed by the same whole multipliers at both ends,
/// and where everything else is settled the amounts that all accept are found exactly ([MatrixGame]). One issue of money at a time.
public final class Payments {
    private final DealProblem problem;
    private final Shape shape;
    private final int money;
    private final int[] in;
    private final long limit;
    private long nodes;

    private Payments(DealProblem problem, int money, long limit) {
        this.problem = problem;
        this.shape = problem.shape();
        this.money = money;
        this.limit = limit;
        in = IntStream.range(0, shape.members()).toArray();
    }

    /// An amount and the rest of the terms, as a mixture of the two neighbours; empty when there is none, or none was found within
    /// the limit of nodes for each pair.
    public static Optional<Lotteries.Answer.Found> in(World world, long limit) {
        boolean any = world.issues().stream().anyMatch(Issue::money);
        for (Consenting way : any ? ways(world) : List.<Consenting>of()) {
            DealProblem problem = DealProblem.compile(way.world());
            for (int issue = 0; issue < world.issues().size(); issue++) {
                Issue money = world.issues().get(issue);
                for (int o = 0; money.money() && o + 1 < money.options().size(); o++) {
                    Box box = Lotteries.everybodyIn(problem);
                    box.keep(issue, o, o + 1);
                    Found found = new Payments(problem, issue, limit).visit(box);
                    if (found != null) {
                        return Optional.of(
                                new Lotteries.Answer.Found(
                                        Lotteries.mixture(
                                                problem,
                                                found.terms(),
                                                found.game(),
                                                way.signers(),
                                                Optional.of(money.id())),
                                        way.world()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Consenting> ways(World world) {
        return Consenting.of(world, Lotteries.WAYS).orElse(List.of()).stream()
                .filter(way -> !way.world().signatories().isEmpty())
                .toList();
    }

    private record Found(List<int[]> terms, MatrixGame game) {}

    private @Nullable Found visit(Box box) {
        if (++nodes > limit || new Propagation(problem, box).run() != null) {
            return null;
        }
        if (box.openOptions(money) < 2) {
            return null;
        }
        int[] open =
                IntStream.range(0, shape.issues())
                        .filter(i -> i != money && box.openOptions(i) > 1)
                        .toArray();
        if (open.length == 0) {
            return between(box);
        }
        Gains.Tables tables = problem.tables(box);
        int issue = open[0];
        if (tables.additive().length > 0) {
            Multipliers multipliers = new Multipliers(box, tables, in);
            multipliers.lower(new double[shape.members()], 30);
            if (multipliers.bound() < 0
                    && problem.shortfall(box, multipliers.whole(shape.members()))) {
                return null;
            }
            issue = Widest.among(open, i -> multipliers.disagreement(i) + tables.vague()[i] * 1e-9);
        }
        for (int option : box.open(issue)) {
            Box child = box.copy();
            child.keep(issue, option);
            Found found = visit(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Whether everybody accepts some amount, all else being settled.
    private @Nullable Found between(Box box) {
        List<int[]> terms = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        for (int option : box.open(money)) {
            int[] options = new int[shape.issues()];
            Arrays.setAll(options, box::firstOpen);
            options[money] = option;
            if (!Lotteries.isAllowed(problem, options)) {
                return null;
            }
            terms.add(options);
            rows.add(Lotteries.gains(problem, options));
        }
        MatrixGame game = MatrixGame.of(rows);
        return game.least() ? new Found(terms, game) : null;
    }
}
