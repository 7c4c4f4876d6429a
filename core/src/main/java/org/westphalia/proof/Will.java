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

    /// Adds an upper bound of the gain, so many times, at a chance to last of `d` 2^-20.
    void addUpper(Separable target, Place place, long d, BigInteger times, Way way);

    /// Whether the gain at a single terms is below 0 in every world with a chance between these two.
    boolean surelyRefuses(Place place, long[] chances);

    /// Whether the gain at a single terms is at least 0 in every world with a chance between these two.
    boolean surelyWilling(Place place, long[] chances);
}
