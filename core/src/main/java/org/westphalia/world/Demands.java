package org.westphalia.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.RedLine;

/// What a world demands of a deal, and the same world in which only some of it is demanded. Fewer demands never take a deal away:
/// terms and signers that meet them all still do.
public final class Demands {
    private Demands() {}

    /// All demands of a world: its rules, then of each member its absolute red lines and its consent threshold. A group that holds
    /// no share and no veto demands nothing, for nothing hangs on its consent.
    public static List<Demand> of(World world) {
        List<Demand> all = new ArrayList<>();
        world.rules().forEach(rule -> all.add(new Demand.Rule(rule.id())));
        for (Signatory signatory : world.signatories()) {
            for (Member member : signatory.members()) {
                if (member.veto() || member.share() > 0 || signatory.isAlone()) {
                    member.redLines().forEach(line -> all.add(new Demand.Line(member.id(), line)));
                    all.add(new Demand.Threshold(member.id()));
                }
            }
        }
        return List.copyOf(all);
    }

    /// The world in which nothing but these is demanded: other rules and red lines do not exist, and whoever has no threshold
    /// signs whatever it is worth.
    public static World only(World world, Collection<Demand> inForce) {
        Set<Demand> kept = new LinkedHashSet<>(inForce);
        return world.withRules(
                        world.rules().stream()
                                .filter(rule -> kept.contains(new Demand.Rule(rule.id())))
                                .toList())
                .withMembers(member -> only(member, kept));
    }

    private static Member only(Member member, Set<Demand> kept) {
        List<RedLine> lines =
                member.redLines().stream()
                        .filter(line -> kept.contains(new Demand.Line(member.id(), line)))
                        .toList();
        Member bound = lines.size() == member.redLines().size() ? member : member.withLines(lines);
        return kept.contains(new Demand.Threshold(member.id()))
                ? bound
                : bound.withNoDeal(
                        Math.min(
                                member.noDeal(),
                                Math.min(least(member.value()), least(member.collapse()))
                                        + least(member.outright())));
    }

    /// No more than what any terms are worth.
    private static long least(Worth worth) {
        long sum = worth.base();
        for (long[] row : worth.options()) {
            long least = row.length == 0 ? 0 : Long.MAX_VALUE;
            for (long points : row) {
                least = Math.min(least, points);
            }
            sum += least;
        }
        for (Worth.Extra extra : worth.extras()) {
            sum += Math.min(0, extra.points());
        }
        return sum;
    }
}
