package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.westphalia.deal.BestDeal.Candidate;
import org.westphalia.model.Agreement;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// The deal with the largest product of gains (Nash 1950), also where parties consent by groups.
///
/// A party under a quorum gains what the least willing of the groups gains whose consent it needs. So the deals are gone through by
/// the least sets of groups that can carry each party; within one choice of sets every member must be willing, and the best deal is
/// found by branch and bound ([BestDeal]). A party that gains nothing in any deal is left out of the product.
///
/// Exact unless a limit of nodes is reached, and compared in whole numbers. Ties: the larger least gain, then the terms that come
/// first in option order. Where the agreement does not need every party, the solution is that of [WhichDeals].
public final class NashDeal {
    /// Choices of carrying groups beyond which [WhichDeals] is asked.
    private static final int MOST_CHOICES = 64;

    private final World world;
    private final DealProblem problem;
    private final boolean[] counts;
    private final long limit;
    private boolean exact = true;

    private NashDeal(World world, Set<String> aside, long limit) {
        this.world = world;
        this.problem = DealProblem.compile(world);
        this.limit = limit;
        counts = new boolean[world.signatories().size()];
        for (int s = 0; s < counts.length; s++) {
            counts[s] = !aside.contains(world.signatories().get(s).party());
        }
    }

    /// The best deal.
    ///
    /// @param asGood the first deals in option order with the very same product, these terms included; at most five
    /// @param exact false when a limit was reached: then a better deal may exist
    public record Best(Terms terms, List<Terms> asGood, boolean exact) {}

    /// Finds it; empty when there is no deal, or none was found within the limit.
    ///
    /// @param aside parties that must sign but whose gain does not count
    public static Optional<Best> in(World world, Set<String> aside, long limit) {
        List<World> choices = choicesOf(world);
        if (choices.isEmpty()) {
            Deals deals = WhichDeals.in(world, false, limit);
            return deals.solutions()
                    .map(found ->
                            new Best(
                                    found.nash().terms(),
                                    List.of(found.nash().terms()),
                                    deals.frontierComplete()));
        }
        return new NashDeal(world, aside, limit).best(choices);
    }

    /// Finds it by its own search alone; empty also where that does not apply or reaches its limit.
    static Optional<Terms> searched(World world, long limit) {
        List<World> choices = choicesOf(world);
        return choices.isEmpty()
                ? Optional.empty()
                : new NashDeal(world, Set.of(), limit)
                        .best(choices)
                        .filter(Best::exact)
                        .map(Best::terms);
    }

    private static List<World> choicesOf(World world) {
        return world.agreement() instanceof Agreement.All ? choices(world) : List.of();
    }

    private Optional<Best> best(List<World> choices) {
        List<DealProblem> problems = new ArrayList<>();
        List<Candidate> first = new ArrayList<>();
        for (World choice : choices) {
            DealProblem each = DealProblem.compile(choice);
            switch (Search.decide(each, limit)) {
                case Outcome.Found(Terms terms, Set<String> _) -> {
                    problems.add(each);
                    first.add(Candidate.of(each, each.shape().options(terms)));
                }
                case Outcome.Refuted _ -> {}
                case Outcome.Undecided _ -> exact = false;
            }
        }
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        boolean[] counted = counts.clone();
        Found found = best(problems, first, counted);
        for (int p = 0; p < counted.length; p++) {
            // a product of 0 may be one that no deal can change: of a party that gains nothing
            // anywhere
            if (counted[p] && found.best().gains()[p] == 0) {
                boolean[] alone = new boolean[counted.length];
                alone[p] = true;
                counted[p] = best(problems, first, alone).best().gains()[p] > 0;
            }
        }
        if (!Arrays.equals(counted, counts)) {
            found = best(problems, first, counted);
        }
        return Optional.of(
                new Best(
                        problem.shape().terms(found.best().terms()),
                        found.ties().stream().map(problem.shape()::terms).toList(),
                        exact));
    }

    private record Found(Candidate best, List<int[]> ties) {}

    private Found best(List<DealProblem> choices, List<Candidate> first, boolean[] counted) {
        int[] parties = IntStream.range(0, counted.length).filter(p -> counted[p]).toArray();
        Comparator<Candidate> measure = Comparator.comparing(deal -> product(deal, parties));
        Comparator<Candidate> order =
                measure.thenComparingLong(deal ->
                                Arrays.stream(parties)
                                        .mapToLong(p -> deal.gains()[p])
                                        .min()
                                        .orElse(0))
                        .thenComparing((a, b) -> Arrays.compare(b.terms(), a.terms()));
        Candidate best = null;
        TreeSet<int[]> ties = new TreeSet<>(Arrays::compare);
        for (int k = 0; k < choices.size(); k++) {
            BestDeal.Found found =
                    BestDeal.of(
                            choices.get(k),
                            goal(choices.get(k), parties, first.get(k)),
                            measure,
                            order,
                            List.of(first.get(k)),
                            limit);
            exact &= found.exact();
            Candidate judged = Candidate.of(problem, found.deal().terms());
            int compared = best == null ? 1 : measure.compare(judged, best);
            if (compared > 0) {
                ties.clear();
            }
            if (compared >= 0) {
                ties.addAll(found.ties());
            }
            best = best == null || order.compare(judged, best) > 0 ? judged : best;
        }
        return new Found(Objects.requireNonNull(best), ties.stream().limit(BestDeal.TIES).toList());
    }

    /// Factors from what each party may gain at most.
    private static Goal goal(DealProblem choice, int[] counted, Candidate known) {
        PartyBounds bounds = new PartyBounds(choice);
        bounds.read(PartyBounds.start(choice));
        int members = choice.shape().members();
        double[] scale = new double[members];
        int[] party = new int[members];
        double[] ofParty = new double[counted.length];
        Arrays.fill(scale, 1.0 / Math.max(1, Arrays.stream(known.gains()).max().orElse(1)));
        Arrays.fill(party, -1);
        for (int p = 0; p < counted.length; p++) {
            int s = counted[p];
            ofParty[p] = 1.0 / Math.max(1, bounds.most[s]);
            for (int m = choice.shape().firstMember(s); m < choice.shape().endMember(s); m++) {
                scale[m] = ofParty[p];
                party[m] = p;
            }
        }
        return new Goal.ProductOfLeast(scale, party, counted, ofParty);
    }

    private static BigInteger product(Candidate deal, int[] counted) {
        BigInteger product = BigInteger.ONE;
        for (int p : counted) {
            product = product.multiply(BigInteger.valueOf(deal.gains()[p]));
        }
        return product;
    }

    /// The world once for each way of carrying all parties by least sets of their groups; empty when there are too many.
    private static List<World> choices(World world) {
        List<List<Signatory>> choices = new ArrayList<>();
        choices.add(List.of());
        for (Signatory signatory : world.signatories()) {
            List<List<Signatory>> more = new ArrayList<>();
            for (List<Signatory> before : choices) {
                for (Signatory carried : carried(world, signatory)) {
                    List<Signatory> one = new ArrayList<>(before);
                    one.add(carried);
                    more.add(one);
                }
            }
            choices = more;
            if (choices.size() > MOST_CHOICES) {
                return List.of();
            }
        }
        return choices.stream().map(world::with).toList();
    }

    private static List<Signatory> carried(World world, Signatory signatory) {
        List<Member> members = signatory.members();
        if (members.size() == 1 || members.size() > 16) {
            return List.of(signatory);
        }
        DealProblem alone = DealProblem.compile(world.with(List.of(signatory)));
        List<Signatory> found = new ArrayList<>();
        for (int set = 1; set < 1 << members.size(); set++) {
            if (carries(alone, members, set) && isLeast(alone, members, set)) {
                int chosen = set;
                found.add(
                        new Signatory(
                                signatory.party(),
                                signatory.quorumShare(),
                                IntStream.range(0, members.size())
                                        .filter(m -> (chosen >>> m & 1) == 1)
                                        .mapToObj(members::get)
                                        .map(Member::needed)
                                        .toList()));
            }
        }
        return found;
    }

    private static boolean isLeast(DealProblem alone, List<Member> members, int set) {
        return IntStream.range(0, members.size())
                .filter(m -> (set >>> m & 1) == 1)
                .noneMatch(m -> carries(alone, members, set & ~(1 << m)));
    }

    private static boolean carries(DealProblem alone, List<Member> members, int set) {
        long held = 0;
        for (int m = 0; m < members.size(); m++) {
            if ((set >>> m & 1) == 1) {
                held += alone.share(m);
            } else if (alone.shape().veto(m)) {
                return false;
            }
        }
        return set != 0 && held >= alone.neededShare(0);
    }
}
