package org.westphalia.explore;

import java.util.List;
import java.util.Optional;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.world.WhatIf;

/// What is swept: everything that the worlds of a sweep, and what is found in them, depend on.
///
/// @param tracks the readings, in order, at least one
/// @param open claims of which each world draws whether they hold
/// @param worlds how many are drawn of each track, 1 to 2^52 (fewer where a track leaves nothing open: one)
/// @param nodeLimit search nodes for one world
public record Sweep(
        Case source,
        List<Track> tracks,
        OpenClaims open,
        Drawing drawing,
        long seed,
        long worlds,
        long nodeLimit) {
    private static final long MOST = 1L << 52;

    public Sweep {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a sweep needs a reading, or the case alone");
        }
        if (worlds < 1 || worlds > MOST) {
            throw new IllegalArgumentException("a sweep is of 1 to 2^52 worlds: " + worlds);
        }
        if (nodeLimit < 1) {
            throw new IllegalArgumentException("a search needs at least one node");
        }
        open.require(source);
    }

    /// Worlds of one reading by Sobol's sequence, nothing else left open.
    public static Sweep of(
            Case source, Optional<String> reading, WhatIf whatIf, long seed, long worlds) {
        return new Sweep(
                source,
                List.of(new Track(reading, whatIf, 1)),
                OpenClaims.none(),
                Drawing.SOBOL,
                seed,
                worlds,
                Search.USUAL_LIMIT);
    }
}
