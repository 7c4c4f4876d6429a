package org.westphalia.explore;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Terms;

/// Offers whose answers would tell which reading, and which of its worlds, is nearer: those that tell most come first.
///
/// @param parties whose answers are meant, in order
/// @param compared how many drafts were compared
/// @param slipped whether the chance of a wrong answer is reckoned with; false where there are too many parties for that
public record TellingOffers(
        List<String> parties, int compared, boolean slipped, List<Offer> offers) {

    public TellingOffers {
        parties = List.copyOf(parties);
        offers = List.copyOf(offers);
    }

    /// Bits that it would take to know which of so many readings holds.
    public static double whole(int readings) {
        return StrictMath.log(readings) / StrictMath.log(2);
    }

    /// Complete terms that could be put to the parties.
    ///
    /// @param origins where they come from, in words
    /// @param reading bits that the answer is expected to tell about which reading holds, all taken as equally likely before; empty with one reading
    /// @param deal bits that it is expected to tell about whether any deal exists
    /// @param answers that may be given, the likeliest first
    public record Offer(
            Terms terms,
            List<String> origins,
            Optional<Information> reading,
            Information deal,
            List<Answer> answers) {}

    /// Expected information (mutual information) in bits, with its interval at 95 % from resampled worlds.
    public record Information(double bits, double low, double high) {}

    /// One way in which the parties may answer.
    ///
    /// @param signers those who would sign
    /// @param chance of it, all readings taken as equally likely
    /// @param byReading the chance of it by reading
    /// @param readingThen by reading: how likely it is after that answer, all having been equally likely before
    /// @param dealThen how likely it is after that answer that any deal exists
    public record Answer(
            List<String> signers,
            double chance,
            List<Double> byReading,
            List<Double> readingThen,
            double dealThen) {}
}
