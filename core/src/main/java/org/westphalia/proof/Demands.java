package org.westphalia.proof;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.westphalia.model.RedLine;

/// Equal demands made one object, so that the sums over a box can tell them apart by identity, which is fast.
final class Demands {
    private final IdentityHashMap<RedLine.Demand, RedLine.Demand> byObject =
            new IdentityHashMap<>();
    private final IdentityHashMap<RedLine.Demand, RedLine.Demand> butForLasting =
            new IdentityHashMap<>();
    private final Map<RedLine.Demand, RedLine.Demand> byValue = new HashMap<>();

    /// What is left of a demand when the chance to last is left aside: terms cross it that would, did they last too short. One
    /// object for all that are equal.
    RedLine.Demand butForLasting(RedLine.Demand demand) {
        return butForLasting.computeIfAbsent(
                demand,
                object ->
                        one(
                                object instanceof RedLine.NeedsLasting lasting
                                        ? new RedLine.Needs(lasting.anyOf())
                                        : object));
    }

    /// The one object that stands for all demands equal to this.
    RedLine.Demand one(RedLine.Demand demand) {
        return byObject.computeIfAbsent(
                demand, object -> byValue.computeIfAbsent(object, first -> first));
    }
}
