/// The nouns of a case as immutable records: issues, terms, parties, claims, changes, levers, readings.
/// Begin at [Case].
/// May use: number.
@NullMarked
package org.westphalia.model;

import org.jspecify.annotations.NullMarked;
