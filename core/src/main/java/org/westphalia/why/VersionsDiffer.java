package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Brief;

/// Where two versions of a case differ.
///
/// @param things issues, rules, parties, claims and so on that were added, removed or changed; kind by kind, in the order of the
///     case
/// @param readings the numbers and verdicts of every reading that either version has
public record VersionsDiffer(List<Thing> things, List<OfReading> readings) {

    /// Whether anything differs but the verdicts.
    public boolean isSame() {
        return things.isEmpty()
                && readings.stream().allMatch(reading -> reading.numbers().isEmpty());
    }

    /// What happened to a thing.
    public enum Happened {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed");

        private final String word;

        Happened(String word) {
            this.word = word;
        }

        /// The word for it in answers.
        public String word() {
            return word;
        }
    }

    /// A thing of the case that differs.
    ///
    /// @param kind `issue`, `rule`, `party`, `claim`, ...
    /// @param id its id
    /// @param details what changed, in words
    public record Thing(String kind, String id, Happened happened, List<String> details) {}

    /// A reading in both versions.
    ///
    /// @param id `case` for a case without readings
    /// @param numbers that changed
    /// @param before the verdict of the old version; empty when it has no such reading, or an error touches it
    /// @param after of the new
    public record OfReading(
            String id, List<NumberChange> numbers, Optional<Brief> before, Optional<Brief> after) {}
}
