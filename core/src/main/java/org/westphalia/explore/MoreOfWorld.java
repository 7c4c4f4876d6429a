package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Deals;
import org.westphalia.deal.NashDeal;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Point;
import org.westphalia.deal.Search;
import org.westphalia.deal.WhichDeals;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// What a sweep finds out of a world beside whether a deal exists, by the searches of the other analyses, one world at a time.
final class MoreOfWorld {
    /// Nodes for the solutions of one world.
    private static final long NODES = 20_000;

    private final Sweep sweep;
    private final Case source;
    private final Track track;
    private final Component component;
    private final Map<Lever, Optional<Model>> pulled = new LinkedHashMap<>();
    private @Nullable Model judged;
    private double[] found = new double[0];
    private int next;

    MoreOfWorld(Sweep sweep, Track track, Component component) {
        this.sweep = sweep;
        this.source = sweep.source();
        this.track = track;
        this.component = component;
    }

    /// The numbers of a world, in the order of [Results].
    double[] of(double[] values, byte deal, long k) {
        found = new double[Results.of(source, sweep.also()).size()];
        Arrays.fill(found, Double.NaN);
        next = 0;
        World world = component.model().at(values).orElseThrow();
        for (Also also : Also.values()) {
            if (sweep.also().contains(also)) {
                switch (also) {
                    case PROPOSALS -> source.proposals().forEach(p -> proposal(p, world));
                    case SOLUTIONS -> solutions(world, deal);
                    case LASTING -> put(deal == 1 ? lasting(world) : Double.NaN);
                    case LEVERS ->
                            Results.levers(source)
                                    .forEach(lever -> put(opens(lever, values, deal, k)));
                    case KINDS -> kinds(world, values, deal);
                }
            }
        }
        return found;
    }

    private void put(double number) {
        found[next++] = number;
    }

    private double hasDeal(World world) {
        return answer(Search.decide(world, sweep.nodeLimit()));
    }

    private static double answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found _ -> 1;
            case Outcome.Refuted _ -> 0;
            case Outcome.Undecided _ -> Double.NaN;
        };
    }

    private void proposal(Proposal proposal, World world) {
        DealProblem problem = DealProblem.compile(world);
        put(
                answer(
                        Search.decide(
                                problem,
                                problem.shape().boxOf(proposal.terms()),
                                sweep.nodeLimit())));
        if (Results.isComplete(source, proposal)) {
            int[] options = problem.shape().options(proposal.terms());
            boolean[] all = new boolean[problem.shape().signatories()];
            Arrays.fill(all, true);
            double hazard = problem.hazard(options, all);
            for (int s = 0; s < all.length; s++) {
                put(problem.signs(s, options, hazard) ? 1 : 0);
            }
        }
    }

    private void solutions(World world, byte deal) {
        int from = next;
        next += 1 + Results.SOLUTIONS.size() * source.issues().size();
        if (deal != 1) {
            return;
        }
        Deals deals = WhichDeals.in(world, false, NODES);
        deals.solutions()
                .ifPresent(solutions -> {
                    found[from] = deals.frontierComplete() ? 1 : 0;
                    int at = from + 1;
                    for (Point point :
                            List.of(
                                    solutions.nash(),
                                    solutions.kalaiSmorodinsky(),
                                    solutions.egalitarian(),
                                    solutions.utilitarian())) {
                        for (Issue issue : source.issues()) {
                            found[at++] =
                                    issue.indexOf(point.terms().option(issue.id()).orElseThrow());
                        }
                    }
                });
    }

    private static double lasting(World world) {
        return NashDeal.in(world, Set.of(), NODES)
                .map(best -> leastChance(world, best.terms()))
                .orElse(Double.NaN);
    }

    private static double leastChance(World world, Terms terms) {
        DealProblem problem = DealProblem.compile(world);
        int[] options = problem.shape().options(terms);
        boolean[] signs = problem.signers(options);
        return signs == null ? Double.NaN : problem.leastChance(problem.hazard(options, signs));
    }

    private double opens(Lever lever, double[] values, byte deal, long k) {
        Optional<Model> with = pulled.computeIfAbsent(lever, this::pull);
        if (deal != 0 || with.isEmpty()) {
            return Double.NaN;
        }
        return hasDeal(with.get().asItIs(matched(with.get(), values, k)));
    }

    /// The model with one more lever; empty where it is pulled already, or cannot be pulled by itself.
    private Optional<Model> pull(Lever lever) {
        WhatIf before = track.whatIf();
        if (before.pull().contains(lever.id())) {
            return Optional.empty();
        }
        Set<String> pull = new LinkedHashSet<>(before.pull());
        pull.add(lever.id());
        Set<String> held =
                component.model().claims().stream().map(Claim::id).collect(Collectors.toSet());
        Set<String> without = new LinkedHashSet<>();
        source.claims().stream()
                .map(Claim::id)
                .filter(id -> !held.contains(id))
                .forEach(without::add);
        try {
            return Optional.of(
                    Model.resolve(
                            source,
                            track.reading(),
                            new WhatIf(
                                    pull,
                                    before.drop(),
                                    new ArrayList<>(held),
                                    without,
                                    before.set())));
        } catch (IllegalArgumentException excluded) {
            return Optional.empty();
        }
    }

    private double[] matched(Model other, double[] values, long k) {
        return SameWorld.values(component.model(), values, other, sweep.seed(), k);
    }

    private void kinds(World world, double[] values, byte deal) {
        if (deal != 0) {
            next += 3;
            return;
        }
        put(hasDeal(world.withMembers(member -> member.withBreaks(0))));
        put(hasDeal(world.withMembers(member -> member.withLines(List.of()))));
        if (judged == null) {
            judged = component.model().judged();
        }
        put(hasDeal(judged.asItIs(matched(judged, values, 0))));
    }
}
