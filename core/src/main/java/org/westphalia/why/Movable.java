package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.RedLine;
import org.westphalia.world.Demand;
import org.westphalia.world.Demands;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// What of a world can be moved towards a deal: the no-deal values and absolute red lines of those whose consent counts.
final class Movable {
    private Movable() {}

    /// The no-deal values and red lines, party by party. Groups of a party each have their own, and together they have one more
    /// target; a red line that several groups draw alike is one target of the party.
    static List<Distance.Target> of(World world) {
        List<Distance.Target> targets = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            List<Member> members =
                    signatory.members().stream()
                            .filter(member ->
                                    signatory.isAlone() || member.veto() || member.share() > 0)
                            .toList();
            if (members.size() > 1) {
                targets.add(new Distance.Target.NoDeal(signatory.party(), members.size()));
            }
            members.forEach(member -> targets.add(new Distance.Target.NoDeal(member.id(), 1)));
            Map<RedLine, String> holders = new LinkedHashMap<>();
            members.forEach(member ->
                    member.redLines()
                            .forEach(line ->
                                    holders.merge(line, member.id(), (_, _) -> signatory.party())));
            holders.forEach((line, holder) -> targets.add(new Distance.Target.Price(holder, line)));
        }
        return List.copyOf(targets);
    }

    /// How far a target must move in a world: the fall of the no-deal value, or the price of the red line, in units.
    static LeastMove least(World world, Distance.Target target, long nodeLimit) {
        return switch (target) {
            case Distance.Target.NoDeal(String holder, int _) ->
                    LeastMove.of(
                            by -> lowered(world, holder, by),
                            world.signatories().stream()
                                    .flatMap(signatory -> signatory.members().stream())
                                    .filter(member -> isOf(member.id(), holder))
                                    .mapToLong(member -> member.noDeal() - Demands.least(member))
                                    .reduce(0, Math::max),
                            nodeLimit);
            case Distance.Target.Price price -> {
                long most = PricedLines.beyond(world);
                LeastMove move =
                        LeastMove.of(
                                lowered ->
                                        PricedLines.at(
                                                world, line -> is(line, price), most - lowered),
                                most,
                                nodeLimit);
                yield move instanceof LeastMove.Least(long lowered, var terms)
                        ? new LeastMove.Least(most - lowered, terms)
                        : move;
            }
        };
    }

    /// The world in which the no-deal values of a holder are so many units lower.
    static World lowered(World world, String holder, long by) {
        return world.withMembers(member ->
                isOf(member.id(), holder) ? member.withNoDeal(member.noDeal() - by) : member);
    }

    /// The world without some red lines.
    static World without(World world, List<Distance.Target.Price> waived) {
        return waived.isEmpty()
                ? world
                : world.withMembers(member ->
                        member.withLines(
                                member.redLines().stream()
                                        .filter(line ->
                                                waived.stream()
                                                        .noneMatch(price ->
                                                                is(
                                                                        new Demand.Line(
                                                                                member.id(), line),
                                                                        price)))
                                        .toList()));
    }

    /// The world in which everybody signs whatever terms are worth.
    static World generous(World world) {
        return world.withMembers(
                member -> member.withNoDeal(Math.min(member.noDeal(), Demands.least(member))));
    }

    /// The no-deal value that a target stands for, in units, where it is one.
    static Optional<Long> noDeal(World world, Distance.Target target) {
        return target instanceof Distance.Target.NoDeal(String holder, int members) && members == 1
                ? world.signatories().stream()
                        .flatMap(signatory -> signatory.members().stream())
                        .filter(member -> member.id().equals(holder))
                        .map(Member::noDeal)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean is(Demand.Line line, Distance.Target.Price price) {
        return line.line().equals(price.line()) && isOf(line.holder(), price.holder());
    }

    private static boolean isOf(String member, String holder) {
        return member.equals(holder) || member.startsWith(holder + ".");
    }
}
