package org.westphalia.proof;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.westphalia.model.RedLine;

/// Equal demands made one object, so that the sums over a box can tell them apart by identity, which is fast.
final class Demands {
    private final IdentityHashMap<RedLine.Demand, RedLine.Demand> byObject =
            new IdentityHashMap<>();
    private final Map<RedLine.Demand, RedLine.Demand> byValue = new HashMap<>();

    /// The one object that stands for all demands equal to this.
    RedLine.Demand one(RedLine.Demand demand) {
        return byObject.computeIfAbsent(
                demand, object -> byValue.computeIfAbsent(object, first -> first));
    }
}
