package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.world.Demand;
import org.westphalia.world.Demands;
import org.westphalia.world.World;

/// Which demands of one world can be met together, asked of the exact search.
final class DemandsTogether implements MinimalSets.Question {
    private final World world;
    private final List<Demand> demands;
    private final long nodeLimit;

    DemandsTogether(World world, long nodeLimit) {
        this.world = world;
        this.demands = Demands.of(world);
        this.nodeLimit = nodeLimit;
    }

    /// The demands, in the order of their bits.
    List<Demand> demands() {
        return demands;
    }

    @Override
    public MinimalSets.Answer ask(BitSet inForce) {
        return switch (decide(inForce)) {
            case Outcome.Found(Terms terms, var _) ->
                    new MinimalSets.Answer.Together(met(inForce, terms));
            case Outcome.Refuted _ -> new MinimalSets.Answer.Never();
            case Outcome.Undecided _ -> new MinimalSets.Answer.Unknown();
        };
    }

    /// Decides the world in which only these are demanded.
    Outcome decide(BitSet inForce) {
        return Decided.in(only(inForce), nodeLimit);
    }

    /// Terms that meet these demands, where the search finds any.
    Optional<Terms> terms(BitSet inForce) {
        return decide(inForce) instanceof Outcome.Found(Terms terms, var _)
                ? Optional.of(terms)
                : Optional.empty();
    }

    World only(BitSet inForce) {
        return Demands.only(world, chosen(inForce));
    }

    List<Demand> chosen(BitSet set) {
        List<Demand> chosen = new ArrayList<>();
        set.stream().forEach(d -> chosen.add(demands.get(d)));
        return chosen;
    }

    BitSet complement(BitSet set) {
        BitSet rest = (BitSet) set.clone();
        rest.flip(0, demands.size());
        return rest;
    }

    /// What else the same terms meet, added one by one in order.
    private BitSet met(BitSet inForce, Terms terms) {
        BitSet met = (BitSet) inForce.clone();
        for (int d = met.nextClearBit(0); d < demands.size(); d = met.nextClearBit(d + 1)) {
            met.set(d);
            DealProblem problem = DealProblem.compile(only(met));
            if (problem.signers(problem.shape().options(terms)) == null) {
                met.clear(d);
            }
        }
        return met;
    }
}
