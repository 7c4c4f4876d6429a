package org.westphalia.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.assess.Settings;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.NashDeal;
import org.westphalia.deal.Outcome;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Terms that everybody whose consent counts values at least as much as given texts, and somebody more than each of them: a
/// post-settlement settlement (Raiffa 1985, *Negotiation Journal* 1). Of these, those by which as many as possible gain, and among
/// them the largest product of what they gain (Nash).
///
/// The values of the texts take the place of the no-deal values, so that the question is one for the exact search. Values are
/// those when everybody signs, in whole units of the grid of points.
final class BetterForAll {
    /// Sets of those who gain nothing that are tried.
    private static final long QUESTIONS = 2_000;

    private final World world;
    private final Settings settings;
    private final boolean strict;
    private final Map<BitSet, Outcome> asked = new LinkedHashMap<>();

    /// @param exists whether there are such terms; empty when the limit was reached
    /// @param terms the best of them, or some where the limit was reached
    /// @param gaining who values them more than the texts: `party` or `party.group`
    /// @param exact whether they are proved to be the best
    record Found(
            Optional<Boolean> exists, Optional<Terms> terms, Set<String> gaining, boolean exact) {}

    private BetterForAll(World world, Settings settings, boolean strict) {
        this.world = world;
        this.settings = settings;
        this.strict = strict;
    }

    /// Looks for terms that are better than each of these complete texts. A red line that all of them cross binds no longer.
    static Found than(World reality, List<Terms> texts, Settings settings) {
        World everybody = ProposalWorld.everybody(reality);
        DealProblem problem = DealProblem.compile(everybody);
        int members = everybody.signatories().size();
        boolean[] all = new boolean[members];
        Arrays.fill(all, true);
        long[][] values = new long[texts.size()][members];
        long[] most = new long[members];
        Arrays.fill(most, Long.MIN_VALUE);
        for (int t = 0; t < texts.size(); t++) {
            int[] options = problem.shape().options(texts.get(t));
            double hazard = problem.hazard(options, all);
            for (int m = 0; m < members; m++) {
                values[t][m] =
                        Math.floorDiv(problem.gain(m, options, hazard), Grid.CERTAIN)
                                + member(everybody, m).noDeal();
                most[m] = Math.max(most[m], values[t][m]);
            }
        }
        List<Signatory> raised = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            Member member = member(everybody, m);
            List<RedLine> lines =
                    member.redLines().stream()
                            .filter(line ->
                                    !texts.stream()
                                            .allMatch(
                                                    text -> crosses(everybody, member, line, text)))
                            .toList();
            raised.add(
                    new Signatory(
                            member.id(),
                            everybody.signatories().get(m).quorumShare(),
                            List.of(member.withLines(lines).withNoDeal(most[m]))));
        }
        boolean strict = Arrays.stream(values).anyMatch(text -> Arrays.equals(text, most));
        return new BetterForAll(everybody.with(raised), settings, strict).find();
    }

    private static Member member(World everybody, int m) {
        return everybody.signatories().get(m).members().getFirst();
    }

    private static boolean crosses(World everybody, Member member, RedLine line, Terms text) {
        World one =
                everybody.withMembers(each ->
                        each.withLines(each.id().equals(member.id()) ? List.of(line) : List.of()));
        DealProblem problem = DealProblem.compile(one);
        int[] options = problem.shape().options(text);
        boolean[] all = new boolean[one.signatories().size()];
        Arrays.fill(all, true);
        for (int m = 0; m < all.length; m++) {
            if (problem.crossesLine(m, options, problem.hazard(options, all))) {
                return true;
            }
        }
        return false;
    }

    private Found find() {
        int members = world.signatories().size();
        SmallestSets.Question question =
                new SmallestSets.Question() {
                    @Override
                    public SmallestSets.Answer ask(BitSet even) {
                        if (strict && even.cardinality() == members) {
                            return SmallestSets.Answer.NO;
                        }
                        BitSet gaining = (BitSet) even.clone();
                        gaining.flip(0, members);
                        return switch (decide(gaining)) {
                            case Outcome.Found _ -> SmallestSets.Answer.YES;
                            case Outcome.Refuted _ -> SmallestSets.Answer.NO;
                            case Outcome.Undecided _ -> SmallestSets.Answer.UNKNOWN;
                        };
                    }

                    @Override
                    public boolean isHopeless(BitSet even, BitSet gaining) {
                        return decide(gaining) instanceof Outcome.Refuted;
                    }
                };
        for (int most = 0; most <= members; most++) {
            SmallestSets.Found found = SmallestSets.of(members, most, question, QUESTIONS);
            if (!found.sets().isEmpty()) {
                return best(found.sets().getFirst());
            }
            if (found.complete()) {
                return new Found(Optional.of(false), Optional.empty(), Set.of(), true);
            }
            if (found.upTo() < most) {
                break;
            }
        }
        return new Found(Optional.empty(), Optional.empty(), Set.of(), false);
    }

    private Found best(BitSet even) {
        BitSet gaining = (BitSet) even.clone();
        gaining.flip(0, world.signatories().size());
        Set<String> aside = names(even);
        Terms terms = ((Outcome.Found) decide(gaining)).terms();
        boolean exact = gaining.isEmpty();
        if (!gaining.isEmpty()) {
            Optional<NashDeal.Best> best = NashDeal.in(world, aside, settings.nodeLimit());
            exact = best.isPresent() && best.get().exact();
            if (best.isPresent() && isDeal(gaining(gaining), best.get().terms())) {
                terms = best.get().terms();
            }
        }
        Decided.requireDeal(gaining(gaining), terms);
        return new Found(Optional.of(true), Optional.of(terms), names(gaining), exact);
    }

    private static boolean isDeal(World world, Terms terms) {
        DealProblem problem = DealProblem.compile(world);
        return problem.signers(problem.shape().options(terms)) != null;
    }

    private Set<String> names(BitSet members) {
        Set<String> names = new LinkedHashSet<>();
        members.stream().forEach(m -> names.add(world.signatories().get(m).party()));
        return names;
    }

    private Outcome decide(BitSet gaining) {
        if (!asked.containsKey(gaining) && settings.stop().getAsBoolean()) {
            return new Outcome.Undecided(0);
        }
        return asked.computeIfAbsent(
                (BitSet) gaining.clone(), who -> Decided.in(gaining(who), settings.nodeLimit()));
    }

    /// The world in which these must gain at least a unit of the grid.
    private World gaining(BitSet who) {
        List<Signatory> raised = new ArrayList<>(world.signatories());
        who.stream()
                .forEach(m ->
                        raised.set(
                                m,
                                raised.get(m)
                                        .withMembers(
                                                member -> member.withNoDeal(member.noDeal() + 1))));
        return world.with(raised);
    }
}
