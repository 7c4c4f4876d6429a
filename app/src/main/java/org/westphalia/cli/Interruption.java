package org.westphalia.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Ctrl-C while something is being kept: asks the work to stop, gives it a moment, and says what is kept. The system ends the program
/// afterwards, whether the work has stopped or not.
final class Interruption implements AutoCloseable {
    private static final long MOMENT_SECONDS = 2;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean felt;

    /// @param words said at the end
    Interruption(Surroundings surroundings, Supplier<String> words) {
        hook =
                new Thread(
                        () -> {
                            felt = true;
                            await();
                            Page page = new Page(surroundings.width(), new Paint(false));
                            page.paragraph(words.get());
                            surroundings.err().print("\n" + page);
                            surroundings.err().flush();
                        },
                        "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            if (!ended.await(MOMENT_SECONDS, TimeUnit.SECONDS)) {
                return; // the chunk in work is lost, and computed again by the next run
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether Ctrl-C was pressed.
    boolean felt() {
        return felt;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is being ended.
        }
    }
}
