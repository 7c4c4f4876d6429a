package org.westphalia.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.explore.Chunk;

/// What the end of a chunk's file says about it: which sweep it belongs to, which worlds it holds, and what came out in all. So a file that
/// was cut off, or belongs elsewhere, is told without the database, and a finished sweep adds up at once.
///
/// @param sweep digest of the manifest
/// @param track name of the reading
/// @param first number of its first world within the track
/// @param size how many worlds it holds
/// @param deals in how many of them there is a deal
/// @param undecided how many could not be decided within the limit of search nodes
/// @param redrawn how many draws were thrown away because they contradicted a comparison
/// @param checked how many certificates the independent checker verified
record ChunkNote(
        String sweep,
        String track,
        long first,
        long size,
        long deals,
        long undecided,
        long redrawn,
        long checked) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "sweep=([0-9a-f]{32}) reading=([^ ]{1,300}) first=([0-9]{1,16}) worlds=([0-9]{1,10})"
                            + " deals=([0-9]{1,10}) undecided=([0-9]{1,10}) redrawn=([0-9]{1,16}) checked=([0-9]{1,10});");

    static ChunkNote of(String sweep, String track, Chunk chunk) {
        long deals = 0;
        long undecided = 0;
        for (byte deal : chunk.deals()) {
            deals += deal == 1 ? 1 : 0;
            undecided += deal < 0 ? 1 : 0;
        }
        long redrawn = 0;
        for (int times : chunk.redrawn()) {
            redrawn += times;
        }
        return new ChunkNote(
                sweep,
                track,
                chunk.first(),
                chunk.size(),
                deals,
                undecided,
                redrawn,
                chunk.checked());
    }

    /// The text in the file.
    String text() {
        return "sweep="
                + sweep
                + " reading="
                + track
                + " first="
                + first
                + " worlds="
                + size
                + " deals="
                + deals
                + " undecided="
                + undecided
                + " redrawn="
                + redrawn
                + " checked="
                + checked
                + ";";
    }

    /// Finds the note in what stands around it.
    ///
    /// @throws IllegalArgumentException when there is none
    static ChunkNote in(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("it is no file of a sweep");
        }
        return new ChunkNote(
                found.group(1),
                found.group(2),
                Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4)),
                Long.parseLong(found.group(5)),
                Long.parseLong(found.group(6)),
                Long.parseLong(found.group(7)),
                Long.parseLong(found.group(8)));
    }
}
