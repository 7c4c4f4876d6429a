package org.westphalia.world;

import java.util.Arrays;
import java.util.List;
import org.westphalia.model.RedLine;

/// Points that depend on terms: a base, points per issue and option, and terms for combinations. Grid units.
///
/// @param base points whatever the terms
/// @param options points by issue index and option index
/// @param extras points that count when their trigger fires
public record Worth(long base, long[][] options, List<Extra> extras) {

    public Worth {
        extras = List.copyOf(extras);
    }

    /// Points that count when a condition holds: as a `never` demand crossed, or as a `needs` demand unmet (one
    /// that asks for a chance to last at the member's own D).
    ///
    /// @param name for display, such as `combined.figure-and-gauges` or `red-lines.a-figure`
    /// @param when counts exactly when terms cross this demand; `Never(condition)` fires when the condition matches
    /// @param points units to add (negative for a price)
    public record Extra(String name, RedLine.Demand when, long points) {}

    @Override
    public boolean equals(Object other) {
        return other
                        instanceof
                        Worth(long otherBase, long[][] otherOptions, List<Extra> otherExtras)
                && base == otherBase
                && Arrays.deepEquals(options, otherOptions)
                && extras.equals(otherExtras);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(base) + Arrays.deepHashCode(options)) + extras.hashCode();
    }
}
