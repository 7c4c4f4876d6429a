package org.westphalia.assess;

import java.util.List;
import org.westphalia.deal.Box;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Region;

/// What the gain U - R of somebody whose willingness counts may be over all worlds of a region. Gains are in points, up to a
/// positive factor that does not depend on terms (the sum of the weights in a world over the sum of their middles): their signs
/// are exact, and bounds of weighted sums hold. Chances to last are on the grid of [Grid#CERTAIN].
sealed interface GainRange permits MemberGain, BlendGain, CampGain {
    /// Belief of breaking within the horizon at hazard 1.
    Interval breaks();

    /// See [org.westphalia.world.Region.Member#belief()]; negative for a belief that nobody shares.
    int belief();

    /// An upper bound of the gain at complete terms over all worlds with this outlook. Below 0: in none of them is the member
    /// willing.
    double highest(int[] options, Outlook outlook);

    /// A lower bound of the gain. At least 0: in all of these worlds the member is willing, red lines aside.
    double lowest(int[] options, Outlook outlook);

    /// Adds a separable upper bound of the gain over a box, at one chance to last: points by flat option go into `additive`.
    /// Bounds at two chances hold between them too, mixed in the same proportion.
    ///
    /// @param chance what V is weighed with, from 0 to 1
    /// @param outlook of the box
    /// @param vague takes, by issue, the points given away because something may or may not fire
    /// @return the constant of the bound
    double bound(Box box, double chance, Outlook outlook, double[] additive, double[] vague);

    /// The same for the lowest gain over a box, with weights and shares at their middles: not a bound, but near enough to guide a
    /// search for terms that are a deal in every world.
    double roughLow(Box box, double chance, Outlook outlook, double[] additive, double[] vague);

    /// A chance on the grid as a number from 0 to 1.
    static double part(long chance) {
        return (double) chance / Grid.CERTAIN;
    }

    /// All that any of these members may believe of breaking.
    static Interval hull(List<Region.Member> members) {
        return new Interval(
                members.stream().mapToDouble(m -> m.breaks().low()).min().orElse(0),
                members.stream().mapToDouble(m -> m.breaks().high()).max().orElse(0));
    }

    /// The belief that all of them hold; negative when they differ.
    static int commonBelief(List<Region.Member> members) {
        return members.stream().mapToInt(Region.Member::belief).distinct().count() == 1
                ? members.getFirst().belief()
                : -1;
    }
}
