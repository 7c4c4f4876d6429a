package org.westphalia.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Terms;
import org.westphalia.number.Interval;
import org.westphalia.number.Weigh;

/// All worlds that a box of uncertain numbers allows, with an interval for every number. Every world drawn from the box has
/// each of its numbers (before rounding to the grid) within these; the converse need not hold where numbers are shared.
/// Same meaning as [World]; points as doubles.
///
/// @param hazard intervals of rates; the same product
/// @param decimals of the grid to which the worlds round their contributions
/// @param weigh what takes the place of D
public record Region(
        List<Issue> issues,
        List<Rule> rules,
        Agreement agreement,
        List<Signatory> signatories,
        Hazard hazard,
        int decimals,
        Weigh weigh) {

    /// A region in whose worlds parties weigh the chance that an agreement stands at the horizon.
    public Region(
            List<Issue> issues,
            List<Rule> rules,
            Agreement agreement,
            List<Signatory> signatories,
            Hazard hazard,
            int decimals) {
        this(issues, rules, agreement, signatories, hazard, decimals, Weigh.HORIZON);
    }

    /// @param quorumShare part of the shares that must be willing, exact
    /// @param blend whether the party signs by the share-weighted mean of its members (one virtual member named as the party)
    /// @param oneCamp whether in each world one of these members, and which differs from world to world, decides alone by its
    ///     numbers (a world then has one member, named as the party)
    /// @param blendLines absolute red lines that bind a blending party (its own and those of veto groups)
    public record Signatory(
            String party,
            double quorumShare,
            boolean blend,
            List<RedLine> blendLines,
            List<Member> members,
            boolean oneCamp) {

        /// A party whose groups do not take turns.
        public Signatory(
                String party,
                double quorumShare,
                boolean blend,
                List<RedLine> blendLines,
                List<Member> members) {
            this(party, quorumShare, blend, blendLines, members, false);
        }
    }

    /// @param share at least 0
    /// @param weighted true: V = sum w v / sum w + extras (a sum of weights of 0 gives 0); a world computes each contribution as
    ///     `w * v / sum` in doubles, the sum in order of issues, and rounds it to the grid; false: V = sum of points + extras
    /// @param weights by issue; empty unless weighted
    /// @param scores v (or points) by issue and option
    /// @param level place in the order of the issue by issue and option, or -1: of two ranked options of one issue the one
    ///     with the lower level has at least the other's score in every world, and equal levels have equal scores
    /// @param valueExtras combinations that add to V
    /// @param noDeal all that R may be (with a `comparison`, an interval around what it, floor and ceiling allow)
    /// @param collapseIsNoDeal true: nobody set the value after collapse, so the base of B *is* R, the same number in every
    ///     world (`collapse.base` then merely repeats its interval): with gain `D V + (1 - D) (R + rest of B) + F - R` the
    ///     no-deal value counts with the coefficient `-D`
    /// @param breaks as this member believes it
    /// @param belief whose belief `breaks` is: members with the same index hold the very same number in every world (mostly
    ///     all do, 0), so that they see the same chance to last
    public record Member(
            String id,
            Interval share,
            boolean veto,
            boolean weighted,
            List<Interval> weights,
            List<List<Interval>> scores,
            int[][] level,
            List<Extra> valueExtras,
            Worth collapse,
            Worth outright,
            Interval noDeal,
            Optional<Comparison> comparison,
            boolean collapseIsNoDeal,
            Interval breaks,
            int belief,
            List<RedLine> redLines) {

        /// The same member under the name of the party for which it decides alone.
        public Member standingFor(String party) {
            return with(party, Interval.of(1), false, outright, breaks, redLines);
        }

        /// The same member with other red lines, and with other points that signing brings or costs at once.
        public Member with(List<RedLine> lines, Worth atOnce) {
            return with(id, share, veto, atOnce, breaks, lines);
        }

        /// The same member with another belief of the chance of breaking.
        public Member withBreaks(Interval chance) {
            return with(id, share, veto, outright, chance, redLines);
        }

        private Member with(
                String name,
                Interval part,
                boolean mayBlock,
                Worth atOnce,
                Interval chance,
                List<RedLine> lines) {
            return new Member(
                    name,
                    part,
                    mayBlock,
                    weighted,
                    weights,
                    scores,
                    level,
                    valueExtras,
                    collapse,
                    atOnce,
                    noDeal,
                    comparison,
                    collapseIsNoDeal,
                    chance,
                    belief,
                    lines);
        }
    }

    /// The no-deal value lies between the V of two complete terms (an open end: 0 or 100), then levers add their part, then
    /// floor and ceiling clip it: `R = min(ceiling, max(floor, between + added))`.
    ///
    /// @param floor of the member; where it has none, both ends are negative infinity
    /// @param ceiling of the member; where it has none, both ends are positive infinity
    public record Comparison(
            Optional<Terms> betterThan,
            Optional<Terms> worseThan,
            Interval added,
            Interval floor,
            Interval ceiling) {}

    /// Points that depend on terms, as [org.westphalia.world.Worth].
    public record Worth(Interval base, List<List<Interval>> options, List<Extra> extras) {}

    /// As [org.westphalia.world.Worth.Extra].
    public record Extra(String name, RedLine.Demand when, Interval points) {}

    /// As [org.westphalia.world.Hazard].
    public record Hazard(
            List<List<Interval>> rates, List<Factor> factors, Map<String, Interval> unsigned) {}

    /// As [org.westphalia.world.Hazard.Factor].
    public record Factor(Condition when, Interval rate) {}
}
