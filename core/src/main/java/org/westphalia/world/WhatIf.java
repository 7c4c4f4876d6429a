package org.westphalia.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
public record WhatIf(
        Set<String> pull,
        Set<String> drop,
        List<String> hold,
        Set<String> without,
        Map<Path, Setting> set) {

    public WhatIf {
        pull = Collections.unmodifiableSet(new LinkedHashSet<>(pull));
        drop = Collections.unmodifiableSet(new LinkedHashSet<>(drop));
        hold = List.copyOf(hold);
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /// No departure.
    public static WhatIf none() {
        return new WhatIf(Set.of(), Set.of(), List.of(), Set.of(), Map.of());
    }
}
