package org.westphalia.proof;

/// Why a certificate fails, on its way out of a check.
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;

    Rejection(String reason) {
        super(reason, null, false, false);
    }

    /// The sentence that the reader of the verification sees.
    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
