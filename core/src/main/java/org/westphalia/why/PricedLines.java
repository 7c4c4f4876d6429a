package org.westphalia.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.westphalia.model.RedLine;
import org.westphalia.world.Demand;
import org.westphalia.world.Member;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Worlds in which absolute red lines carry a price.
final class PricedLines {
    private PricedLines() {}

    /// The world in which every absolute red line costs so many units to cross.
    static World at(World world, long price) {
        return at(world, _ -> true, price);
    }

    /// The world in which some absolute red lines cost so many units to cross, and the others hold at any price.
    static World at(World world, Predicate<Demand.Line> priced, long price) {
        return world.withMembers(member -> at(member, priced, price));
    }

    private static Member at(Member member, Predicate<Demand.Line> priced, long price) {
        List<RedLine> kept = new ArrayList<>();
        List<Worth.Extra> prices = new ArrayList<>(member.outright().extras());
        for (RedLine line : member.redLines()) {
            if (priced.test(new Demand.Line(member.id(), line))) {
                prices.add(new Worth.Extra("red-lines." + line.id(), line.demand(), -price));
            } else {
                kept.add(line);
            }
        }
        Worth outright = member.outright();
        return kept.size() == member.redLines().size()
                ? member
                : member.withLines(kept)
                        .withOutright(new Worth(outright.base(), outright.options(), prices));
    }

    /// A price that nobody who must sign could pay: more than the largest gain of any member.
    static long beyond(World world) {
        return world.signatories().stream()
                        .flatMap(signatory -> signatory.members().stream())
                        .mapToLong(PricedLines::largestGain)
                        .reduce(0, Math::max)
                + 1;
    }

    private static long largestGain(Member member) {
        return Math.max(most(member.value()), most(member.collapse()))
                + most(member.outright())
                - member.noDeal();
    }

    private static long most(Worth worth) {
        long sum = worth.base();
        for (long[] row : worth.options()) {
            long most = row.length == 0 ? 0 : Long.MIN_VALUE;
            for (long points : row) {
                most = Math.max(most, points);
            }
            sum += most;
        }
        for (Worth.Extra extra : worth.extras()) {
            sum += Math.max(0, extra.points());
        }
        return sum;
    }
}
