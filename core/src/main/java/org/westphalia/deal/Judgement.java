package org.westphalia.deal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Terms;

/// What complete terms are to each party in one world.
///
/// @param rulesBroken ids of rules that the terms break
/// @param deal whether they keep the rules and have the signatures that the agreement asks for
/// @param lasts the chance that they still stand at the horizon, in 0..1, when all deciding parties sign; 1 without durability
/// @param parties one entry per deciding party, in order
public record Judgement(
        Terms terms,
        List<String> rulesBroken,
        boolean deal,
        double lasts,
        List<PartyView> parties) {

    /// A party, or a group of one, looking at the terms. Points.
    ///
    /// @param id `party` or `party.group`
    /// @param share the part of the shares it holds, 0..1; 1 for a party
    /// @param veto whether it can block its party alone
    /// @param signs whether it signs (a group: is willing)
    /// @param value U, what it weighs when asked to sign; of a party with groups under a quorum: empty gain rule, see `gain`
    /// @param noDeal R, what it believes refusing gives it
    /// @param gain U - R; for a party under a quorum the largest t such that groups holding the quorum, all vetoes among them,
    ///     each gain at least t
    /// @param contributions points per issue id towards V
    /// @param extras points by name of combinations, bonus and prices
    /// @param linesCrossed ids of absolute red lines crossed, as `party.line` or `party.group.line`
    /// @param groups its groups under a quorum
    public record PartyView(
            String id,
            double share,
            boolean veto,
            boolean signs,
            BigDecimal value,
            BigDecimal noDeal,
            BigDecimal gain,
            Map<String, BigDecimal> contributions,
            Map<String, BigDecimal> extras,
            List<String> linesCrossed,
            List<PartyView> groups) {}
}
