/// The verdict of a reading (certain, possible, impossible, open), shares over drawn worlds, the proposals on the table, and
/// the fit to recorded answers. Begin at [Assessment]. May use: model, world, deal, proof, number.
@NullMarked
package org.westphalia.assess;

import org.jspecify.annotations.NullMarked;
