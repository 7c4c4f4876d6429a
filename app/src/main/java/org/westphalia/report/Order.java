package org.westphalia.report;

import java.util.List;
import java.util.Optional;

/// What a report shall hold.
///
/// @param readings told in detail; empty for the first
/// @param caveat how the report may be handled, in its author's words
/// @param date as the author writes it
/// @param share whether private claims are left out
/// @param sources the folder with the texts of the sources, if they are at hand
/// @param sweep worlds that were kept, if they shall be told
/// @param worlds how many worlds are drawn where a detail needs it
/// @param nodes of the search for the map of terms
/// @param seed of the drawn worlds
/// @param compare two readings whose parting is told in full; empty for a short table of differences
public record Order(
        List<String> readings,
        Optional<String> caveat,
        Optional<String> date,
        boolean share,
        Optional<String> sources,
        Optional<KeptWorlds> sweep,
        int worlds,
        long nodes,
        long seed,
        List<String> compare) {
    /// Worlds that were kept.
    ///
    /// @param folder as a command names it
    /// @param note how many they are and of which case, in a sentence
    /// @param options that draw such worlds again, but for their number
    public record KeptWorlds(String folder, String note, List<String> options) {
        public KeptWorlds {
            options = List.copyOf(options);
        }
    }

    /// Worlds that are drawn of each reading for the verdicts.
    static final int VERDICT_WORLDS = 1000;

    public Order {
        readings = List.copyOf(readings);
        compare = List.copyOf(compare);
    }
}
