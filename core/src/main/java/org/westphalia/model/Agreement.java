package org.westphalia.model;

import java.util.List;
import java.util.Set;

/// Whose signatures make terms a deal.
public sealed interface Agreement {
    /// Every deciding party.
    record All() implements Agreement {}

    /// At least so many deciding parties, all of the vetoes among them.
    record Quorum(int count, Set<String> vetoes) implements Agreement {
        public Quorum {
            vetoes = Set.copyOf(vetoes);
        }
    }

    /// All members of at least one of these coalitions.
    record AnyOf(List<Set<String>> coalitions) implements Agreement {
        public AnyOf {
            coalitions = coalitions.stream().map(Set::copyOf).toList();
        }
    }

    /// Whether signatures of exactly these parties suffice, out of all deciding parties. Monotone: more never hurt.
    default boolean reachedBy(Set<String> signers, Set<String> deciding) {
        return switch (this) {
            case All() -> signers.containsAll(deciding);
            case Quorum(int count, Set<String> vetoes) ->
                    signers.size() >= count && signers.containsAll(vetoes);
            case AnyOf(List<Set<String>> coalitions) ->
                    coalitions.stream().anyMatch(signers::containsAll);
        };
    }
}
