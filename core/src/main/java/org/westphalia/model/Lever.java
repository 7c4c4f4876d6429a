package org.westphalia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody can do outside the terms: sanctions, aid, a threat, a guarantee.
/// Its cost and how far it is believed are the numbers `levers.<id>.cost` and `levers.<id>.believed`;
/// the numbers of its changes can be set by claims at `levers.<id>.set.<path>` and `levers.<id>.add.<path>`.
///
/// @param by the actor (a party or third party) who can pull it
/// @param inForce whether it is pulled now
/// @param hostile whether its owner works against a deal
/// @param when when its changes count
/// @param after levers that must be pulled before it
/// @param excludes levers that cannot be pulled with it
/// @param changes what it does
/// @param jointly what it does in addition when another lever (the key) is pulled too
public record Lever(
        String id,
        String title,
        String by,
        boolean inForce,
        boolean hostile,
        When when,
        List<String> after,
        List<String> excludes,
        List<Change> changes,
        Map<String, List<Change>> jointly) {

    public Lever {
        after = List.copyOf(after);
        excludes = List.copyOf(excludes);
        changes = List.copyOf(changes);
        Map<String, List<Change>> copy = new LinkedHashMap<>();
        jointly.forEach((with, more) -> copy.put(with, List.copyOf(more)));
        jointly = Collections.unmodifiableMap(copy);
    }

    /// When the changes of a lever count.
    public sealed interface When {
        /// With a deal and without one.
        record Always() implements When {}

        /// Only with a deal.
        record Deal() implements When {}

        /// Only when this party has refused.
        record RefusedBy(String party) implements When {}

        /// Only with a deal on terms that match.
        record OnTerms(Condition condition) implements When {}
    }
}
