/// Certificates of verdicts and their checkers, which read a [org.westphalia.world.World] or a model's regions by name and share
/// no code with the solver. Begin at [Certificate], then [Checker] (one world) and [RegionChecker] (every world).
/// May use: model, world, number.
@NullMarked
package org.westphalia.proof;

import org.jspecify.annotations.NullMarked;
