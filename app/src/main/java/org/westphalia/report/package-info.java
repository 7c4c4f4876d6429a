/// The report: one page on a case that can be mailed, printed and read offline. Begin at [Report]. May use: answer, view, chart,
/// and core's nouns; it asks command lines at a desk and renders their answers, it computes nothing.
@NullMarked
package org.westphalia.report;

import org.jspecify.annotations.NullMarked;
