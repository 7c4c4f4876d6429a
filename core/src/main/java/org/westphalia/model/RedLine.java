package org.westphalia.model;

import java.util.List;
import java.util.Optional;
import org.westphalia.number.Grid;

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
        ///
        /// @param lasts the chance that they last, as the holder of the line sees it, on the grid of chances
        ///     ([Grid#CERTAIN] where every agreement lasts); always the chance itself, whatever parties weigh in its place
        boolean crossedBy(Terms terms, long lasts);

        /// Whether it asks for a chance to last.
        default boolean asksLasting() {
            return false;
        }
    }

    /// Terms that match the condition cross the line.
    public record Never(Condition condition) implements Demand {
        @Override
        public boolean crossedBy(Terms terms, long lasts) {
            return condition.matches(terms);
        }
    }

    /// Terms that match none of the conditions cross the line.
    public record Needs(List<Condition> anyOf) implements Demand {
        public Needs {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public boolean crossedBy(Terms terms, long lasts) {
            return anyOf.stream().noneMatch(condition -> condition.matches(terms));
        }
    }

    /// Terms that match none of the conditions and are less likely to last than asked cross the line: a safeguard among these,
    /// *or* simply an agreement that will stand. Where every agreement lasts it is never crossed.
    ///
    /// @param anyOf conditions; none where nothing but a chance to last will do
    /// @param lasts the least chance to stand at the horizon, above 0 and at most 1; rounded half-even to the grid of chances
    ///     (2^-20), on which it is compared with the holder's chance: equal is enough
    public record NeedsLasting(List<Condition> anyOf, double lasts) implements Demand {
        public NeedsLasting {
            anyOf = List.copyOf(anyOf);
            if (!(lasts > 0 && lasts <= 1)) {
                throw new IllegalArgumentException("a chance to last outside 0..1: " + lasts);
            }
        }

        /// The least chance to last, on the grid of chances.
        public long least() {
            return Grid.chance(lasts);
        }

        @Override
        public boolean crossedBy(Terms terms, long chance) {
            return chance < least()
                    && anyOf.stream().noneMatch(condition -> condition.matches(terms));
        }

        @Override
        public boolean asksLasting() {
            return true;
        }
    }
}
