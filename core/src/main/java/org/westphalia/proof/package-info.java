/// Certificates of verdicts and their checker, which reads a [org.westphalia.world.World] by name and shares no code with the
/// solver. Begin at [Certificate].
/// May use: model, world, number.
@NullMarked
package org.westphalia.proof;

import org.jspecify.annotations.NullMarked;
