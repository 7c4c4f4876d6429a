package org.westphalia.assess;

import org.westphalia.deal.Box;
import org.westphalia.number.Interval;

/// The ends of the chances to last in a box: one chance for each belief of breaking that is in play, at its least or its
/// greatest; a corner is one end for each belief whose ends differ.
final class Corners {
    /// With more open beliefs than this no bound is offered: 2^beliefs corners would have to be summed.
    private static final int MOST_OPEN = 4;

    private final double[] least;
    private final double[] greatest;
    private final int[] bit;
    private final int open;

    private Corners(double[] least, double[] greatest, int[] bit, int open) {
        this.least = least;
        this.greatest = greatest;
        this.bit = bit;
        this.open = open;
    }

    /// The corners of those members that count.
    static Corners of(HazardRange hazard, GainRange[] minds, boolean[] counted, Box box) {
        Interval range = hazard.over(box);
        double[] least = new double[minds.length];
        double[] greatest = new double[minds.length];
        int[] bit = new int[minds.length];
        int open = 0;
        for (int m = 0; m < minds.length; m++) {
            bit[m] = -1;
            if (counted[m]) {
                long[] chances = hazard.chances(minds[m].breaks(), range);
                least[m] = GainRange.part(chances[0]);
                greatest[m] = GainRange.part(chances[1]);
                if (chances[0] != chances[1]) {
                    int same = sameBelief(minds, counted, m);
                    bit[m] = same >= 0 ? bit[same] : open++;
                }
            }
        }
        return new Corners(least, greatest, bit, open);
    }

    /// An earlier member that counts and holds the very same belief; -1 when there is none.
    private static int sameBelief(GainRange[] minds, boolean[] counted, int member) {
        for (int other = 0; other < member; other++) {
            if (counted[other]
                    && minds[member].belief() >= 0
                    && minds[other].belief() == minds[member].belief()) {
                return other;
            }
        }
        return -1;
    }

    boolean isOne() {
        return open == 0;
    }

    boolean areTooMany() {
        return open > MOST_OPEN;
    }

    int count() {
        return 1 << open;
    }

    /// The chance to last that a member sees at a corner, from 0 to 1.
    double chance(int member, int corner) {
        return bit[member] >= 0 && (corner >>> bit[member] & 1) == 1
                ? greatest[member]
                : least[member];
    }
}
