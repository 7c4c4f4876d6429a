package org.westphalia.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.westphalia.assess.Share;
import org.westphalia.deal.Mixture;
import org.westphalia.model.Terms;

/// What kind of obstacle stands between the parties, by counterfactual: which suppositions against the reading let a deal appear.
/// These are signs to be read together, never one label.
///
/// @param world number of the drawn world into which this looks, the one nearest a deal; empty where every number is exact, or no
///     world is without a deal
/// @param deals share of drawn worlds with a deal: of these nothing is said
/// @param undecided drawn worlds that could not be decided within the limits
/// @param asked of how many drawn worlds without a deal the shares below speak
/// @param signs each supposition by itself, all that the analysis knows, in a fixed order
/// @param sets in the world named, every minimal set of suppositions that together yield a deal, by size; none when even all of
///     them yield none: incompatible aims
/// @param complete whether these are all minimal sets
/// @param upTo all minimal sets of so many suppositions are listed; -1 when nothing could be decided
/// @param further the same in other drawn worlds that none of the sets told before opens
public record Kinds(
        OptionalLong world,
        Share deals,
        long undecided,
        long asked,
        List<Sign> signs,
        List<Remedy> sets,
        boolean complete,
        int upTo,
        List<Further> further) {

    public Kinds {
        signs = List.copyOf(signs);
        sets = List.copyOf(sets);
        further = List.copyOf(further);
    }

    /// Whether it is proved of the world named that no set of the suppositions yields a deal.
    public boolean incompatible() {
        return sets.isEmpty() && complete && signs.stream().anyMatch(Sign::applies);
    }

    /// Another world.
    ///
    /// @param world number of the drawn world
    /// @param sets every minimal set there
    /// @param complete whether these are all
    public record Further(long world, List<Remedy> sets, boolean complete) {
        public Further {
            sets = List.copyOf(sets);
        }

        /// Whether it is proved that no set of the suppositions yields a deal there.
        public boolean incompatible() {
            return sets.isEmpty() && complete;
        }
    }

    /// One supposition by itself.
    ///
    /// @param claims of the reading that it sets aside
    /// @param idle why there is nothing to suppose in this reading; empty where there is
    /// @param yields whether it alone yields a deal in the world named; empty when that could not be decided within the limits
    /// @param share of the worlds asked, as far as they were decided, in which it alone yields a deal; empty where there is nothing to
    ///     suppose
    public record Sign(
            Counterfactual supposed,
            List<String> claims,
            Optional<String> idle,
            Optional<Boolean> yields,
            Optional<Share> share) {
        public Sign {
            claims = List.copyOf(claims);
        }

        /// Whether there is something to suppose.
        public boolean applies() {
            return idle.isEmpty();
        }
    }

    /// Suppositions that together yield a deal, while no fewer of them do.
    ///
    /// @param terms that are a deal then; empty where it takes a mixture of terms
    /// @param mixture of terms, where stakes are supposed divisible
    /// @param signers who sign
    /// @param price where red lines are priced: the largest price in points, the same for every line and holder, at which there is
    ///     still a deal; empty where it was not found out
    /// @param share of the worlds asked, as far as they were decided, in which this set yields a deal
    public record Remedy(
            List<Counterfactual> supposed,
            Optional<Terms> terms,
            Optional<Mixture> mixture,
            Set<String> signers,
            Optional<BigDecimal> price,
            Share share) {
        public Remedy {
            supposed = List.copyOf(supposed);
        }
    }
}
