package org.westphalia.cli;

import java.io.PrintStream;

/// Tells a person at a terminal that work goes on, from the second second on; silent everywhere else.
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;
    private static final long STEP_MILLIS = 200;
    private static final String WHEEL = "|/-\\";

    private final PrintStream err;
    private final Thread thread;
    private volatile String step = "";
    private volatile boolean done;

    private Progress(PrintStream err, boolean shown) {
        this.err = err;
        this.thread = new Thread(this::run, "progress");
        thread.setDaemon(true);
        if (shown) {
            thread.start();
        }
    }

    /// Progress of a run; shown only when somebody watches.
    static Progress of(Surroundings surroundings) {
        return new Progress(surroundings.err(), surroundings.interactive());
    }

    /// Says what is being done now.
    void step(String words) {
        step = words;
    }

    private void run() {
        long start = System.nanoTime();
        int turn = 0;
        try {
            Thread.sleep(PATIENCE_MILLIS);
            while (!done) {
                long seconds = (System.nanoTime() - start) / 1_000_000_000L;
                err.print(
                        "\r\u001b[K"
                                + WHEEL.charAt(turn++ % WHEEL.length())
                                + " "
                                + step
                                + " ("
                                + seconds
                                + " s)");
                err.flush();
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException _) {
            // Closed while waiting: nothing more to show.
        }
        if (turn > 0) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        done = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
