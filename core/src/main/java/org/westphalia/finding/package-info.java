/// What is wrong with a case and where, as values; the text of every finding by its code.
/// Begin at [org.westphalia.finding.Finding]; make one with [org.westphalia.finding.Messages].
/// May use: nothing but the JDK.
@NullMarked
package org.westphalia.finding;

import org.jspecify.annotations.NullMarked;
