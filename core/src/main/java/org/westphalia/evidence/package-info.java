/// Sources, the places that claims cite in them, and fingerprints that show whether a text is still the one that was read.
/// Begin at [org.westphalia.evidence.Evidence].
/// May use: model, finding.
@NullMarked
package org.westphalia.evidence;

import org.jspecify.annotations.NullMarked;
