package org.westphalia.proof;

import java.math.BigInteger;
import java.util.List;
import org.westphalia.number.Interval;

/// What the gain of somebody whose willingness counts may be over a region.
sealed interface Will permits MemberWill, BlendWill, CampWill {
    /// Its belief of breaking.
    Interval breaks();

    /// Whose belief that is: equal objects hold the very same number in every world.
    Object belief();

    /// One way to bound a gain from above.
    ///
    /// @param against what the no-deal value is taken to be
    /// @param apart whether points of options that do not belong to V are multiplied by the sum of weights option by option, or
    ///     as differences from their most
    /// @param camp which of several decides, counted from 0
    record Way(MemberRange.Against against, boolean apart, int camp) {}

    /// The ways of which every one has to fall short: the gain is at most the largest of their bounds.
    ///
    /// @param compared whether the no-deal value is compared with terms where it can be
    List<Way> ways(boolean compared, boolean apart);

    /// Adds an upper bound of the gain, so many times, V being weighed with `d` 2^-20.
    void addUpper(
            Separable target, Place place, long d, Prospect prospect, BigInteger times, Way way);

    /// The largest (smallest) gain at a single terms, in 1024ths of units times 2^20, V being weighed with `d` 2^-20; rounded
    /// outwards.
    ///
    /// @param compare whether the no-deal value is compared with terms where it can be
    BigInteger extreme(Place place, long d, Prospect prospect, boolean compare, boolean upper);

    /// Whether the gain at a single terms is below 0 in every world with this prospect: by one of its two bounds at both ends
    /// of what V may be weighed with, for a gain is affine in that.
    default boolean surelyRefuses(Place place, Prospect prospect) {
        return isSure(place, prospect, true);
    }

    /// Whether the gain at a single terms is at least 0 in every world with this prospect.
    default boolean surelyWilling(Place place, Prospect prospect) {
        return isSure(place, prospect, false);
    }

    private boolean isSure(Place place, Prospect prospect, boolean refuses) {
        for (boolean compare : new boolean[] {false, true}) {
            boolean sure = true;
            for (long d : prospect.ends()) {
                boolean below = extreme(place, d, prospect, compare, refuses).signum() < 0;
                sure &= below == refuses;
            }
            if (sure) {
                return true;
            }
        }
        return false;
    }
}
