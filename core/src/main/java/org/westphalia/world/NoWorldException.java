package org.westphalia.world;

import java.util.List;

/// No world was found that keeps the comparisons of a case beside its other numbers: a mistake in the case, or in a what-if,
/// not in the program.
public final class NoWorldException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// @param comparisons those that the worlds would have to keep
    NoWorldException(List<String> comparisons) {
        super(String.join("; ", comparisons));
    }
}
