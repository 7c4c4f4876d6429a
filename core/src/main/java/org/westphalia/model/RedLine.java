package org.westphalia.model;

import java.util.List;
import java.util.Optional;

/// What a party or a group of it says it never signs. Without a price it holds at any price;
/// with one (the number `<holder>.red-lines.<id>.price`) crossing it costs points.
///
/// @param id kebab-case name, unique within its holder
/// @param demand what the line demands of terms
/// @param by who claims the line, in free words, if said
public record RedLine(String id, Demand demand, Optional<String> by) {

    /// What a red line demands of terms.
    public sealed interface Demand {
        /// Whether complete terms cross the line.
        boolean crossedBy(Terms terms);
    }

    /// Terms that match the condition cross the line.
    public record Never(Condition condition) implements Demand {
        @Override
        public boolean crossedBy(Terms terms) {
            return condition.matches(terms);
        }
    }

    /// Terms that match none of the conditions cross the line.
    public record Needs(List<Condition> anyOf) implements Demand {
        public Needs {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean crossedBy(Terms terms) {
            return anyOf.stream().noneMatch(condition -> condition.matches(terms));
        }
    }
}
