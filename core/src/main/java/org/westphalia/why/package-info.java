/// Why an answer is what it is: where numbers come from and what depends on them, where accounts differ, and what happens to an actor
/// who believes otherwise. Begin at [Explain], [CompareReadings], [ActingOnBeliefs] and [WouldItLast], each with its one result record. May use:
/// model, world, deal, proof, assess, number.
@NullMarked
package org.westphalia.why;

import org.jspecify.annotations.NullMarked;
