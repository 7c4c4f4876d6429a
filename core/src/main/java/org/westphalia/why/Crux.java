package org.westphalia.why;

import java.util.List;
import org.westphalia.assess.Brief;

/// A smallest set of claims which, exchanged, turn the verdict: no part of it does.
///
/// @param exchanges in the order of the case
/// @param after what the account answers with them
public record Crux(List<ClaimExchange> exchanges, Brief after) {
    public Crux {
        exchanges = List.copyOf(exchanges);
    }

    /// On which side of a deal a verdict stands: a deal is certain or possible, or there is none, or that is open.
    public enum Side {
        /// Certain or possible.
        DEAL("deal"),
        /// Impossible.
        NO_DEAL("no-deal"),
        /// Neither shown.
        OPEN("open");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        /// The word for it in answers.
        public String word() {
            return word;
        }

        /// The side of an answer.
        public static Side of(Brief brief) {
            return switch (brief.verdict()) {
                case CERTAIN, POSSIBLE -> DEAL;
                case IMPOSSIBLE -> NO_DEAL;
                case OPEN -> OPEN;
            };
        }
    }

    /// By what two readings' answers part.
    public enum Parting {
        /// One has a deal, the other none.
        SIDE("verdict"),
        /// Both have a deal, but one is rare, or common, and the other is not.
        FREQUENCY("frequency"),
        /// By nothing of this.
        NONE("none"),
        /// The verdict of one is open.
        UNKNOWN("unknown");

        private final String word;

        Parting(String word) {
            this.word = word;
        }

        /// The word for it in answers.
        public String word() {
            return word;
        }

        /// How two answers part.
        public static Parting between(Brief first, Brief second) {
            Side one = Side.of(first);
            Side other = Side.of(second);
            if (one == Side.OPEN || other == Side.OPEN) {
                return UNKNOWN;
            }
            if (one != other) {
                return SIDE;
            }
            return one == Side.DEAL && !first.share().frequency().equals(second.share().frequency())
                    ? FREQUENCY
                    : NONE;
        }
    }
}
