package org.westphalia.deal;

/// In how much of a box something holds. `SOME` may be said where `ALL` or `NONE` would be true but is hard to see.
public enum Extent {
    /// Nowhere in the box.
    NONE,
    /// Perhaps in part of the box.
    SOME,
    /// Everywhere in the box.
    ALL
}
