package org.westphalia.assess;

import java.util.function.BooleanSupplier;
import org.westphalia.deal.Search;

/// How much work an assessment may take, and by which draws.
///
/// @param worlds how many worlds are drawn, at least 1
/// @param seed of the draws
/// @param nodeLimit search nodes for one question, in one world or in all at once
/// @param stop asked now and then; once true, what is known so far is the answer, and it says so
public record Settings(int worlds, long seed, long nodeLimit, BooleanSupplier stop) {

    public Settings {
        if (worlds < 1 || nodeLimit < 1) {
            throw new IllegalArgumentException(
                    "an assessment needs at least one world and one search node");
        }
    }

    /// A thousand worlds of seed 1, and no stop.
    public static Settings usual() {
        return new Settings(1000, 1, Search.USUAL_LIMIT, () -> false);
    }

    /// The same with so many worlds of this seed.
    public Settings withWorlds(int number, long ofSeed) {
        return new Settings(number, ofSeed, nodeLimit, stop);
    }

    /// The same with a stop signal.
    public Settings withStop(BooleanSupplier signal) {
        return new Settings(worlds, seed, nodeLimit, signal);
    }
}
