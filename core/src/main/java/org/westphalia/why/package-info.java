/// Why a verdict is what it is, and what happens to an actor who believes otherwise.
/// Begin with ActingOnBeliefs, ExplainPath and Differences: each answers one question with one result record.
/// Uses model, world, deal, proof, assess and number.
@org.jspecify.annotations.NullMarked
package org.westphalia.why;
