package org.westphalia.world;

/// No world was found that keeps the comparisons of a case beside its other numbers: a mistake in the case, or in a what-if,
/// not in the program.
public final class NoWorldException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NoWorldException(String message) {
        super(message);
    }
}
