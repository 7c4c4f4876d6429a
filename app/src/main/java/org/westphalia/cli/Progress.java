package org.westphalia.cli;

import java.io.PrintStream;
import java.util.function.Consumer;

/// Tells that work goes on: to a person at a terminal by a line that is rewritten, from the second second on; elsewhere by a
/// plain line now and then, so that a log stays short. Short runs are silent.
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;
    private static final long STEP_MILLIS = 200;
    private static final long PLAIN_PATIENCE_MILLIS = 2000;
    private static final long PLAIN_STEP_MILLIS = 10_000;
    private static final String WHEEL = "|/-\\";

    private final PrintStream err;
    private final Consumer<String> listener;
    private final Thread thread;
    private volatile String step = "";
    private volatile boolean done;

    private Progress(PrintStream err, Consumer<String> listener, boolean watched) {
        this.err = err;
        this.listener = listener;
        this.thread = new Thread(watched ? this::run : this::plain, "progress");
        thread.setDaemon(true);
        thread.start();
    }

    /// Progress of a run, told as fits who reads it.
    static Progress of(Surroundings surroundings) {
        return new Progress(
                surroundings.err(), surroundings.host().steps(), surroundings.interactive());
    }

    /// Says what is being done now.
    void step(String words) {
        step = words;
        listener.accept(words);
    }

    private void plain() {
        long start = System.nanoTime();
        try {
            Thread.sleep(PLAIN_PATIENCE_MILLIS);
            while (!done) {
                err.print(plainLine(step, (System.nanoTime() - start) / 1_000_000_000L));
                err.flush();
                Thread.sleep(PLAIN_STEP_MILLIS);
            }
        } catch (InterruptedException _) {
            // Closed while waiting: nothing more to tell.
        }
    }

    /// What stands in a log.
    static String plainLine(String step, long seconds) {
        return (step.isEmpty() ? "at work" : step) + " (" + seconds + " s)\n";
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
