/// Exact numbers on a grid of decimal points, intervals and counter-based draws.
/// Begin at [Grid].
/// May use: nothing but the JDK.
@NullMarked
package org.westphalia.number;

import org.jspecify.annotations.NullMarked;
