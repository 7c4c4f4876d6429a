package org.westphalia.draft;

/// An answer that cannot be taken, with the reason for whoever gave it.
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotUnderstood(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
