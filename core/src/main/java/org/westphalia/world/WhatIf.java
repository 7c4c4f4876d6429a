package org.westphalia.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// Departures from a reading and from the levers in force: the what-ifs of the command line.
///
/// @param pull levers pulled that are not in force
/// @param drop levers in force that are not pulled
/// @param hold claims held in addition; one that answers a question replaces the reading's answer
/// @param without claims not held
/// @param set numbers (or other settings) replaced, after all claims and before levers
/// @param sift which of the worlds that are drawn are kept; empty for all of them
public record WhatIf(
        Set<String> pull,
        Set<String> drop,
        List<String> hold,
        Set<String> without,
        Map<Path, Setting> set,
        Optional<Sift> sift) {

    public WhatIf {
        pull = Collections.unmodifiableSet(new LinkedHashSet<>(pull));
        drop = Collections.unmodifiableSet(new LinkedHashSet<>(drop));
        hold = List.copyOf(hold);
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /// Departures of which all worlds are kept.
    public WhatIf(
            Set<String> pull,
            Set<String> drop,
            List<String> hold,
            Set<String> without,
            Map<Path, Setting> set) {
        this(pull, drop, hold, without, set, Optional.empty());
    }

    /// No departure.
    public static WhatIf none() {
        return new WhatIf(Set.of(), Set.of(), List.of(), Set.of(), Map.of());
    }

    /// The same with other levers pulled and dropped.
    public WhatIf withLevers(Set<String> pulled, Set<String> dropped) {
        return new WhatIf(pulled, dropped, hold, without, set, sift);
    }

    /// The same with other claims held and left out.
    public WhatIf withClaims(List<String> held, Set<String> leftOut) {
        return new WhatIf(pull, drop, held, leftOut, set, sift);
    }

    /// The same with other things set.
    public WhatIf withSet(Map<Path, Setting> others) {
        return new WhatIf(pull, drop, hold, without, others, sift);
    }

    /// The same with only those worlds kept; empty for all of them.
    public WhatIf withSift(Optional<Sift> other) {
        return new WhatIf(pull, drop, hold, without, set, other);
    }

    /// The same as things stand: with the levers in force and no others.
    WhatIf asThingsStand() {
        return withLevers(Set.of(), Set.of());
    }
}
