package org.westphalia.world;

import java.util.List;

/// Which worlds are kept of those that a model draws, beside those that keep the comparisons of the case: a what-if such as "given what the
/// parties have answered" ([WhatIf#sift]).
public interface Sift {
    /// The test of the worlds of one model.
    ///
    /// @param asked the model as things stand: with the levers in force and no others, and without a sift
    Test of(Model asked);

    /// A test of worlds; safe to be asked by many threads, and a function of the world alone.
    interface Test {
        /// What a world fails in, in words; empty when there is nothing.
        List<String> failures(World world);

        /// Whether a world is kept.
        boolean fits(World world);
    }
}
