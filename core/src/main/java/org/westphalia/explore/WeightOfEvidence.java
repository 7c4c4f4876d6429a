package org.westphalia.explore;

import java.util.OptionalDouble;

/// How far the record speaks for one reading against another: the logarithm of the Bayes factor (Good 1950). It compares two accounts of one
/// case within its frame; it does not say that either is true.
///
/// @param bans log10 of the Bayes factor; above 0 it speaks for the first. A tenth of a ban is a deciban
/// @param low lower end at 95 %, from the number of drawn worlds
/// @param high upper end
/// @param withoutSlip bans when no answer can be wrong; empty where one of the two predicts the whole record in no drawn world
public record WeightOfEvidence(double bans, double low, double high, OptionalDouble withoutSlip) {

    /// Weighs one reading against another. The ends of both intervals are joined by the squares of their distances (Zou and Donner 2008).
    static WeightOfEvidence between(
            Likelihood one, Likelihood other, Likelihood oneSure, Likelihood otherSure) {
        double bans = log(one.value()) - log(other.value());
        double down =
                StrictMath.hypot(
                        log(one.value()) - log(one.low()), log(other.high()) - log(other.value()));
        double up =
                StrictMath.hypot(
                        log(one.high()) - log(one.value()), log(other.value()) - log(other.low()));
        return new WeightOfEvidence(
                bans,
                bans - down,
                bans + up,
                oneSure.value() > 0 && otherSure.value() > 0
                        ? OptionalDouble.of(log(oneSure.value()) - log(otherSure.value()))
                        : OptionalDouble.empty());
    }

    private static double log(double value) {
        return StrictMath.log10(value);
    }

    /// In decibans.
    public double decibans() {
        return 10 * bans;
    }

    /// How much that is, in the words of Kass and Raftery (1995), whichever of the two it speaks for.
    public Strength strength() {
        double much = Math.abs(bans);
        return much <= 0.5
                ? Strength.BARE_MENTION
                : much <= 1
                        ? Strength.SUBSTANTIAL
                        : much <= 2 ? Strength.STRONG : Strength.DECISIVE;
    }

    /// Whether more worlds may turn it round: the interval holds 0.
    public boolean isOpen() {
        return low <= 0 && high >= 0;
    }

    /// The grades of Kass and Raftery.
    public enum Strength {
        /// Up to half a ban.
        BARE_MENTION("not worth more than a bare mention"),
        /// Up to one ban.
        SUBSTANTIAL("substantial"),
        /// Up to two bans.
        STRONG("strong"),
        /// Above two bans.
        DECISIVE("decisive");

        private final String words;

        Strength(String words) {
            this.words = words;
        }

        /// As printed in their table.
        public String words() {
            return words;
        }
    }
}
