/// The machine-readable shapes of answers, shared by the command line and a web server.
/// Begin at [Envelope]. May use: Jackson's streaming writer, and the result records of core.
@NullMarked
package org.westphalia.answer;

import org.jspecify.annotations.NullMarked;
