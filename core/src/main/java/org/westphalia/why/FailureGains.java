package org.westphalia.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;

/// Who would gain from a failure that another is blamed for, if the claims hold. What the numbers imply, and nothing on anybody's mind:
/// having a reason is not acting on it.
///
/// @param world number of the drawn world whose figures are shown; empty for the middle one
/// @param worlds how many worlds were drawn for the shares
/// @param pairs one for each ordered pair of deciding parties
/// @param screens what would tell whether a party seeks a refusal, for every party that could gain by one
public record FailureGains(
        OptionalLong world, long worlds, List<Pair> pairs, List<Screen> screens) {

    public FailureGains {
        pairs = List.copyOf(pairs);
        screens = List.copyOf(screens);
    }

    /// What it would be worth to one party that another refuses.
    ///
    /// @param gainer who would be refused
    /// @param refuser who would refuse
    /// @param said whether the reading claims that the gainer seeks refusal
    /// @param reason whether it has a reason: being refused is worth more to it than a failure without blame, than its own refusal,
    ///     and than anything that the other would sign
    /// @param margin by how many points; of a party whose groups sign one by one the most by which being refused could be worth less to
    ///     each of them, with the reason still there; empty where nobody would be blamed differently
    /// @param holders what a failure is worth to the gainer, or to each of its groups
    /// @param best of what the refuser would sign, the terms worth most to the gainer; empty when it would sign nothing that the
    ///     gainer's red lines allow
    /// @param bestGain what these are worth to the gainer above being refused, points (mostly negative where it has a reason)
    /// @param exact whether the search for them was finished
    /// @param share of the drawn worlds in which it has a reason
    /// @param levers that the refusal sets off, and what they do to it
    /// @param claims behind the worth of a failure
    /// @param proposals on the table that the gainer would sign, completed as suits it, and the refuser must refuse however they are completed
    /// @param mildest where there is a reason: terms worth as much to the gainer as being refused, and of these the ones worth most to
    ///     the refuser, which must refuse them
    public record Pair(
            String gainer,
            String refuser,
            boolean said,
            boolean reason,
            Optional<BigDecimal> margin,
            List<Holder> holders,
            Optional<Terms> best,
            Optional<BigDecimal> bestGain,
            boolean exact,
            Share share,
            List<Through> levers,
            List<String> claims,
            List<String> proposals,
            Optional<Terms> mildest) {
        public Pair {
            holders = List.copyOf(holders);
            levers = List.copyOf(levers);
            claims = List.copyOf(claims);
            proposals = List.copyOf(proposals);
        }
    }

    /// What a failure is worth to one holder of numbers, points.
    ///
    /// @param id `party` or `party.group`
    /// @param refused when the other refuses (R(q))
    /// @param blameless when nobody is blamed (R0)
    /// @param own when its party refuses
    public record Holder(String id, BigDecimal refused, BigDecimal blameless, BigDecimal own) {}

    /// A lever in force that answers the refusal.
    ///
    /// @param without what being refused would be worth without it, by holder, points
    /// @param needed whether there is no reason without it
    public record Through(String lever, Map<String, BigDecimal> without, boolean needed) {}

    /// What would tell whether a party seeks a refusal: terms that all others sign, and that it signs unless it holds out for being
    /// refused.
    ///
    /// @param offers those that tell in most of the drawn worlds first; few of possibly many
    /// @param proved where there are none in the world whose figures are shown: whether that is proved, or none was found
    public record Screen(String party, List<Offer> offers, boolean proved) {
        public Screen {
            offers = List.copyOf(offers);
        }
    }

    /// Terms whose answer tells.
    ///
    /// @param here whether it would tell in the world whose figures are shown
    /// @param share of the drawn worlds in which it would
    public record Offer(Terms terms, boolean here, Share share) {}
}
