/// What is wrong with a case and where, as values: findings, places, severities, and every message by its code.
/// Begin at [Finding].
/// May use: nothing but the JDK.
@NullMarked
package org.westphalia.finding;

import org.jspecify.annotations.NullMarked;
