package org.westphalia.explore;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.westphalia.assess.Share;

/// Inside which limits deals are common: the answer of [WhereDealsAreCommon].
///
/// @param deals whether worlds with a deal are looked for; otherwise those without
/// @param worlds how many were drawn
/// @param seed of the draws
/// @param redrawn draws thrown away because they contradicted a comparison
/// @param checked certificates that the independent checker verified
/// @param share of the worlds, those looked for
/// @param standing what came of it
/// @param told worlds that took no part in finding or choosing limits: shares of regions are of these
/// @param regions boxes, the best first; a later one speaks of the worlds that those before it leave
/// @param leaves of a classification tree, the densest first; empty unless asked for
/// @param complete false when the work was stopped before the last world was drawn
public record DealRegions(
        boolean deals,
        long worlds,
        long seed,
        long redrawn,
        long checked,
        Share share,
        Standing standing,
        long told,
        List<Region> regions,
        List<TreeLeaf> leaves,
        boolean complete) {

    public DealRegions {
        regions = List.copyOf(regions);
        leaves = List.copyOf(leaves);
    }

    /// What came of the search for limits.
    public enum Standing {
        /// Regions were found and hold up on worlds that took no part in finding them.
        FOUND,
        /// No world is of the kind looked for.
        NOWHERE,
        /// All worlds are.
        EVERYWHERE,
        /// Too few worlds are of the kind looked for, or of the other, to look for limits.
        TOO_FEW,
        /// Limits were looked for, and none holds up.
        NONE_HOLDS_UP
    }

    /// A limit on one number, claim or question.
    ///
    /// @param low empty where the number is not limited from below
    /// @param high empty where it is not limited from above
    /// @param allowed of a claim `held` or `not held`, of a question the claims that may answer it; empty for numbers
    /// @param quasiP how likely chance alone would make the limit as good, on the worlds told of; the worse of its two ends
    /// @param found in how many of ten searches on random halves of the worlds the same thing was limited
    public record Limit(
            Column column,
            OptionalDouble low,
            OptionalDouble high,
            List<String> allowed,
            double quasiP,
            int found) {
        public Limit {
            allowed = List.copyOf(allowed);
        }
    }

    /// A box of worlds.
    ///
    /// @param limits that hold up
    /// @param dropped of things limited by the search whose limits did not hold up
    /// @param density of its worlds, those looked for
    /// @param coverage of all worlds looked for, those that it holds
    /// @param mass of all worlds, those that it holds
    /// @param trajectory the boxes on the way to it, on the worlds in which it was looked for
    /// @param chosen which of them it began as
    /// @param settledWith how many worlds would make the intervals of density and coverage no wider than five points to either side; empty when they
    ///     are that narrow
    public record Region(
            List<Limit> limits,
            List<String> dropped,
            Share density,
            Share coverage,
            Share mass,
            List<Prim.Step> trajectory,
            int chosen,
            OptionalLong settledWith) {
        public Region {
            limits = List.copyOf(limits);
            dropped = List.copyOf(dropped);
            trajectory = List.copyOf(trajectory);
        }
    }

    /// A leaf of the tree.
    ///
    /// @param density of its worlds among those told of, the part looked for
    /// @param coverage of all worlds looked for, the part that it holds
    public record TreeLeaf(List<Limit> limits, Share density, Share coverage) {
        public TreeLeaf {
            limits = List.copyOf(limits);
        }
    }
}
