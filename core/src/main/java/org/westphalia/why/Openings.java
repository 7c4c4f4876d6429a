package org.westphalia.why;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;

/// What would open a deal: levers to pull, or to stop, and what each lever does by itself.
///
/// @param world number of the drawn world into which this looks; empty for the middle one, or where every number is exact
/// @param now whether that world has a deal as things stand; empty when it could not be decided
/// @param deals share of drawn worlds with a deal as things stand
/// @param undecided drawn worlds that could not be decided
/// @param considered levers that may be moved
/// @param idle levers that change nothing in this reading
/// @param hostile levers of owners who work against a deal, never counted on
/// @param openings all minimal sets, by size; the empty one where there is a deal already
/// @param complete whether these are all minimal sets
/// @param upTo all minimal sets of up to so many levers are listed; -1 when not even the world as it stands could be decided
/// @param none when no set opens a deal: how far that is proved, and what stands in the way all the same
/// @param reference terms at which gains are told: those nearest a deal as things stand
/// @param effects of each lever by itself that changes anything, hostile ones too, in the order of the case
/// @param pairs of levers moved together: those with a joint effect of their own, or every two where that was asked
public record Openings(
        OptionalLong world,
        Optional<Boolean> now,
        Share deals,
        long undecided,
        List<String> considered,
        List<String> idle,
        List<String> hostile,
        List<Opening> openings,
        boolean complete,
        int upTo,
        Optional<None> none,
        Optional<Terms> reference,
        List<Effect> effects,
        List<Effect> pairs) {

    public Openings {
        considered = List.copyOf(considered);
        idle = List.copyOf(idle);
        hostile = List.copyOf(hostile);
        openings = List.copyOf(openings);
        effects = List.copyOf(effects);
        pairs = List.copyOf(pairs);
    }

    /// A lever moved.
    ///
    /// @param by its owner
    /// @param pulled true: it is not in force and is pulled; false: it is in force and is stopped
    public record Move(String lever, String by, boolean pulled) {}

    /// A set of moves after which there is a deal, while no smaller part of it opens one.
    ///
    /// @param moves in the order of the case
    /// @param cost by owner who moves a lever, in that owner's own units: the sum over what it pulls; stopping costs nothing
    /// @param deal terms that are a deal then, and what they are to each party
    /// @param share of drawn worlds with a deal after these moves; where there are many sets, of the first so many worlds
    /// @param opened drawn worlds that have a deal then and none as things stand
    /// @param closed drawn worlds that have none then and one as things stand
    /// @param cheapestFor owners to whom no other set is certain to be cheaper, of those who move something in some set
    /// @param undominated whether no other set is certain to cost some owner less and none more
    public record Opening(
            List<Move> moves,
            Map<String, Interval> cost,
            Judgement deal,
            Share share,
            long opened,
            long closed,
            List<String> cheapestFor,
            boolean undominated) {
        public Opening {
            moves = List.copyOf(moves);
            cost = Collections.unmodifiableMap(new LinkedHashMap<>(cost));
            cheapestFor = List.copyOf(cheapestFor);
        }
    }

    /// No set of moves opens a deal in the world named.
    ///
    /// @param atOnce proved by one refutation that holds however far each lever is pulled; otherwise set by set and branch by branch
    /// @param everyWorld proved for all that the numbers may be, each proof accepted by the independent checker
    /// @param proofs how many refutations that took; 0 where it is not proved for all
    /// @param best moves that come nearest to a deal, one after the other; empty when nothing helps
    /// @param distance what is missing after them
    /// @param obstacles what blocks a deal after them
    public record None(
            boolean atOnce,
            boolean everyWorld,
            int proofs,
            List<Move> best,
            Optional<Distance> distance,
            Obstacles obstacles) {
        public None {
            best = List.copyOf(best);
        }
    }

    /// How far terms are from a deal: the nearest of them.
    ///
    /// @param barred parties that sign those at no price
    /// @param points the largest shortfall among the others
    public record Distance(List<String> barred, BigDecimal points) {
        public Distance {
            barred = List.copyOf(barred);
        }
    }

    /// What one lever does by itself, or two do together, in the world named and in the drawn ones.
    ///
    /// @param moves the lever, then what has to be moved with it
    /// @param hostile whether its owner works against a deal
    /// @param holders what changes for parties and groups; those for whom nothing does are left out
    /// @param before distance from a deal without the moves
    /// @param after distance with them
    /// @param share of drawn worlds with a deal after the moves
    /// @param opened drawn worlds that gain a deal
    /// @param closed drawn worlds that lose it
    public record Effect(
            List<Move> moves,
            boolean hostile,
            List<OnHolder> holders,
            Optional<Distance> before,
            Optional<Distance> after,
            Share share,
            long opened,
            long closed) {
        public Effect {
            moves = List.copyOf(moves);
            holders = List.copyOf(holders);
        }
    }

    /// What changes for a party or a group.
    ///
    /// @param holder `party` or `party.group`
    /// @param noDeal change of its no-deal value when it refuses, points; empty for a party that is the sum of its groups
    /// @param share part of its party's weight that it gains or loses, in -1..1; 0 for a party
    /// @param gain change of its gain at the terms of reference, points; empty where the group is blended into its party, or another
    ///     camp decides
    public record OnHolder(
            String holder, Optional<BigDecimal> noDeal, double share, Optional<BigDecimal> gain) {

        boolean isNothing() {
            return noDeal.map(points -> points.signum() == 0).orElse(true)
                    && Math.abs(share) < 1e-9
                    && gain.map(points -> points.signum() == 0).orElse(true);
        }
    }
}
