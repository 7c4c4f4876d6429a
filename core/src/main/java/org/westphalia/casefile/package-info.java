/// YAML text to model and back, and the places of everything in the text; the only package that knows YAML.
/// Begin at [org.westphalia.casefile.CaseReader].
/// May use: model, vocabulary, finding, number.
@NullMarked
package org.westphalia.casefile;

import org.jspecify.annotations.NullMarked;
