package org.westphalia.world;

import java.util.List;

/// No world was found that keeps the comparisons of a case beside its other numbers, or none that passes the sift of a what-if: a mistake in the
/// case, or in a what-if, not in the program.
public final class NoWorldException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// What stood in the way.
    public enum Cause {
        /// Comparisons of the case.
        COMPARISONS,
        /// The sift ([WhatIf#sift]).
        SIFT
    }

    private final Cause cause;
    private final String reading;

    /// @param comparisons those that the worlds would have to keep
    NoWorldException(List<String> comparisons) {
        this(Cause.COMPARISONS, "", comparisons);
    }

    /// @param reading its id; empty for the case alone, or where it is not known
    /// @param failures what draws failed in
    NoWorldException(Cause cause, String reading, List<String> failures) {
        super(String.join("; ", failures));
        this.cause = cause;
        this.reading = reading;
    }

    /// What stood in the way; the message lists the comparisons, or what the draws failed in.
    public Cause inTheWay() {
        return cause;
    }

    /// The reading whose worlds did not pass the sift; empty for the case alone, and where comparisons stood in the way.
    public String reading() {
        return reading;
    }
}
