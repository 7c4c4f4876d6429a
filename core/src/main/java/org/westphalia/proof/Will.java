package org.westphalia.proof;

import java.math.BigInteger;
import java.util.Map;
import org.westphalia.model.RedLine;
import org.westphalia.number.Interval;

/// What the gain of somebody whose willingness counts may be over a region.
sealed interface Will permits MemberWill, BlendWill {
    /// Its belief of breaking.
    Interval breaks();

    /// Whose belief that is: equal objects hold the very same number in every world.
    Object belief();

    /// How an upper bound is sought.
    ///
    /// @param compared whether the no-deal value is compared with terms where it can be
    /// @param bounded where it is compared: whether to take the ceiling instead of the terms
    /// @param apart whether points of options that do not belong to V are multiplied by the sum of weights option by option, or
    ///     as differences from their most
    record Way(boolean compared, boolean bounded, boolean apart) {}

    /// Whether, when compared, the ceiling has to be considered too.
    boolean hasCeiling();

    /// Adds an upper bound of the gain, so many times, at a chance to last of `d` 2^-20.
    void addUpper(Separable target, Place place, long d, BigInteger times, Way way);

    /// Whether the gain at a single terms is below 0 in every world with a chance between these two.
    boolean surelyRefuses(Place place, long[] chances);

    /// Whether the gain at a single terms is at least 0 in every world with a chance between these two.
    boolean surelyWilling(Place place, long[] chances);

    /// A box, and how demands stand in it.
    record Place(Box box, Map<RedLine.Demand, Trigger> triggers) {}
}
