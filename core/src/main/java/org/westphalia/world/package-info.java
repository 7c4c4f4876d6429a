/// Frame, claims and levers become numbers: resolving a reading into a model, drawing worlds, which claim set which number.
/// Begin at [World] and [Model].
/// May use: model, vocabulary, number, finding.
@NullMarked
package org.westphalia.world;

import org.jspecify.annotations.NullMarked;
