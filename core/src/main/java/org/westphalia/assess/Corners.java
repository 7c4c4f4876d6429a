package org.westphalia.assess;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Box;
import org.westphalia.number.Interval;

/// The ends of the chances to last in a box: one chance for each belief of breaking that is in play, at its least or its
/// greatest; a corner is one end for each belief whose ends differ.
final class Corners {
    /// With more open beliefs than this no bound is offered: 2^beliefs corners would have to be summed.
    private static final int MOST_OPEN = 4;

    private final @Nullable Outlook[] outlooks;
    private final int[] bit;
    private final int open;

    private Corners(@Nullable Outlook[] outlooks, int[] bit, int open) {
        this.outlooks = outlooks;
        this.bit = bit;
        this.open = open;
    }

    /// The corners of those members that count.
    ///
    /// @param pricesAsk whether a priced red line asks for a chance to last
    static Corners of(
            HazardRange hazard, GainRange[] minds, boolean[] counted, Box box, boolean pricesAsk) {
        Interval range = hazard.over(box);
        double[] parts = pricesAsk ? hazard.partsOfSpread(box) : new double[0];
        Outlook[] outlooks = new Outlook[minds.length];
        int[] bit = new int[minds.length];
        int open = 0;
        for (int m = 0; m < minds.length; m++) {
            bit[m] = -1;
            if (counted[m]) {
                Outlook outlook = hazard.outlook(minds[m].breaks(), range, parts);
                outlooks[m] = outlook;
                if (outlook.least() != outlook.greatest()) {
                    int same = sameBelief(minds, counted, m);
                    bit[m] = same >= 0 ? bit[same] : open++;
                }
            }
        }
        return new Corners(outlooks, bit, open);
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

    /// What a member that counts weighs V with at a corner, from 0 to 1.
    double chance(int member, int corner) {
        return GainRange.part(
                bit[member] >= 0 && (corner >>> bit[member] & 1) == 1
                        ? outlook(member).greatest()
                        : outlook(member).least());
    }

    /// What a member that counts sees of the box.
    Outlook outlook(int member) {
        return Objects.requireNonNull(outlooks[member], "a member that does not count");
    }
}
