package org.westphalia.cli;

/// The beat in which a program that watches looks up. Tests give their own.
@FunctionalInterface
interface Pulse {
    /// Waits for a while.
    ///
    /// @return whether to go on watching
    boolean beat();

    /// A beat every so many milliseconds, until the thread is interrupted.
    static Pulse every(long milliseconds) {
        return () -> {
            try {
                Thread.sleep(milliseconds);
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
