package org.westphalia.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Terms;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// The terms of least shortfall where there is no deal, and whose it is.
///
/// Among terms that keep the rules (and complete the terms given): first the fewest parties that cannot sign because of absolute
/// red lines; then the least `t` such that the terms would have the signatures asked for if everybody's no-deal value were `t`
/// points lower, that is, the smallest largest shortfall `R - U` among the signers. Of terms that are equally near, those that the
/// search meets first.
///
/// Exact: each step asks the exact search for terms with a smaller largest shortfall than the best so far, until it refutes that.
public final class NearestTerms {
    private static final long BEYOND = (1L << 62) - 1;

    private NearestTerms() {}

    /// Terms that come nearest, and how far off they are.
    ///
    /// @param terms complete terms
    /// @param judgement of these terms
    /// @param largest the largest shortfall among those whose signature is asked for, points; 0 when the terms are a deal but for
    ///     red lines
    /// @param shortfalls `R - U` in points, by deciding party that does not reach its no-deal value (a party under a quorum: as
    ///     far as its groups are short of the quorum)
    /// @param barred deciding parties that do not sign these terms at any price
    /// @param aside how many holders of absolute red lines must put them aside for these terms
    /// @param exact false when the limit of nodes was reached, or the search was stopped: then nearer terms may exist
    public record Nearest(
            Terms terms,
            Judgement judgement,
            BigDecimal largest,
            Map<String, BigDecimal> shortfalls,
            List<String> barred,
            int aside,
            boolean exact) {}

    /// Finds them among all completions of (possibly empty) terms; empty when every completion breaks a rule, or none was found
    /// that keeps the rules within the limit.
    public static Optional<Nearest> to(World world, Terms partial, long nodeLimit) {
        return to(world, partial, nodeLimit, () -> false);
    }

    /// The same until it is told to stop; then what it has is not exact.
    public static Optional<Nearest> to(
            World world, Terms partial, long nodeLimit, BooleanSupplier stop) {
        return within(world, partial, new Limit(nodeLimit, stop), Integer.MAX_VALUE, BEYOND);
    }

    /// How far searches go.
    private record Limit(long nodes, BooleanSupplier stop) {}

    /// The same among all terms, where they are nearer than those of another world: fewer holders must put their red lines aside, or
    /// as many, and the largest shortfall is smaller. Empty when they are not, or when that was not found within the limit. Takes far
    /// less time than to find out how near the terms of a world are that are not.
    ///
    /// @param than of a world of as many decimals
    public static Optional<Nearest> nearer(World world, Nearest than, long nodeLimit) {
        long largest = Exact.product(than.largest(), world.decimals());
        return within(
                world,
                new Terms(Map.of()),
                new Limit(nodeLimit, () -> false),
                than.aside(),
                largest - 1);
    }

    /// @param mostWaived holders whose red lines are put aside at most
    /// @param mostThere the largest shortfall that is looked for where so many are
    private static Optional<Nearest> within(
            World world, Terms partial, Limit limit, int mostWaived, long mostThere) {
        int[] holders = holdersOfLines(world);
        boolean exact = true;
        for (int waived = 0; waived <= Math.min(holders.length, mostWaived); waived++) {
            long most = waived == mostWaived ? mostThere : BEYOND;
            Candidate best = null;
            for (long some = 0; some < 1L << holders.length && most >= 0; some++) {
                if (Long.bitCount(some) == waived) {
                    DealProblem problem =
                            DealProblem.compile(some == 0 ? world : waive(world, holders, some));
                    Candidate candidate =
                            descend(problem, problem.shape().boxOf(partial), most, limit);
                    exact &= candidate.settled();
                    if (candidate.options() != null
                            && (best == null || candidate.largest() < best.largest())) {
                        best = candidate;
                    }
                }
            }
            if (best != null && best.options() != null) {
                return Optional.of(nearest(world, best.options(), best.largest(), waived, exact));
            }
        }
        return Optional.empty();
    }

    /// @param options null when there are none
    /// @param largest largest shortfall in units times 2^20
    /// @param settled whether the search came to its end
    private record Candidate(int @Nullable [] options, long largest, boolean settled) {}

    private static Candidate descend(DealProblem problem, Box box, long most, Limit limit) {
        Shape shape = problem.shape();
        int[] everybody = new int[shape.members()];
        Arrays.setAll(everybody, m -> m);
        Improvement improvement = new Improvement(problem);
        int[] best = null;
        long relief = most;
        while (true) {
            Outcome outcome =
                    Search.decide(
                            problem.relieved(relief), box.copy(), limit.nodes(), limit.stop());
            if (!(outcome instanceof Outcome.Found(Terms terms, _))) {
                return new Candidate(best, relief + 1, outcome instanceof Outcome.Refuted);
            }
            best = shape.options(terms);
            long found = shortfall(problem, best);
            int[] better = improvement.of(box, best, everybody, null, 20);
            if (problem.relieved(BEYOND).signers(better) != null
                    && shortfall(problem, better) < found) {
                best = better;
                found = shortfall(problem, better);
            }
            if (found <= 0) {
                return new Candidate(best, 0, true);
            }
            relief = found - 1;
        }
    }

    /// The least relief under which these terms, which some relief makes a deal, are one.
    private static long shortfall(DealProblem problem, int[] options) {
        long low = 0;
        long high = BEYOND;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (problem.relieved(middle).signers(options) != null) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Nearest nearest(
            World world, int[] options, long largest, int aside, boolean exact) {
        DealProblem problem = DealProblem.compile(world);
        Terms terms = problem.shape().terms(options);
        Judgement judgement = Judge.judge(problem, terms);
        Map<String, BigDecimal> shortfalls = new LinkedHashMap<>();
        List<String> barred = new ArrayList<>();
        for (int s = 0; s < judgement.parties().size(); s++) {
            Judgement.PartyView view = judgement.parties().get(s);
            if (view.gain().signum() < 0) {
                shortfalls.put(view.id(), view.gain().negate());
            }
            if ((!view.signs() && view.gain().signum() >= 0) || isBarred(problem, s, options)) {
                barred.add(view.id());
            }
        }
        return new Nearest(
                terms,
                judgement,
                Exact.points(largest, world.decimals()),
                shortfalls,
                barred,
                aside,
                exact);
    }

    private static boolean isBarred(DealProblem problem, int signatory, int[] options) {
        boolean[] all = new boolean[problem.shape().signatories()];
        Arrays.fill(all, true);
        DealProblem generous = problem.relieved(BEYOND);
        return !generous.signs(signatory, options, generous.hazard(options, all));
    }

    /// Signatories one of whose members has an absolute red line.
    private static int[] holdersOfLines(World world) {
        return IntStream.range(0, world.signatories().size())
                .filter(s ->
                        world.signatories().get(s).members().stream()
                                .anyMatch(member -> !member.redLines().isEmpty()))
                .toArray();
    }

    /// The world without the absolute red lines of some of their holders.
    private static World waive(World world, int[] holders, long some) {
        List<Signatory> signatories = new ArrayList<>(world.signatories());
        for (int h = 0; h < holders.length; h++) {
            if ((some >>> h & 1) == 1) {
                signatories.set(
                        holders[h],
                        signatories
                                .get(holders[h])
                                .withMembers(member -> member.withLines(List.of())));
            }
        }
        return world.with(signatories);
    }
}
