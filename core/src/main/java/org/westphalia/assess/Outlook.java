package org.westphalia.assess;

/// How long terms may last over the worlds of a region, as somebody sees it, on the grid of [Grid#CERTAIN]: complete terms, or all
/// those of a box.
///
/// @param least the least that V may be weighed with: the chance to last, or what the region has in its place
/// @param greatest the most that V may be weighed with
/// @param shortest the least chance to last: what red lines ask for
/// @param longest the greatest chance to last
/// @param parts by issue: its part in how far the chance is open, where it is open because options are
record Outlook(long least, long greatest, long shortest, long longest, double[] parts) {

    /// The least and the greatest chance to last.
    long[] lasting() {
        return new long[] {shortest, longest};
    }
}
