package org.westphalia.proof;

import java.util.Map;

/// What the leaves of a refutation are held against: the numbers of one world, or of all worlds of a region. Every method
/// throws a [Rejection] when the leaf does not hold.
interface Ground {
    Frame frame();

    /// The ground of one half of a split by a number.
    Ground half(Certificate.SplitNumber split, boolean low);

    void lineCrossed(Box box, String member, String line);

    void consentShort(Box box, String party);

    void shortfall(Box box, Map<String, Long> multipliers);
}
