/// Frame, claims and levers become numbers
/// Begin at [ resolving a reading into a Model, drawing Worlds from it, and knowing which claim set which number.].
/// May use: World and Model:model, vocabulary, number, finding.
@NullMarked
package org.westphalia.world;

import org.jspecify.annotations.NullMarked;
