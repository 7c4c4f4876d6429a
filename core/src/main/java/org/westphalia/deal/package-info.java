/// The deal problem as arrays: does a deal exist, how many, the frontier, the solutions, what of given terms.
/// Begin at [Search] (is there one), [WhichDeals] (which), [Judge] (what of these terms). May use: model, world, number.
@NullMarked
package org.westphalia.deal;

import org.jspecify.annotations.NullMarked;
