package org.westphalia.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.westphalia.number.Interval;

/// Who wants what, in one world of a reading.
///
/// @param parties those that must sign, in the order of the case
public record Wants(List<Wanting> parties) {
    public Wants {
        parties = List.copyOf(parties);
    }

    /// A party with the wills that make up its consent.
    ///
    /// @param wills itself, or its groups
    public record Wanting(String id, String title, List<Will> wills) {
        public Wanting {
            wills = List.copyOf(wills);
        }
    }

    /// Somebody who wants something.
    ///
    /// @param id `party` or `party.group`
    /// @param title in words
    /// @param share of the party, 0..1; 1 for a party of one mind
    /// @param veto whether the party cannot sign without it
    /// @param noDeal points without a deal: it signs nothing that is worth less
    /// @param noDealClaims on which that rests
    /// @param stakes by issue
    /// @param lines red lines that hold at any price
    public record Will(
            String id,
            String title,
            double share,
            boolean veto,
            Amount noDeal,
            List<String> noDealClaims,
            List<Stake> stakes,
            List<Line> lines) {
        public Will {
            noDealClaims = List.copyOf(noDealClaims);
            stakes = List.copyOf(stakes);
            lines = List.copyOf(lines);
        }
    }

    /// A number with what it may be.
    ///
    /// @param value in the world shown
    /// @param range all that the case allows
    public record Amount(BigDecimal value, Interval range) {}

    /// An issue, as one will sees it.
    ///
    /// @param weight all that its weight may be, on whatever scale the weights are given; empty where points are given as such
    /// @param atStake points between its best and its worst option, in the world shown
    /// @param claims on which that rests
    public record Stake(
            String issue,
            String title,
            Optional<Interval> weight,
            BigDecimal atStake,
            List<Choice> choices,
            List<String> claims) {
        public Stake {
            choices = List.copyOf(choices);
            claims = List.copyOf(claims);
        }
    }

    /// An option, as one will sees it.
    ///
    /// @param points what it adds to the value of terms, in the world shown
    /// @param liking all that its place on the issue's own scale 0..100 may be (or its points, where they are given as such)
    /// @param crosses red lines at any price that the option touches
    public record Choice(
            String option,
            String title,
            BigDecimal points,
            Interval liking,
            List<Crossing> crosses) {
        public Choice {
            crosses = List.copyOf(crosses);
        }
    }

    /// What an option does to a red line.
    ///
    /// @param line its id
    /// @param always whether terms with the option cross it whatever else they say; otherwise that depends on other clauses, or on
    ///     the chance to last
    public record Crossing(String line, boolean always) {}

    /// A red line.
    ///
    /// @param words what it is for or against
    /// @param by who draws it, where that is said
    public record Line(String id, String words, Optional<String> by, List<String> claims) {
        public Line {
            claims = List.copyOf(claims);
        }
    }
}
