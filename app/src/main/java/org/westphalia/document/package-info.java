/// Documents as people have them (text, web pages, PDF) turned into the paragraphs that claims cite, and into entries of
/// `sources.yaml`. Alone knows the libraries that read HTML (jsoup, MIT licence) and PDF (Apache PDFBox, Apache-2.0).
/// Begin at [org.westphalia.document.Documents]. May use: all of core; it knows nothing of the command line.
@NullMarked
package org.westphalia.document;

import org.jspecify.annotations.NullMarked;
