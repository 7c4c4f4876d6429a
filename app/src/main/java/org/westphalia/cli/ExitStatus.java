package org.westphalia.cli;

/// What the program tells the shell. Scripts may rely on these.
public final class ExitStatus {
    /// The question was answered, whatever the answer.
    public static final int ANSWERED = 0;

    /// `verify`: the certificate does not hold. `fmt --check`: a file is not in the house's order.
    public static final int REJECTED = 1;

    /// The case or the command line needs mending; the findings say where. What no error touches was answered.
    public static final int BAD_INPUT = 2;

    /// A time limit was reached; what was found until then was told.
    public static final int OUT_OF_TIME = 3;

    /// The program has made a mistake of its own.
    public static final int INTERNAL = 70;

    /// Stopped by Ctrl-C (set by the Java runtime).
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
