/// Sweeps over many worlds: drawing and deciding them, chunk by chunk, and what follows from many (limits, sensitivity, acceptability,
/// the record, robust choices). Begin at [org.westphalia.explore.Plan]; a [org.westphalia.explore.Runner] runs it. May use `model`, `world`, `deal`, `proof`, `assess`, `why`, `number`.
@NullMarked
package org.westphalia.explore;

import org.jspecify.annotations.NullMarked;
