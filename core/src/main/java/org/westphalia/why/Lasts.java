package org.westphalia.why;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;

/// Would it last? How long terms, or the deals of a reading, stand; for whom breaking them is worth more than keeping them; and what
/// would change that. Chances are parts of 1, points are those of the party or group itself.
///
/// @param mayBreak whether the case says that agreements may break at all; if not, every chance is 1
/// @param verdict of the reading
/// @param ifEveryAgreementLasted the verdict were every agreement sure to last; empty where it is sure already
/// @param terms about terms that were asked about; exactly one of this and `deals` is present
/// @param deals about all deals, where no terms were named
/// @param worlds how many worlds were drawn for the shares
/// @param seed of the draws
public record Lasts(
        boolean mayBreak,
        Brief verdict,
        Optional<Brief> ifEveryAgreementLasted,
        Optional<OfTerms> terms,
        Optional<OfDeals> deals,
        int worlds,
        long seed) {

    /// A party of one mind or a group, before the choice of keeping terms or breaking them, in one world.
    ///
    /// @param id `party` or `party.group`
    /// @param chance that the terms still stand at the horizon, as it believes
    /// @param keep V, what the terms are worth while they stand
    /// @param broken B, what the path is worth on which they are signed and break
    /// @param more B - V; breaking is worth more than keeping when it is above 0
    /// @param stated whether anybody says what B is; otherwise it is the no-deal value
    /// @param keepClaims the claims behind V
    /// @param brokenClaims the claims behind B
    public record Choice(
            String id,
            double chance,
            BigDecimal keep,
            BigDecimal broken,
            BigDecimal more,
            boolean stated,
            List<String> keepClaims,
            List<String> brokenClaims) {
        public Choice {
            keepClaims = List.copyOf(keepClaims);
            brokenClaims = List.copyOf(brokenClaims);
        }

        /// Whether breaking is worth more than keeping.
        public boolean breaks() {
            return more.signum() > 0;
        }
    }

    /// How terms stand in one world.
    ///
    /// @param refusers parties that do not sign
    /// @param chance that they still stand at the horizon: of the party or group that thinks so least
    /// @param chanceClaims the claims behind the chance: those that set the chance of breaking, anybody's own belief of it, and the
    ///     rates of the options chosen
    /// @param choices of everybody who has a part in the decision, in the order of the case
    public record Standing(
            Terms terms,
            List<String> rulesBroken,
            boolean deal,
            List<String> refusers,
            double chance,
            List<String> chanceClaims,
            List<Choice> choices) {
        public Standing {
            rulesBroken = List.copyOf(rulesBroken);
            refusers = List.copyOf(refusers);
            chanceClaims = List.copyOf(chanceClaims);
            choices = List.copyOf(choices);
        }

        /// Whether breaking is worth more than keeping for nobody.
        public boolean selfEnforcing() {
            return choices.stream().noneMatch(Choice::breaks);
        }

        /// Those for whom breaking is worth more.
        public List<Choice> breakers() {
            return choices.stream().filter(Choice::breaks).toList();
        }
    }

    /// Terms, in one world and over all.
    ///
    /// @param completed issues that were left open and filled
    /// @param standing in the world that was asked about
    /// @param bounds no world that the ranges allow has a chance outside; all deciding parties taken to sign
    /// @param drawn chances at the 5th, 50th and 95th of a hundred drawn worlds
    /// @param deal in which share of drawn worlds the terms are a deal
    /// @param selfEnforcing in which share breaking is worth more for nobody
    /// @param breakers in which share breaking is worth more, for each party or group for whom it ever is
    public record OfTerms(
            List<String> completed,
            Standing standing,
            Interval bounds,
            List<Double> drawn,
            Share deal,
            Share selfEnforcing,
            Map<String, Share> breakers,
            FewestChanges changes,
            LeverSets levers) {
        public OfTerms {
            completed = List.copyOf(completed);
            drawn = List.copyOf(drawn);
            breakers = Collections.unmodifiableMap(new LinkedHashMap<>(breakers));
        }
    }

    /// All deals, in one world and over drawn ones.
    ///
    /// @param any whether there is a deal in the world that was asked about
    /// @param shortest the deal that is least likely to last; present with a deal
    /// @param longest the deal that is likeliest to last; present with a deal
    /// @param extremesExact whether these two are proved to be that; else a limit was reached
    /// @param selfEnforcing a deal that nobody would rather break
    /// @param selfEnforcingDecided whether the search for such a deal came to its end, so that none found is a proof
    /// @param deal share of drawn worlds with a deal
    /// @param selfEnforcingShare share with a deal that nobody would rather break
    /// @param likelyShare share with a deal that is at least as likely to last as not
    /// @param levers sets of levers after which a deal exists that nobody would rather break; none are looked for when one does
    public record OfDeals(
            Answer any,
            Optional<Standing> shortest,
            Optional<Standing> longest,
            boolean extremesExact,
            Optional<Standing> selfEnforcing,
            boolean selfEnforcingDecided,
            Share deal,
            Share selfEnforcingShare,
            Share likelyShare,
            Optional<LeverSets> levers) {}

    /// Yes or no, proved, or a limit was reached before.
    public enum Answer {
        YES,
        NO,
        OPEN
    }

    /// The fewest clauses that must be another so that breaking is worth more for nobody.
    ///
    /// @param ways the terms that result, each with the clauses that differ; empty when none were found
    /// @param deal whether the ways are deals; they are whenever any change leads to a deal that nobody would rather break
    /// @param noneProved whether it is proved that no terms at all do it
    /// @param noDealProved whether it is proved that no deal does it
    /// @param complete whether all ways with so few changes are listed
    public record FewestChanges(
            List<Way> ways,
            boolean deal,
            boolean noneProved,
            boolean noDealProved,
            boolean complete) {
        public FewestChanges {
            ways = List.copyOf(ways);
        }

        /// How many clauses are changed; 0 when nothing has to be, or nothing was found.
        public int count() {
            return ways.isEmpty() ? 0 : ways.getFirst().changed().choices().size();
        }
    }

    /// One way.
    ///
    /// @param changed the clauses that differ, as they are then
    /// @param terms all of them
    /// @param chance that they still stand at the horizon
    public record Way(Terms changed, Terms terms, double chance) {}

    /// All minimal sets of levers not in force, hostile ones aside, after which breaking is worth more for nobody: none of them has a part
    /// that would do.
    ///
    /// @param sets smallest first, then in the order of the case
    /// @param levers how many levers could be pulled
    /// @param idle how many of these cannot move what keeping or breaking is worth, and were left aside
    /// @param complete whether all sets were tried, so that there is no other
    /// @param size up to which number of levers all sets were tried
    /// @param tried how many sets were tried
    public record LeverSets(
            List<LeverSet> sets, int levers, int idle, boolean complete, int size, long tried) {
        public LeverSets {
            sets = List.copyOf(sets);
        }
    }

    /// A set of levers.
    ///
    /// @param costs by owner, never added across owners
    /// @param standing of the terms then (of the deal found, where no terms were named)
    public record LeverSet(List<String> levers, Map<String, Interval> costs, Standing standing) {
        public LeverSet {
            levers = List.copyOf(levers);
            costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        }
    }
}
