package org.westphalia.proof;

import java.util.IdentityHashMap;
import org.westphalia.model.RedLine;

/// A box, and how demands stand in it; each is worked out once.
final class Place {
    private final Box box;
    private final IdentityHashMap<RedLine.Demand, Trigger> triggers = new IdentityHashMap<>();

    Place(Box box) {
        this.box = box;
    }

    Box box() {
        return box;
    }

    /// How a demand stands that [Demands] has made one.
    Trigger trigger(RedLine.Demand demand) {
        return triggers.computeIfAbsent(demand, when -> Trigger.over(box, when));
    }
}
