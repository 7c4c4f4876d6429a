package org.westphalia.why;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.westphalia.assess.Share;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;

/// How far it is to a deal: by how much each no-deal value, or the price put on each absolute red line, must move for one to appear,
/// each alone and together.
///
/// @param world number of the drawn world into which this looks, the one nearest a deal; empty where every number is exact, or no
///     world is without a deal
/// @param deals share of drawn worlds with a deal: of these nothing is said
/// @param undecided drawn worlds that could not be decided within the limits
/// @param asked of how many drawn worlds without a deal the spreads speak
/// @param alone each move by itself, in the order of the case
/// @param leastSum the moves of no-deal values whose sum is least
/// @param leastLargest those of which the largest is least
public record Distance(
        OptionalLong world,
        Share deals,
        long undecided,
        long asked,
        List<Move> alone,
        Optional<Joint> leastSum,
        Optional<Joint> leastLargest) {

    public Distance {
        alone = List.copyOf(alone);
    }

    /// What is moved.
    public sealed interface Target {
        /// The no-deal value falls: of a party of one mind, of a group, or of all groups of a party by the same amount.
        ///
        /// @param holder `party` or `party.group`
        /// @param members how many have a value of their own
        record NoDeal(String holder, int members) implements Target {}

        /// An absolute red line carries a price instead.
        ///
        /// @param holder `party` or `party.group`
        record Price(String holder, RedLine line) implements Target {}

        /// Its path: `delta.no-deal`, `delta.red-lines.a-figure.price`.
        default String path() {
            return switch (this) {
                case NoDeal(String holder, int _) -> holder + ".no-deal";
                case Price(String holder, RedLine line) ->
                        holder + ".red-lines." + line.id() + ".price";
            };
        }
    }

    /// How far one thing by itself must move.
    ///
    /// @param claims behind what is moved
    /// @param known false when it was not found out within the limits
    /// @param points by which a no-deal value must fall, or the largest price of a red line at which there is a deal; empty when
    ///     no move of this alone suffices, which is proved by leaving the demand out altogether
    /// @param from the no-deal value as it is, points; of a group or party of one mind
    /// @param terms that are a deal then
    /// @param spread over the worlds asked
    public record Move(
            Target target,
            List<String> claims,
            boolean known,
            Optional<BigDecimal> points,
            Optional<BigDecimal> from,
            Optional<Terms> terms,
            Spread spread) {
        public Move {
            claims = List.copyOf(claims);
        }
    }

    /// How a number of points spreads over worlds.
    ///
    /// @param worlds of which it speaks
    /// @param enough in how many of them there is such a number
    /// @param unknown in how many this was not found out
    /// @param low tenth percentile of those that have one (nearest rank); empty when none has
    /// @param median fiftieth
    /// @param high ninetieth
    public record Spread(
            long worlds,
            long enough,
            long unknown,
            Optional<BigDecimal> low,
            Optional<BigDecimal> median,
            Optional<BigDecimal> high) {
        static Spread of(List<Optional<BigDecimal>> found, long unknown) {
            List<BigDecimal> sorted = found.stream().flatMap(Optional::stream).sorted().toList();
            return new Spread(
                    found.size(),
                    sorted.size(),
                    unknown,
                    rank(sorted, 10),
                    rank(sorted, 50),
                    rank(sorted, 90));
        }

        private static Optional<BigDecimal> rank(List<BigDecimal> sorted, int percent) {
            int rank = (sorted.size() * percent + 99) / 100;
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sorted.get(Math.max(0, rank - 1)));
        }
    }

    /// Moves of several no-deal values at once. Points of different parties stand side by side here, though each has a scale of its
    /// own.
    ///
    /// @param waived absolute red lines that must go first, for no terms keep them all: as few as can be
    /// @param moves points by which no-deal values fall, by holder; only those that must
    /// @param measure the sum, or the largest, of the moves
    /// @param terms that are a deal then, verified
    /// @param claims behind what is moved
    /// @param exact false when a limit was reached: then less may do
    /// @param spread of the measure over the worlds asked, the same red lines out of the way in each
    public record Joint(
            List<Target.Price> waived,
            Map<String, BigDecimal> moves,
            BigDecimal measure,
            Terms terms,
            List<String> claims,
            boolean exact,
            Spread spread) {
        public Joint {
            waived = List.copyOf(waived);
            claims = List.copyOf(claims);
            moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
        }
    }
}
