/// What report and workbench share: the answer to a command line as a tree whose numbers know their place in it, how numbers
/// read, and Markdown as HTML. Begin at [Answer]. May use: answer, chart, and core's results; renders and computes nothing.
@NullMarked
package org.westphalia.view;

import org.jspecify.annotations.NullMarked;
