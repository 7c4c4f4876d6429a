package org.westphalia.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Case;
import org.westphalia.model.Lever;

/// Which levers are pulled: those in force, less those dropped, and those pulled in a what-if.
final class PulledLevers {

    private PulledLevers() {}

    /// @throws IllegalArgumentException when a lever is unknown, or a what-if leaves levers together that exclude each other or
    ///     one without a lever it comes after
    static List<Lever> of(Case source, WhatIf whatIf) {
        Set<String> named = new LinkedHashSet<>(whatIf.pull());
        named.addAll(whatIf.drop());
        for (String id : named) {
            if (source.findLever(id).isEmpty()) {
                throw new IllegalArgumentException("no lever " + id);
            }
        }
        List<Lever> pulled =
                source.levers().stream()
                        .filter(lever -> lever.inForce() || whatIf.pull().contains(lever.id()))
                        .filter(lever -> !whatIf.drop().contains(lever.id()))
                        .toList();
        if (!named.isEmpty()) {
            requireConsistent(pulled);
        }
        return pulled;
    }

    /// The same with more levers, whatever they come after or exclude.
    static List<Lever> together(Case source, WhatIf whatIf, Set<String> more) {
        return source.levers().stream()
                .filter(lever ->
                        more.contains(lever.id())
                                || ((lever.inForce() || whatIf.pull().contains(lever.id()))
                                        && !whatIf.drop().contains(lever.id())))
                .toList();
    }

    private static void requireConsistent(List<Lever> pulled) {
        List<String> ids = pulled.stream().map(Lever::id).toList();
        for (Lever lever : pulled) {
            for (String needed : lever.after()) {
                if (!ids.contains(needed)) {
                    throw new IllegalArgumentException(
                            "lever "
                                    + lever.id()
                                    + " comes after "
                                    + needed
                                    + ", which is not pulled");
                }
            }
            for (String other : lever.excludes()) {
                if (ids.contains(other)) {
                    throw new IllegalArgumentException(
                            "levers " + lever.id() + " and " + other + " exclude each other");
                }
            }
        }
    }
}
