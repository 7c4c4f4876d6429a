package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.assess.Conflict;
import org.westphalia.model.Claim;
import org.westphalia.world.Demand;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// One level below a conflict: a minimal set of claims from which it follows for all numbers that are left open. A claim that is
/// dropped leaves its numbers to their defaults or unknown. By dividing conquest (Junker 2004, *QuickXplain*, AAAI): about
/// `k log(n / k)` questions for `k` of `n` claims.
final class NeededClaims {
    private final Asking asking;
    private final List<Demand> members;

    private NeededClaims(Asking asking, List<Demand> members) {
        this.asking = asking;
        this.members = members;
    }

    /// Such a set, in the order of the case; claims behind the members are kept rather than others where there is a choice. Empty
    /// where the conflict is not shown for all numbers even with every claim.
    static List<String> of(Asking asking, List<Demand> members, List<String> behind) {
        NeededClaims needed = new NeededClaims(asking, members);
        List<String> held = asking.model().claims().stream().map(Claim::id).toList();
        if (!needed.follows(Set.of())) {
            return List.of();
        }
        List<String> order = new ArrayList<>(behind);
        held.stream().filter(claim -> !order.contains(claim)).forEach(order::add);
        order.retainAll(held);
        List<String> found = needed.explain(List.of(), false, order, order);
        return held.stream().filter(found::contains).toList();
    }

    /// @param base claims that stay
    /// @param added whether `base` grew since the conflict was last asked about
    private List<String> explain(
            List<String> base, boolean added, List<String> claims, List<String> all) {
        if (added && follows(except(all, base))) {
            return List.of();
        }
        if (claims.size() <= 1) {
            return claims.isEmpty() || follows(except(all, base)) ? List.of() : claims;
        }
        List<String> first = claims.subList(0, claims.size() / 2);
        List<String> second = claims.subList(claims.size() / 2, claims.size());
        List<String> ofSecond = explain(joined(base, first), true, second, all);
        List<String> ofFirst = explain(joined(base, ofSecond), !ofSecond.isEmpty(), first, all);
        return joined(ofFirst, ofSecond);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }

    private static Set<String> except(List<String> all, List<String> kept) {
        Set<String> rest = new LinkedHashSet<>(all);
        kept.forEach(rest::remove);
        return rest;
    }

    /// Whether the conflict is shown for all numbers without these claims.
    private boolean follows(Set<String> dropped) {
        WhatIf whatIf = asking.whatIf();
        Set<String> without = new LinkedHashSet<>(whatIf.without());
        without.addAll(dropped);
        List<String> hold = new ArrayList<>(whatIf.hold());
        hold.removeAll(dropped);
        Model model = asking.model(whatIf.withClaims(hold, without));
        return Conflict.isRefuted(model.region(), members);
    }
}
