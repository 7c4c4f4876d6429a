package org.westphalia.explore;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.world.WhatIf;

/// What is swept: everything that the worlds of a sweep, and what is found in them, depend on.
///
/// @param tracks the readings, in order, at least one
/// @param open claims of which each world draws whether they hold
/// @param worlds how many are drawn of each track, 1 to 2^52 (fewer where a track leaves nothing open: one)
/// @param nodeLimit search nodes for one world
/// @param also what is found out of every world beside whether a deal exists
public record Sweep(
        Case source,
        List<Track> tracks,
        OpenClaims open,
        Drawing drawing,
        long seed,
        long worlds,
        long nodeLimit,
        Set<Also> also) {
    private static final long MOST = 1L << 52;

    public Sweep {
        also = Collections.unmodifiableSet(new LinkedHashSet<>(also));
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

    /// A sweep that asks of each world whether a deal exists, and nothing else.
    public Sweep(
            Case source,
            List<Track> tracks,
            OpenClaims open,
            Drawing drawing,
            long seed,
            long worlds,
            long nodeLimit) {
        this(source, tracks, open, drawing, seed, worlds, nodeLimit, Set.of());
    }

    /// The same sweep that finds out more of every world.
    public Sweep with(Set<Also> more) {
        return new Sweep(source, tracks, open, drawing, seed, worlds, nodeLimit, more);
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
