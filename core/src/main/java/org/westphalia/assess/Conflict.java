package org.westphalia.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Model;
import org.westphalia.world.Region;

/// Demands that no terms meet together: red lines, rules, and that a member gains at all. Minimal: that no terms meet the
/// others could not be shown of any of them, within 800 search nodes. Found by deletion, gains before rules before red lines, so that lines are told where they suffice; which
/// minimal set that leaves is a matter of this order, and others may exist.
final class Conflict {
    private static final long NODES = 800;

    private Conflict() {}

    /// One demand.
    sealed interface Demand {
        /// @param holder `party` or `party.group`
        record Line(String holder, RedLine line) implements Demand {}

        record Rule(String id) implements Demand {}

        /// That a member gains by signing.
        record Gain(String holder) implements Demand {}

        /// Whose demand it is, `party` or `party.group`; empty for a rule.
        default Optional<String> whose() {
            return switch (this) {
                case Line(String who, var _) -> Optional.of(who);
                case Rule _ -> Optional.empty();
                case Gain(String who) -> Optional.of(who);
            };
        }
    }

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
        List<Demand> demands = new ArrayList<>(all(region));
        if (hint.isPresent()) {
            Set<String> named = new LinkedHashSet<>();
            collect(hint.get(), named);
            demands.removeIf(demand -> !named.contains(name(demand)));
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
            case Demand.Gain _ -> 0;
            case Demand.Rule _ -> 1;
            case Demand.Line _ -> 2;
        };
    }

    private static String name(Demand demand) {
        return switch (demand) {
            case Demand.Gain(String holder) -> "gain " + holder;
            case Demand.Rule(String id) -> "rule " + id;
            case Demand.Line(String holder, RedLine line) -> "line " + holder + " " + line.id();
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
            case Certificate.RuleBroken(String rule) -> named.add("rule " + rule);
            case Certificate.LineCrossed(String member, String line) ->
                    named.add("line " + member + " " + line);
            case Certificate.Shortfall(var multipliers) ->
                    multipliers.keySet().forEach(member -> named.add("gain " + member));
            case Certificate.AgreementShort _, Certificate.ConsentShort _ -> {}
        }
    }

    private static List<Demand> all(Region region) {
        List<Demand> all = new ArrayList<>();
        region.rules().forEach(rule -> all.add(new Demand.Rule(rule.id())));
        for (Region.Signatory signatory : region.signatories()) {
            signatory
                    .blendLines()
                    .forEach(line -> all.add(new Demand.Line(signatory.party(), line)));
            for (Region.Member member : signatory.members()) {
                String holder = holder(signatory, member);
                all.add(new Demand.Gain(holder));
                if (!signatory.blend()) {
                    member.redLines().forEach(line -> all.add(new Demand.Line(holder, line)));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /// Under whose name a group's demands stand: its own where groups consent one by one.
    private static String holder(Region.Signatory signatory, Region.Member member) {
        return signatory.blend() || signatory.oneCamp() ? signatory.party() : member.id();
    }

    private static boolean isRefuted(Region region, List<Demand> demands) {
        Region only = with(region, new LinkedHashSet<>(demands));
        return Search.decide(RegionGains.atBest(only, 1e-12), NODES) instanceof Outcome.Refuted;
    }

    /// The region in which nothing but these is demanded.
    private static Region with(Region region, Set<Demand> demands) {
        return new Region(
                region.issues(),
                region.rules().stream()
                        .filter(rule -> demands.contains(new Demand.Rule(rule.id())))
                        .toList(),
                region.agreement(),
                region.signatories().stream()
                        .map(signatory -> with(region, signatory, demands))
                        .toList(),
                region.hazard(),
                region.decimals(),
                region.weigh());
    }

    private static Region.Signatory with(
            Region region, Region.Signatory signatory, Set<Demand> demands) {
        return new Region.Signatory(
                signatory.party(),
                signatory.quorumShare(),
                signatory.blend(),
                kept(signatory.party(), signatory.blendLines(), demands),
                signatory.members().stream()
                        .map(member -> {
                            String holder = holder(signatory, member);
                            List<RedLine> lines = kept(holder, member.redLines(), demands);
                            return demands.contains(new Demand.Gain(holder))
                                    ? member.with(lines, member.outright())
                                    : member.with(lines, generous(region, member.outright()));
                        })
                        .toList(),
                signatory.oneCamp());
    }

    private static List<RedLine> kept(String holder, List<RedLine> lines, Set<Demand> demands) {
        return lines.stream()
                .filter(line -> demands.contains(new Demand.Line(holder, line)))
                .toList();
    }

    /// So much for signing that everything else is outweighed, within what fits the grid.
    private static Region.Worth generous(Region region, Region.Worth outright) {
        double gift = 3 * StrictMath.pow(10, 12.0 - region.decimals());
        return new Region.Worth(Interval.of(gift), outright.options(), outright.extras());
    }
}
