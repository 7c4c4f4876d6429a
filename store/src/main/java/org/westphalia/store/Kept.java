package org.westphalia.store;

import java.nio.file.Path;
import java.util.List;
import org.westphalia.assess.Share;

/// What a sweep folder holds.
///
/// @param readings in the order of the sweep
/// @param before how many worlds were there when the run began
/// @param bytes of all files of worlds
public record Kept(Path folder, Manifest manifest, List<Tally> readings, long before, long bytes) {

    /// What the worlds of one reading add up to.
    ///
    /// @param wanted how many worlds there are to be
    /// @param worlds how many are there
    /// @param undecided how many of them could not be decided within the limit of search nodes
    /// @param redrawn how many draws were thrown away because they contradicted a comparison
    /// @param checked how many certificates the independent checker verified
    public record Tally(
            String reading,
            String title,
            long wanted,
            long worlds,
            long deals,
            long undecided,
            long redrawn,
            long checked) {

        /// How often there is a deal, of the worlds that are there; one that could not be decided counts as one without.
        public Share share() {
            return wanted == 1 && worlds == 1 ? Share.known(deals, 1) : Share.of(deals, worlds);
        }
    }

    public Kept {
        readings = List.copyOf(readings);
    }

    /// Worlds of all readings that are there.
    public long worlds() {
        return readings.stream().mapToLong(Tally::worlds).sum();
    }

    /// Worlds of all readings that there are to be.
    public long wanted() {
        return readings.stream().mapToLong(Tally::wanted).sum();
    }

    /// Whether all are there.
    public boolean complete() {
        return worlds() == wanted();
    }
}
