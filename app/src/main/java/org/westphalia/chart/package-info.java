/// Charts for pages and papers, with the same data as a table and in a sentence. Alone knows the libraries that draw. Begin at
/// [Chart]. May use: nothing else of the program; it draws plain records.
@NullMarked
package org.westphalia.chart;

import org.jspecify.annotations.NullMarked;
