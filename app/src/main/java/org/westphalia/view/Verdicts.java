package org.westphalia.view;

import org.westphalia.assess.Share;

/// A verdict of `assess` in a sentence.
public final class Verdicts {
    private Verdicts() {}

    /// Says whether there is a deal, how sure that is, and on what it rests.
    ///
    /// @param reading an item of `readings` of the answer of `assess`
    public static String sentence(Part reading) {
        Share share = reading.part("share").share();
        boolean oneWorld = share.worlds() == 1;
        return switch (reading.text("verdict")) {
            case "certain" ->
                    oneWorld
                            ? "There is a deal."
                            : "There is a deal: the same terms would be signed in every world the ranges allow.";
            case "impossible" ->
                    oneWorld
                            ? "There is no deal: proved."
                            : "There is no deal: proved for every world the ranges allow.";
            case "open" ->
                    "Open: neither a deal nor the proof that there is none was found within the limits.";
            default ->
                    Figures.isNoneDrawn(share)
                            ? "A deal is possible but rare: none of the worlds drawn has one."
                            : share.hits() == share.worlds() && share.worlds() > 0
                                    ? "A deal is possible: every world drawn has one, which is no proof that all have."
                                    : "A deal is possible"
                                            + frequency(reading)
                                            + ": in some worlds the ranges allow, and not in others.";
        };
    }

    private static String frequency(Part reading) {
        return switch (reading.text("frequency")) {
            case "rare" -> " but rare";
            case "common" -> " and common";
            default -> "";
        };
    }
}
