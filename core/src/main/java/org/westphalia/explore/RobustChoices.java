package org.westphalia.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;

/// Texts and levers compared over many worlds: the answer of [WhatIsRobust].
///
/// @param worlds drawn of each reading (fewer where it leaves nothing open), the same for all that is compared
/// @param seed of the draws
/// @param readings in order
/// @param choices texts, the most often signed first
/// @param levers sets of levers, those after which there is most often a deal first; empty unless asked for
/// @param complete false when the work was stopped before the last world
public record RobustChoices(
        int worlds,
        long seed,
        List<ReadingWeight> readings,
        List<Choice> choices,
        List<LeverChoice> levers,
        boolean complete) {

    public RobustChoices {
        readings = List.copyOf(readings);
        choices = List.copyOf(choices);
        levers = List.copyOf(levers);
    }

    /// A reading.
    ///
    /// @param weight how much it counts, of all readings together 1
    /// @param possible in how many of its worlds there is a deal at all
    public record ReadingWeight(String id, String title, double weight, Share possible) {}

    /// Where a text comes from.
    public enum Kind {
        /// A complete text on the table, or one that was given.
        TEXT,
        /// The completion of a partial text that is signed most often.
        COMPLETION,
        /// A deal found in drawn worlds.
        DEAL
    }

    /// A text over the worlds of all readings.
    ///
    /// @param name of the proposal, or `deal-1` and so on
    /// @param inReadings in the order of the readings
    /// @param signed how often it is signed by all that the agreement asks for, readings weighed
    /// @param standing how often it is signed and still stands at the horizon, readings weighed; by the most doubtful party's belief
    /// @param worstReading the reading in which it is signed least often
    /// @param regret over readings: the most by which some other text here is signed more often in a reading (Savage 1951)
    /// @param gain mean gain of each party in points of its own scale, 0 where the text is not signed; readings weighed
    /// @param isPareto whether no other text here is at least as good by every measure and better by one: signed, standing, signed in the worst reading, each
    ///     party's mean gain
    /// @param dominatedBy a text that is
    /// @param behind how it compares with the text that is signed most often; empty of that text itself
    public record Choice(
            String name,
            Kind kind,
            Terms terms,
            List<InReading> inReadings,
            double signed,
            double standing,
            String worstReading,
            double regret,
            Map<String, Double> gain,
            boolean isPareto,
            Optional<String> dominatedBy,
            Optional<Difference> behind) {
        public Choice {
            inReadings = List.copyOf(inReadings);
        }
    }

    /// A text in the worlds of one reading.
    ///
    /// @param everywhere certain or impossible where that is proved of all worlds that the numbers allow; possible where some drawn world has it signed and it is not
    ///     certain; otherwise open
    /// @param missed of the worlds with a deal, those in which this text is not one: its regret of signature
    /// @param lasts mean chance to last in the worlds in which it is signed, by the most doubtful party's belief; empty where it never is
    /// @param parties by deciding party
    public record InReading(
            String reading,
            Share signed,
            Verdict everywhere,
            Share missed,
            OptionalDouble lasts,
            double standing,
            Map<String, PartyOver> parties) {}

    /// What a text gives a party over worlds, in points of its own scale; 0 in worlds in which it is not signed.
    ///
    /// @param refuses in how many worlds it does not sign
    /// @param mean gain
    /// @param worst gain of the worst drawn world, were the text signed
    /// @param meanRegret what the best of the texts compared gives it more, on average
    /// @param mostRegret at most
    /// @param regret90 in nine worlds of ten at most
    public record PartyOver(
            Share refuses,
            double mean,
            double worst,
            double meanRegret,
            double mostRegret,
            double regret90) {}

    /// How two choices differ on the same worlds, readings weighed (paired, as McNemar's test takes them).
    ///
    /// @param by how much more often the other is signed (or has a deal)
    /// @param low end of the 95 % interval
    /// @param high end
    /// @param told whether the interval leaves out 0: only then is one said to be better
    /// @param needed about how many worlds of each reading would tell them apart; empty when they are, or were signed in the very same worlds
    public record Difference(
            double by, double low, double high, boolean told, OptionalLong needed) {}

    /// A set of levers over the worlds of all readings.
    ///
    /// @param levers pulled besides those that are
    /// @param costs by owner, never added across owners; least and most
    /// @param inReadings share of worlds with a deal, in the order of the readings
    /// @param deals how often there is a deal, readings weighed
    /// @param worstReading in which there is one least often
    /// @param regret over readings: the most by which another set here has a deal more often
    /// @param more against pulling none
    /// @param isPareto whether no other set here has deals at least as often in every reading and costs no owner more, and is better in one of these
    public record LeverChoice(
            List<String> levers,
            Map<String, Interval> costs,
            List<Share> inReadings,
            double deals,
            String worstReading,
            double regret,
            Difference more,
            boolean isPareto) {
        public LeverChoice {
            levers = List.copyOf(levers);
            inReadings = List.copyOf(inReadings);
        }
    }
}
