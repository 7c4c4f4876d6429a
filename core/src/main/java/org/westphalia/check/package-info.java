/// What a case must keep beyond its spelling: one class per rule, each looking at the whole case.
/// Begin at [org.westphalia.check.CaseCheck], which lists them.
/// May use: model, number, vocabulary, world, deal, evidence, finding.
@NullMarked
package org.westphalia.check;

import org.jspecify.annotations.NullMarked;
