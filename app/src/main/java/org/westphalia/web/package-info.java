/// The workbench: a case in a browser, where the verdict follows while a number is turned. Alone knows the web server. Begin
/// at [Workbench]. May use: answer, view, chart and all of core; it asks command lines at a desk and renders their answers,
/// it computes nothing.
@NullMarked
package org.westphalia.web;

import org.jspecify.annotations.NullMarked;
