/// A case that is begun: plain answers to plain questions, and the commented skeleton of a case that follows from them.
/// Begin at [org.westphalia.draft.Interview]; what may be asked is in [org.westphalia.draft.Topic].
/// May use: casefile, vocabulary, number.
@NullMarked
package org.westphalia.draft;

import org.jspecify.annotations.NullMarked;
