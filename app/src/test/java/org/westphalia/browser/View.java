package org.westphalia.browser;

/// How somebody looks at a page: width and height of the window in CSS pixels, a dark or a light screen, scripts allowed or not.
public record View(int width, int height, boolean isDark, boolean hasScripts) {

    /// An analyst's screen.
    public static final View DESK = new View(1440, 900, false, true);

    /// A telephone held upright.
    public static final View PHONE = new View(390, 844, false, true);

    /// The same window on a dark screen.
    public View dark() {
        return new View(width, height, true, hasScripts);
    }

    /// The same window with scripts switched off, as a mail reader or a careful office shows a page.
    public View withoutScripts() {
        return new View(width, height, isDark, false);
    }

    /// For names of pictures and tests: `390-dark-noscript`.
    @Override
    public String toString() {
        return width + (isDark ? "-dark" : "-light") + (hasScripts ? "" : "-noscript");
    }
}
