/// The deal problem as arrays: does a deal exist, how many, the frontier, the solutions, what of given terms.
/// Begin at [Outcome] and the class `Search`. May use: model, world, number.
@NullMarked
package org.westphalia.deal;

import org.jspecify.annotations.NullMarked;
