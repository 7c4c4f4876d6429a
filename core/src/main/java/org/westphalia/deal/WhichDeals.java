package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.westphalia.world.World;

/// Which deals one world has: how many, the exact Pareto frontier, the classic solutions.
///
/// Whether there is a deal at all is decided first. The frontier: parties of one mind who must all sign are merged block by block
/// ([MergedFrontier]); otherwise, and for many parties, it is taken from the list of all deals where these are few, else found by
/// branch and bound ([WalkedFrontier]) as far as a limit of nodes. A limit that is reached is said.
public final class WhichDeals {
    /// Nodes after which counting and walking stop, unless the caller says otherwise.
    public static final long USUAL_LIMIT = 200_000;

    private WhichDeals() {}

    /// Answers for a world.
    ///
    /// @param allTerms whether the frontier is that of all terms that keep the rules, instead of that of the deals
    /// @param nodeLimit of counting and of walking (blocks count 100 steps as one node)
    public static Deals in(World world, boolean allTerms, long nodeLimit) {
        return in(world, allTerms, nodeLimit, () -> false);
    }

    /// The same, as far as it is wanted.
    ///
    /// @param stop whether the answer is no longer wanted; the frontier then ends as if its limit were reached
    public static Deals in(World world, boolean allTerms, long nodeLimit, BooleanSupplier stop) {
        DealProblem problem = DealProblem.compile(world);
        Shape shape = problem.shape();
        List<String> parties = new ArrayList<>();
        for (int s = 0; s < shape.signatories(); s++) {
            parties.add(shape.party(s));
        }
        BigInteger terms = RuleCount.of(Box.whole(shape));
        Outcome outcome = Search.decide(problem, nodeLimit);
        boolean none = outcome instanceof Outcome.Refuted;
        DealCount count = none ? DealCount.NONE : DealCount.of(problem, nodeLimit);
        List<String> limits = new ArrayList<>();
        if (!count.low().equals(count.high())) {
            limits.add(
                    "The deals were not counted out within the limit: there are at least "
                            + count.low()
                            + " and at most "
                            + count.high()
                            + ".");
        }
        boolean fewParties = MergedFrontier.fits(problem) && shape.signatories() <= 3;
        Frontier deals =
                count.listed()
                        .filter(_ -> !fewParties)
                        .map(listed -> Frontier.among(problem, listed))
                        .orElseGet(() -> Frontier.of(problem, false, nodeLimit, stop));
        if (deals.terms().isEmpty() && outcome instanceof Outcome.Found(var found, var _)) {
            deals = new Frontier(List.of(shape.options(found)), false);
        }
        Optional<int[]> nash =
                deals.complete() || deals.terms().isEmpty() || MergedFrontier.fits(problem)
                        ? Optional.empty()
                        : NashDeal.searched(world, nodeLimit / 2).map(shape::options);
        if (nash.isPresent()) {
            deals =
                    new Frontier(
                            Frontier.among(problem, with(deals.terms(), nash.get())).terms(),
                            false);
        }
        Frontier shown = allTerms ? Frontier.of(problem, true, nodeLimit, stop) : deals;
        if (!shown.complete()) {
            limits.add(
                    "The frontier was not searched to the end within the limit of "
                            + nodeLimit
                            + " nodes: the "
                            + shown.terms().size()
                            + " points found do not dominate each other, but others may exist or dominate them.");
        }
        return new Deals(
                parties,
                terms,
                count.low(),
                count.high(),
                shown.terms().stream().map(t -> PartyValues.point(problem, t)).toList(),
                shown.complete(),
                solutions(problem, deals, nash, nodeLimit, limits),
                limits);
    }

    private static Optional<Deals.Solutions> solutions(
            DealProblem problem,
            Frontier deals,
            Optional<int[]> nash,
            long nodeLimit,
            List<String> limits) {
        if (deals.terms().isEmpty()) {
            return Optional.empty();
        }
        Optional<Deals.Solutions> searched =
                !deals.complete() && MergedFrontier.fits(problem)
                        ? SolutionConcepts.search(problem, deals.terms(), nodeLimit / 4)
                        : Optional.empty();
        if (deals.complete() || searched.isPresent()) {
            return Optional.of(
                    searched.orElseGet(() -> SolutionConcepts.of(problem, deals.terms())));
        }
        Deals.Solutions known = SolutionConcepts.of(problem, deals.terms());
        limits.add(
                (nash.isPresent() ? "The solutions other than Nash's" : "The solutions")
                        + " are the best among the points found, since the frontier is not complete.");
        return Optional.of(
                nash.map(terms -> known.withNash(PartyValues.point(problem, terms))).orElse(known));
    }

    private static List<int[]> with(List<int[]> points, int[] another) {
        List<int[]> all = new ArrayList<>(points);
        all.add(another);
        return all;
    }
}
