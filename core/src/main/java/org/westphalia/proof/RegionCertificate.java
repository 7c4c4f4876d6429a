package org.westphalia.proof;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.westphalia.model.Terms;

/// What shows that a verdict holds in every world that the numbers of a reading allow. The worlds of a box of uncertain numbers
/// are taken together as a [org.westphalia.world.Region]; every number of a world is rounded to the grid, and the claims are
/// about these rounded worlds.
public sealed interface RegionCertificate {

    /// These complete terms, signed by these parties, are a deal in every world. A member is willing when a lower bound of its
    /// gain is not below 0 at both ends of its chance to last; groups that are shown willing are given their lowest shares,
    /// the others their highest.
    record Certain(Terms terms, Set<String> signers) implements RegionCertificate {
        public Certain {
            signers = Collections.unmodifiableSet(new LinkedHashSet<>(signers));
        }
    }

    /// No world has a deal: a tree as in [Certificate.NoDeal], which may also split by uncertain numbers
    /// ([Certificate.SplitNumber]); the state at a node is then also a box of numbers. The leaves mean the same, for every
    /// world of the box. A consent is short when groups that are not out have their highest shares and the others their lowest.
    /// A shortfall is closed by the bound below.
    ///
    /// Shortfall over a region. `C = 2^20`; all numbers are outer bounds in whole 1024ths of units.
    ///
    /// 1. Hazard and chances as in [Certificate.Shortfall], with the low end of each rate for the least and the high end for the
    ///    greatest, `Grid.lasts(high end of breaks, greatest hazard)` for the lowest chance and `Grid.lasts(low end, least
    ///    hazard)` for the highest. Members with the same belief ([org.westphalia.world.Region.Member#belief]) share D.
    /// 2. At one combination of ends the gain of a member is `M + k`. M is the sum of `s_i`, or their mean under weights w; `s_i`
    ///    is the most of D v(x_i). k holds all else: value extras, B, F, and R, at whichever end raises it; where B
    ///    begins at R itself (`collapseIsNoDeal`), R has the factor -D in place of -C. With exact weights
    ///    the contributions `w v / sum w` are rounded as worlds round them, and nothing is lost; otherwise half a unit per
    ///    issue, and one unit for double arithmetic, are added.
    /// 3. Where R is at least the value of terms t (`better-than`), it may be taken as `V(t) + added`: then `s_i` is the most of
    ///    `D v(x_i) - kappa v(t_i)`, kappa being D or C as above, over what the two scores may be together (same option
    ///    or level: the same number; ranked: in order; else independent), and an extra that t has counts
    ///    `-kappa` in any case. A ceiling below infinity is then tried in the place of t too, and both must fall short.
    /// 4. With uncertain weights (sum W) the gain is multiplied by W: `sum_i w_i (s_i + K) + W (k(x) - K)`, K being the most of
    ///    k over the box as in [Certificate.Shortfall]. Each `w_i (s_i + K)` takes its larger end, and `W (k(x) - K)`, which is
    ///    not positive, the least W. A multiplier then counts W in parts of the sum of the middles of the weights.
    ///    (Or: points of options and of extras that depend on one issue alone are left out of k, and times the end of W
    ///    that makes them larger, counted with their option.)
    /// 5. A party that blends its groups has the share-weighted mean of their gains. Shares and weights are divided by their sums,
    ///    as intervals; every term takes the larger end of both. (Rounding after the mean: half a unit per rounded number, and
    ///    two units.)
    /// 6. The sum over members, times multipliers, is bounded as in [Certificate.Shortfall]; below 0 at every combination closes
    ///    the leaf. A leaf with one member and a single terms is also closed when the largest gain is below 0, the mean
    ///    being taken exactly: highest weights for the scores above it, lowest for those below.
    record Impossible(Certificate.Node root) implements RegionCertificate {}
}
