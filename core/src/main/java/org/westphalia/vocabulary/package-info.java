/// Every key, word and number of the language, once: scale, words, default, documentation.
/// Feeds the reader, the schemas, the reference page and `--set`. Begin at [org.westphalia.vocabulary.NumberKind].
/// May use: model, number.
@NullMarked
package org.westphalia.vocabulary;

import org.jspecify.annotations.NullMarked;
