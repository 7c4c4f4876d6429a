package org.westphalia.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Demand;
import org.westphalia.world.Demands;
import org.westphalia.world.Model;
import org.westphalia.world.Region;

/// Demands that no terms meet together: red lines, rules, and that a member gains at all. Minimal: that no terms meet the
/// others could not be shown of any of them, within 800 search nodes. Found by deletion, gains before rules before red lines, so that lines are told where they suffice; which
/// minimal set that leaves is a matter of this order, and others may exist.
public final class Conflict {
    private static final long NODES = 800;

    private Conflict() {}

    /// A minimal conflict of every world of a model that is refuted; empty where the refutation needed to split numbers.
    static Optional<List<Demand>> of(Model model, RangeVerdict found) {
        return found.proof()
                .map(Assessed.Proof::certificate)
                .flatMap(certificate ->
                        certificate instanceof Certificate.NoDeal(var root)
                                        && !(root instanceof Certificate.SplitNumber)
                                ? in(model.region(), Optional.of(root))
                                : Optional.empty());
    }

    /// A minimal conflict of all worlds of a region; empty when they have none, or it was not found within the limits.
    ///
    /// @param hint a refutation: only the demands it rests on are looked at
    static Optional<List<Demand>> in(Region region, Optional<Certificate.Node> hint) {
        List<Demand> demands = new ArrayList<>(Demands.of(region));
        if (hint.isPresent()) {
            Set<String> named = new LinkedHashSet<>();
            collect(hint.get(), named);
            demands.removeIf(demand -> !named.contains(demand.name()));
        }
        demands.sort(Comparator.comparingInt(Conflict::rank));
        if (!isRefuted(region, demands)) {
            return Optional.empty();
        }
        for (Demand demand : List.copyOf(demands)) {
            List<Demand> fewer = new ArrayList<>(demands);
            fewer.remove(demand);
            if (isRefuted(region, fewer)) {
                demands = fewer;
            }
        }
        return Optional.of(demands.reversed());
    }

    private static int rank(Demand demand) {
        return switch (demand) {
            case Demand.Threshold _ -> 0;
            case Demand.Rule _ -> 1;
            case Demand.Line _ -> 2;
        };
    }

    private static void collect(Certificate.Node node, Set<String> named) {
        switch (node) {
            case Certificate.SplitIssue(var _, var parts) ->
                    parts.forEach(part -> collect(part.node(), named));
            case Certificate.SplitSwitch(var _, var in, var out) -> {
                collect(in, named);
                collect(out, named);
            }
            case Certificate.SplitNumber split -> {
                collect(split.low(), named);
                collect(split.high(), named);
            }
            case Certificate.RuleBroken(String rule) -> named.add("rules." + rule);
            case Certificate.LineCrossed(String member, String line) ->
                    named.add(member + ".red-lines." + line);
            case Certificate.Shortfall(var multipliers) ->
                    multipliers.keySet().forEach(member -> named.add(member + ".no-deal"));
            case Certificate.AgreementShort _, Certificate.ConsentShort _ -> {}
        }
    }

    /// Whether it is shown that no terms meet these in any world of the region. False proves nothing.
    public static boolean isRefuted(Region region, List<Demand> demands) {
        return Search.decide(RegionGains.atBest(Demands.only(region, demands), 1e-12), NODES)
                instanceof Outcome.Refuted;
    }
}
