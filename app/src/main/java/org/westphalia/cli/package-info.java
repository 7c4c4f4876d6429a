/// The command line: what a person types, and the text they read. Alone knows picocli, the terminal and exit statuses.
/// Begin at [Main]. May use: answer, and all of core; it asks questions and renders result records, it never computes.
@NullMarked
package org.westphalia.cli;

import org.jspecify.annotations.NullMarked;
