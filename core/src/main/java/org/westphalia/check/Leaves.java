package org.westphalia.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Path;

/// A set of paths, spread over groups, asked by holder and leaf.
final class Leaves {
    private final Map<Path, Set<String>> byHolder = new HashMap<>();

    /// Adds a path, or what it stands for.
    void add(Holders holders, Path path) {
        Path holder = holders.holder(path);
        String leaf = Holders.leaf(path, holder);
        List<Path> spread = holders.spread(path);
        for (Path each : spread.isEmpty() ? List.of(holder) : spread) {
            byHolder.computeIfAbsent(each, _ -> new HashSet<>()).add(leaf);
        }
    }

    boolean contains(Path holder, String leaf) {
        return byHolder.getOrDefault(holder, Set.of()).contains(leaf);
    }
}
