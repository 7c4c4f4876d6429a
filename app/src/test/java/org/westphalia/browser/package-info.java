/// Pages as a person sees them: a real browser (Debian's chromium, driven by Playwright) opens them, and a test fails on anything that goes
/// wrong in it. Begin at [org.westphalia.browser.Browser]; [org.westphalia.browser.BrowserTest] shows its use. May use: everything.
@NullMarked
package org.westphalia.browser;

import org.jspecify.annotations.NullMarked;
