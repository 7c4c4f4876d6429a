/// What is wrong with a case and where, as values
/// Begin at [ findings, places, severities, and every message by its code.].
/// May use: Finding:nothing but the JDK.
@NullMarked
package org.westphalia.finding;

import org.jspecify.annotations.NullMarked;
