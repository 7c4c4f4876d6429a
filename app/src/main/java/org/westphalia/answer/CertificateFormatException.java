package org.westphalia.answer;

/// A file that is not a certificate, with the place and what was expected there.
public final class CertificateFormatException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    CertificateFormatException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /// Counted from 1; 0 where the mistake has no single place.
    public int line() {
        return line;
    }

    /// Counted from 1; 0 where the mistake has no single place.
    public int column() {
        return column;
    }

    /// What is wrong, in one sentence.
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
