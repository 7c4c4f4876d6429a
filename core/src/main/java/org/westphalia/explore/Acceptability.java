package org.westphalia.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.westphalia.assess.InEveryWorld;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;

/// Which terms and options are acceptable to whom, over the worlds of one reading: the answer of [WhatIsAccepted].
///
/// @param worlds how many were drawn
/// @param share of them that have a deal
/// @param texts asked about
/// @param options of every issue, in the order of the case
/// @param picked the deals that the solution picks most often, at most five
/// @param unpicked worlds with a deal of which the solution was not found within its limit
/// @param settledWith so many worlds would settle every share to five points either way; empty when these do
public record Acceptability(
        Track track,
        long worlds,
        Share share,
        List<Text> texts,
        List<Choice> options,
        List<Picked> picked,
        long unpicked,
        OptionalLong settledWith,
        boolean complete) {

    public Acceptability {
        texts = List.copyOf(texts);
        options = List.copyOf(options);
        picked = List.copyOf(picked);
    }

    /// Terms that were asked about.
    ///
    /// @param name as they were given
    /// @param everywhere whether they are a deal in all worlds or in none, proved by intervals
    /// @param deal in how many worlds they, or some completion of them, are a deal
    /// @param parties by whom complete terms are signed; empty for partial ones
    public record Text(
            String name, Terms terms, InEveryWorld everywhere, Share deal, List<Signing> parties) {
        public Text {
            parties = List.copyOf(parties);
        }
    }

    /// How one party takes terms.
    ///
    /// @param signs in how many worlds it signs them
    /// @param preferences of its own that part the worlds in which it signs from those in which it does not, the widest first
    /// @param central the mean of each of its own uncertain numbers in the worlds in which it signs, by name (its central preferences)
    /// @param confidence in how many worlds it signs when its own numbers are all at that mean; empty where it signs always or never, or has no number of its own
    public record Signing(
            String party,
            Share signs,
            List<Preference> preferences,
            Map<String, Double> central,
            Optional<Share> confidence) {
        public Signing {
            preferences = List.copyOf(preferences);
        }
    }

    /// An uncertain number of a party, between worlds in which it signs and in which it does not.
    public record Preference(Column column, Separation separation) {}

    /// An option of an issue.
    ///
    /// @param possible in how many worlds some deal has it
    /// @param undecided worlds in which that was not decided within the limit; they count as without
    /// @param picked in how many worlds the deal that the solution picks has it
    public record Choice(
            String issue, String option, Share possible, long undecided, Share picked) {}

    /// A deal that the solution picks.
    ///
    /// @param share of all worlds in which it does
    public record Picked(Terms terms, Share share) {}
}
