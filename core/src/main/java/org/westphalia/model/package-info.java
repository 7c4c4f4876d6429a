/// The nouns of a case as immutable records
/// Begin at [ issues, terms, parties, claims, changes, levers, readings.].
/// May use: Case:number.
@NullMarked
package org.westphalia.model;

import org.jspecify.annotations.NullMarked;
