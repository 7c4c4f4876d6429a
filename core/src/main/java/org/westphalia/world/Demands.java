package org.westphalia.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;

/// What a world, or every world of a region, demands of a deal, and the same where only some of it is demanded. Fewer demands never take a deal away:
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

    /// All demands of every world of a region. Groups that consent as one (blended, or one deciding for all) demand in the name of
    /// their party.
    public static List<Demand> of(Region region) {
        Set<Demand> all = new LinkedHashSet<>();
        region.rules().forEach(rule -> all.add(new Demand.Rule(rule.id())));
        for (Region.Signatory signatory : region.signatories()) {
            signatory
                    .blendLines()
                    .forEach(line -> all.add(new Demand.Line(signatory.party(), line)));
            for (Region.Member member : signatory.members()) {
                String holder = holder(signatory, member);
                all.add(new Demand.Threshold(holder));
                if (!signatory.blend()) {
                    member.redLines().forEach(line -> all.add(new Demand.Line(holder, line)));
                }
            }
        }
        return List.copyOf(all);
    }

    /// The region in all of whose worlds nothing but these is demanded.
    public static Region only(Region region, Collection<Demand> inForce) {
        Set<Demand> kept = new LinkedHashSet<>(inForce);
        return new Region(
                region.issues(),
                region.rules().stream()
                        .filter(rule -> kept.contains(new Demand.Rule(rule.id())))
                        .toList(),
                region.agreement(),
                region.signatories().stream()
                        .map(signatory -> only(region, signatory, kept))
                        .toList(),
                region.hazard(),
                region.decimals(),
                region.weigh());
    }

    private static Region.Signatory only(
            Region region, Region.Signatory signatory, Set<Demand> kept) {
        return new Region.Signatory(
                signatory.party(),
                signatory.quorumShare(),
                signatory.blend(),
                lines(signatory.party(), signatory.blendLines(), kept),
                signatory.members().stream()
                        .map(member -> {
                            String holder = holder(signatory, member);
                            List<RedLine> lines = lines(holder, member.redLines(), kept);
                            return kept.contains(new Demand.Threshold(holder))
                                    ? member.with(lines, member.outright())
                                    : member.with(lines, generous(region, member.outright()));
                        })
                        .toList(),
                signatory.oneCamp());
    }

    /// Under whose name a group's demands stand: its own where groups consent one by one.
    private static String holder(Region.Signatory signatory, Region.Member member) {
        return signatory.blend() || signatory.oneCamp() ? signatory.party() : member.id();
    }

    /// So much for signing that everything else is outweighed, within what fits the grid.
    private static Region.Worth generous(Region region, Region.Worth outright) {
        double gift = 3 * StrictMath.pow(10, 12.0 - region.decimals());
        return new Region.Worth(Interval.of(gift), outright.options(), outright.extras());
    }

    private static List<RedLine> lines(String holder, List<RedLine> lines, Set<Demand> kept) {
        return lines.stream().filter(line -> kept.contains(new Demand.Line(holder, line))).toList();
    }

    private static Member only(Member member, Set<Demand> kept) {
        List<RedLine> lines = lines(member.id(), member.redLines(), kept);
        Member bound = lines.size() == member.redLines().size() ? member : member.withLines(lines);
        return kept.contains(new Demand.Threshold(member.id()))
                ? bound
                : bound.withNoDeal(Math.min(member.noDeal(), least(member)));
    }

    /// No more than what any terms are worth to a member, in grid units.
    public static long least(Member member) {
        return Math.min(least(member.value()), least(member.collapse())) + least(member.outright());
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
